package guitai.scan;

import guitai.catalog.CheckDigit;
import guitai.catalog.Gtin;
import guitai.money.Money;
import guitai.scan.Scan.Refusal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The fields one code carries, collected one by one, then understood as a whole (rule GS-07).
final class Fields {
    // GS1 General Specifications, "price": only of goods whose measure is in the same code.
    private static final Set<Field> MEASURES =
            EnumSet.of(Field.COUNT, Field.KILOGRAMS, Field.POUNDS);
    private static final Set<Field> PRICES =
            EnumSet.of(Field.PRICE, Field.PRICE_IN_CURRENCY, Field.PRICE_OF_A_MEASURE);
    private static final BigDecimal GRAMS_OF_A_KILOGRAM = BigDecimal.valueOf(1_000);
    // The international pound, by its definition of 1959.
    private static final BigDecimal GRAMS_OF_A_POUND = new BigDecimal("453.59237");

    private final Map<Field, Value> values = new EnumMap<>(Field.class);
    private final Year today;
    private final Currency currency;

    private record Value(String text, int decimals) {}

    /// A value that was there and could not be read.
    private boolean broken;

    Fields(Year today, Currency currency) {
        this.today = today;
        this.currency = currency;
    }

    /// Keeps a field; one that is there twice must say the same twice.
    Optional<Refusal> put(Field.Named named, String text) {
        var field = named.field();
        if (!field.takes(text)) return Optional.of(Refusal.BROKEN_FIELD);
        var value = new Value(text, named.decimals());
        var before = values.put(field, value);
        return before == null || before.equals(value)
                ? Optional.empty()
                : Optional.of(Refusal.BROKEN_FIELD);
    }

    /// The goods these fields are about, or why they cannot be sold by them.
    ///
    /// @param text what a refusal shows, made fit for it here
    Scan read(String text) {
        var number = text(has(Field.GTIN) ? Field.GTIN : Field.CONTENT);
        if (number.isEmpty() || !paired()) return refused(text, Refusal.FIELD_MISSING);
        if (!CheckDigit.isRight(number.get())) return refused(text, Refusal.WRONG_CHECK_DIGIT);
        if (otherCurrency()) return refused(text, Refusal.OTHER_CURRENCY);
        var marks = marks();
        return broken
                ? refused(text, Refusal.BROKEN_FIELD)
                : new Scan.MarkedGoods(new Gtin(number.get()), marks);
    }

    private GoodsMarks marks() {
        return new GoodsMarks(
                text(Field.BATCH),
                text(Field.SERIAL),
                text(Field.THIRD_PARTY_SERIAL),
                text(Field.VARIANT),
                date(Field.PRODUCED),
                date(Field.PACKED),
                date(Field.BEST_BEFORE),
                date(Field.SELL_BY),
                date(Field.EXPIRES),
                grams(),
                pieces(),
                price());
    }

    private boolean paired() {
        if (has(Field.CONTENT) != has(Field.CONTENT_COUNT)) return false;
        if (has(Field.GTIN) && has(Field.CONTENT)) return false;
        if (has(Field.PRICE) && has(Field.PRICE_IN_CURRENCY)) return false;
        var withNumberOnly =
                has(Field.SERIAL) || has(Field.VARIANT) || has(Field.THIRD_PARTY_SERIAL);
        if (withNumberOnly && !has(Field.GTIN)) return false;
        var priced = PRICES.stream().anyMatch(this::has);
        return !priced || (has(Field.GTIN) && MEASURES.stream().anyMatch(this::has));
    }

    private boolean has(Field field) {
        return values.containsKey(field);
    }

    private Optional<Value> value(Field field) {
        return Optional.ofNullable(values.get(field));
    }

    private Optional<String> text(Field field) {
        return value(field).map(Value::text);
    }

    private Optional<LocalDate> date(Field field) {
        var text = text(field);
        var date = text.flatMap(digits -> CodeDate.read(digits, today));
        broken |= text.isPresent() && date.isEmpty();
        return date;
    }

    private OptionalLong pieces() {
        var count = text(has(Field.COUNT) ? Field.COUNT : Field.CONTENT_COUNT);
        if (count.isEmpty()) return OptionalLong.empty();
        var pieces = Long.parseLong(count.get());
        broken |= pieces == 0;
        return OptionalLong.of(pieces);
    }

    private OptionalLong grams() {
        if (has(Field.KILOGRAMS)) return grams(Field.KILOGRAMS, GRAMS_OF_A_KILOGRAM);
        return has(Field.POUNDS) ? grams(Field.POUNDS, GRAMS_OF_A_POUND) : OptionalLong.empty();
    }

    /// The part of a gram is the customer's.
    private OptionalLong grams(Field field, BigDecimal ofOne) {
        var grams = value(field).map(v -> number(v.text(), v.decimals()).multiply(ofOne));
        return grams.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(grams.get().setScale(0, RoundingMode.DOWN).longValueExact());
    }

    private Optional<Money> price() {
        if (has(Field.PRICE)) return money(value(Field.PRICE), 0);
        return money(value(Field.PRICE_IN_CURRENCY), 3);
    }

    private boolean otherCurrency() {
        return text(Field.PRICE_IN_CURRENCY)
                .filter(t -> Integer.parseInt(t.substring(0, 3)) != currency.getNumericCode())
                .isPresent();
    }

    /// Exactly, or the code is broken: nobody rounds a price that is printed.
    private Optional<Money> money(Optional<Value> priced, int from) {
        if (priced.isEmpty()) return Optional.empty();
        var minor =
                number(priced.get().text().substring(from), priced.get().decimals())
                        .movePointRight(currency.getDefaultFractionDigits())
                        .stripTrailingZeros();
        broken |= minor.scale() > 0;
        return broken ? Optional.empty() : Optional.of(new Money(minor.longValueExact(), currency));
    }

    private static BigDecimal number(String digits, int decimals) {
        return new BigDecimal(digits).movePointLeft(decimals);
    }

    private static Scan refused(String text, Refusal why) {
        return new Scan.Refused(Shown.of(text), why);
    }
}
