package guitai.importing;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.price.ImportedPrices.Reason;
import guitai.price.ImportedPrices.Refused;
import guitai.price.PriceList;
import guitai.price.PriceList.Step;
import guitai.sale.Quantity;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Gathers the rows of a file into price lists: the first row of a list says what the list is, the
/// others repeat that or leave it blank.
final class PriceRows {
    private static final int SHOWN = 64;
    private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,5}(?:\\.[0-9]{1,3})?");
    private static final Pattern SKU = Pattern.compile("[!-~]{1,32}");

    private final Amounts amounts;
    private final ZoneId zone;
    private final Predicate<Sku> onFile;
    private final List<Refused> refused;
    private final Map<String, Gathered> lists = new LinkedHashMap<>();

    /// A list as far as it was read; without a head where its first row was refused.
    private record Gathered(
            Map<PriceColumn, String> first,
            Optional<PriceHead> head,
            Map<Sku, List<Step>> prices) {}

    PriceRows(Currency currency, ZoneId zone, Predicate<Sku> onFile, List<Refused> refused) {
        amounts = Amounts.of(currency);
        this.zone = zone;
        this.onFile = onFile;
        this.refused = refused;
    }

    void refuse(long line, String column, Reason reason, String value) {
        var shown = value.strip().replaceAll("[\\p{Cntrl}\\p{Co}\\p{Cf}\\p{Cs}]", "\u25a1");
        refused.add(
                new Refused(
                        line, column, reason, shown.substring(0, Math.min(shown.length(), SHOWN))));
    }

    /// The lists whose every row was good come out whole; of the others, the good rows.
    List<PriceList> lists() {
        var all = new ArrayList<PriceList>();
        lists.forEach(
                (id, list) ->
                        list.head()
                                .filter(_ -> !list.prices().isEmpty())
                                .ifPresent(head -> all.add(head.list(id, list.prices()))));
        return all;
    }

    void take(long line, Map<PriceColumn, String> fields) {
        var id = required(line, fields, PriceColumn.LIST);
        if (id.isEmpty()) return;
        if (!PriceList.isId(id.get())) {
            refuse(line, PriceColumn.LIST.heading(), Reason.BAD_LIST, id.get());
            return;
        }
        var known = Optional.ofNullable(lists.get(id.get()));
        var list =
                known.orElseGet(
                        () ->
                                new Gathered(
                                        fields,
                                        PriceHead.of(line, fields, zone, this),
                                        new LinkedHashMap<>()));
        lists.put(id.get(), list);
        if (known.isPresent() && !agrees(line, fields, list)) return;
        var sku = sku(line, fields);
        var price = price(line, fields);
        var from = from(line, fields);
        if (sku.isEmpty() || price.isEmpty() || from.isEmpty()) return;
        add(line, list.prices(), sku.get(), new Step(from.get(), price.get()));
    }

    private boolean agrees(long line, Map<PriceColumn, String> fields, Gathered list) {
        var agrees = true;
        for (var field : fields.entrySet()) {
            var column = field.getKey();
            if (!column.ofList() || field.getValue().isEmpty()) continue;
            if (!field.getValue().equals(list.first().getOrDefault(column, ""))) {
                refuse(line, column.heading(), Reason.DIFFERS_FROM_FIRST_ROW, field.getValue());
                agrees = false;
            }
        }
        return agrees;
    }

    private void add(long line, Map<Sku, List<Step>> prices, Sku sku, Step step) {
        var steps = prices.computeIfAbsent(sku, _ -> new ArrayList<>());
        if (steps.stream().anyMatch(other -> other.from().equals(step.from()))) {
            refuse(line, PriceColumn.SKU.heading(), Reason.DUPLICATE_PRICE, sku.value());
        } else if (steps.size() == PriceList.MOST_STEPS) {
            refuse(line, PriceColumn.SKU.heading(), Reason.TOO_MANY_STEPS, sku.value());
        } else {
            steps.add(step);
        }
    }

    private Optional<String> required(
            long line, Map<PriceColumn, String> fields, PriceColumn column) {
        var value = fields.getOrDefault(column, "");
        if (!value.isEmpty()) return Optional.of(value);
        refuse(line, column.heading(), Reason.MISSING_VALUE, "");
        return Optional.empty();
    }

    private Optional<Sku> sku(long line, Map<PriceColumn, String> fields) {
        var value = required(line, fields, PriceColumn.SKU);
        if (value.isEmpty()) return Optional.empty();
        if (!SKU.matcher(value.get()).matches()) {
            refuse(line, PriceColumn.SKU.heading(), Reason.BAD_SKU, value.get());
            return Optional.empty();
        }
        var sku = new Sku(value.get());
        if (onFile.test(sku)) return Optional.of(sku);
        refuse(line, PriceColumn.SKU.heading(), Reason.NOT_ON_FILE, value.get());
        return Optional.empty();
    }

    private Optional<Money> price(long line, Map<PriceColumn, String> fields) {
        var value = required(line, fields, PriceColumn.PRICE);
        if (value.isEmpty()) return Optional.empty();
        var price = amounts.read(value.get()).filter(Money::isPositive);
        if (price.isEmpty()) {
            refuse(line, PriceColumn.PRICE.heading(), Reason.BAD_PRICE, value.get());
        }
        return price;
    }

    private Optional<Quantity> from(long line, Map<PriceColumn, String> fields) {
        var value = fields.getOrDefault(PriceColumn.MIN, "");
        if (value.isEmpty()) return Optional.of(Quantity.ONE);
        if (QUANTITY.matcher(value).matches()) {
            long milli = new BigDecimal(value).movePointRight(3).longValueExact();
            if (milli > 0) return Optional.of(new Quantity(milli));
        }
        refuse(line, PriceColumn.MIN.heading(), Reason.BAD_QUANTITY, value);
        return Optional.empty();
    }
}
