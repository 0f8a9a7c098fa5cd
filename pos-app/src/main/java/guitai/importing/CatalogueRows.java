package guitai.importing;

import guitai.catalog.CheckDigit;
import guitai.catalog.Content;
import guitai.catalog.Gtin;
import guitai.catalog.Item;
import guitai.catalog.ItemFlag;
import guitai.catalog.Plu;
import guitai.catalog.RefusedRow;
import guitai.catalog.RefusedRow.Reason;
import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.catalog.UpcE;
import guitai.money.Money;
import guitai.tax.TaxCategory;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Turns the fields of one row into an item, or names every column that is wrong.
///
/// Remembers the numbers of all rows so far, good or refused: what stands twice in a file is
/// refused the second time.
final class CatalogueRows {
    private static final int NAME = 120;
    private static final int WORD = 16;
    private static final int SHOWN = 64;
    private static final int QUICK_KEYS = 200;
    private static final Pattern CATEGORY = Pattern.compile("[\\p{L}\\p{Nd}_-]{1,32}");
    private static final Pattern SKU = Pattern.compile("[!-~]{1,32}");
    private static final Pattern QUICK_KEY = Pattern.compile("0{0,3}[1-9][0-9]{0,2}");
    private static final String DEFAULT_CATEGORY = "other";

    private final List<RefusedRow> refused;
    private final Set<Sku> skus = new HashSet<>();
    private final Set<Plu> plus = new HashSet<>();
    private final Set<Gtin> gtins = new HashSet<>();
    private final Set<Integer> quickKeys = new HashSet<>();

    private long line;
    private Map<Column, String> fields = Map.of();

    private final Function<String, Optional<TaxCategory>> taxes;
    private final Amounts amounts;

    CatalogueRows(
            List<RefusedRow> refused,
            Function<String, Optional<TaxCategory>> taxes,
            Amounts amounts) {
        this.taxes = taxes;
        this.amounts = amounts;
        this.refused = refused;
    }

    /// The item of a row; empty if something was refused.
    Optional<Item> item(long line, Map<Column, String> fields, boolean hasMoreThanHeadings) {
        this.line = line;
        this.fields = fields;
        int before = refused.size();
        if (hasMoreThanHeadings) refused.add(refusal(line, "", Reason.TOO_MANY_FIELDS, ""));
        if (!readable()) return Optional.empty();

        var sku = sku();
        var nameZh = name(Column.NAME_ZH);
        var nameEn = name(Column.NAME_EN);
        var category = category();
        var unit = unit();
        var unitWord = unitWord();
        var price = price();
        var tax = tax();
        var plu = plu();
        var codes = codes();
        var quickKey = quickKey();
        var flags = flags();
        var tags = tags();
        var content = content();
        var lowAt = ItemFields.lowAt(field(Column.LOW_AT));
        if (lowAt.isEmpty() && !field(Column.LOW_AT).isEmpty()) {
            refuse(Column.LOW_AT, Reason.BAD_LOW_AT, field(Column.LOW_AT));
        }
        if (refused.size() > before) return Optional.empty();
        return Optional.of(
                new Item(
                        sku.orElseThrow(),
                        nameZh,
                        nameEn.isEmpty() ? nameZh : nameEn,
                        category,
                        unit.orElseThrow(),
                        unitWord.isEmpty() ? defaultWord(unit.orElseThrow()) : unitWord,
                        price.orElseThrow(),
                        tax.orElseThrow(),
                        plu,
                        codes,
                        quickKey,
                        flags,
                        tags,
                        content,
                        lowAt));
    }

    static RefusedRow refusal(long line, String column, Reason reason, String value) {
        var shown = value.strip().replaceAll("[\\p{Cntrl}\\p{Co}\\p{Cf}\\p{Cs}]", "\u25a1");
        int end = Math.min(shown.length(), SHOWN);
        if (end > 0 && Character.isHighSurrogate(shown.charAt(end - 1))) end--;
        return new RefusedRow(line, column, reason, shown.substring(0, end));
    }

    private void refuse(Column column, Reason reason, String value) {
        refused.add(refusal(line, column.heading(), reason, value));
    }

    /// Refuses what is too long or cannot be printed, so that the other checks need not.
    private boolean readable() {
        var readable = true;
        for (var field : fields.entrySet()) {
            var value = field.getValue();
            if (value.length() > CatalogueFile.MAX_FIELD) {
                refuse(field.getKey(), Reason.FIELD_TOO_LONG, value);
                readable = false;
            } else if (value.codePoints().anyMatch(ItemFields::isUnprintable)) {
                refuse(field.getKey(), Reason.UNPRINTABLE, value);
                readable = false;
            }
        }
        return readable;
    }

    private String field(Column column) {
        return fields.getOrDefault(column, "");
    }

    private String required(Column column) {
        var value = field(column);
        if (value.isEmpty()) refuse(column, Reason.MISSING_VALUE, "");
        return value;
    }

    private Optional<Sku> sku() {
        var value = required(Column.SKU);
        if (value.isEmpty()) return Optional.empty();
        if (!SKU.matcher(value).matches()) {
            refuse(Column.SKU, Reason.BAD_SKU, value);
            return Optional.empty();
        }
        var sku = new Sku(value);
        if (!skus.add(sku)) refuse(Column.SKU, Reason.DUPLICATE_SKU, value);
        return Optional.of(sku);
    }

    private String name(Column column) {
        var value = column.required() ? required(column) : field(column);
        if (value.length() > NAME) refuse(column, Reason.NAME_TOO_LONG, value);
        return value;
    }

    private String category() {
        var value = field(Column.CATEGORY);
        if (value.isEmpty()) return DEFAULT_CATEGORY;
        if (!CATEGORY.matcher(value).matches()) {
            refuse(Column.CATEGORY, Reason.BAD_CATEGORY, value);
        }
        return value;
    }

    private Optional<Unit> unit() {
        var value = field(Column.UNIT);
        var unit = ItemFields.unit(value);
        if (unit.isEmpty()) refuse(Column.UNIT, Reason.UNKNOWN_UNIT, value);
        return unit;
    }

    private String unitWord() {
        var value = field(Column.UNIT_WORD);
        if (value.length() > WORD) refuse(Column.UNIT_WORD, Reason.UNIT_WORD_TOO_LONG, value);
        return value;
    }

    private static String defaultWord(Unit unit) {
        return switch (unit) {
            case Unit.Each() -> "件";
            case Unit.Weighed(var grams) -> grams == 1000 ? "kg" : grams + "g";
        };
    }

    private Optional<Money> price() {
        var value = required(Column.PRICE);
        if (value.isEmpty()) return Optional.empty();
        var price = amounts.read(value);
        if (price.isEmpty()) refuse(Column.PRICE, Reason.BAD_PRICE, value);
        if (price.filter(Money::isZero).isPresent()) {
            refuse(Column.PRICE, Reason.ZERO_PRICE, value);
        }
        return price;
    }

    private Optional<TaxCategory> tax() {
        var value = required(Column.TAX);
        if (value.isEmpty()) return Optional.empty();
        var code =
                value.equals("免税")
                        ? "EXEMPT"
                        : value.toUpperCase(Locale.ROOT).replaceFirst("%$", "");
        var tax = taxes.apply(code);
        if (tax.isEmpty()) refuse(Column.TAX, Reason.UNKNOWN_TAX_CODE, value);
        return tax;
    }

    private Optional<Plu> plu() {
        var value = field(Column.PLU);
        if (value.isEmpty()) return Optional.empty();
        if (value.length() > 6 || !CheckDigit.onlyDigits(value)) {
            refuse(Column.PLU, Reason.BAD_PLU, value);
            return Optional.empty();
        }
        var plu = new Plu(value);
        if (!plus.add(plu)) refuse(Column.PLU, Reason.DUPLICATE_PLU, value);
        return Optional.of(plu);
    }

    private List<Gtin> codes() {
        var codes = new ArrayList<Gtin>();
        for (var value : parts(Column.GTINS)) {
            var digits = UpcE.expand(value).filter(_ -> !CheckDigit.isRight(value)).orElse(value);
            if (!isGtinLength(digits) || !CheckDigit.onlyDigits(digits)) {
                refuse(Column.GTINS, Reason.BAD_GTIN, value);
            } else if (!CheckDigit.isRight(digits)) {
                refuse(Column.GTINS, Reason.WRONG_CHECK_DIGIT, value);
            } else if (!gtins.add(Gtin.of(digits))) {
                refuse(Column.GTINS, Reason.DUPLICATE_GTIN, value);
            } else {
                codes.add(Gtin.of(digits));
            }
        }
        return codes;
    }

    private static boolean isGtinLength(String digits) {
        return digits.length() == 8 || (digits.length() >= 12 && digits.length() <= 14);
    }

    private Optional<Integer> quickKey() {
        var value = field(Column.QUICK_KEY);
        if (value.isEmpty()) return Optional.empty();
        int key = QUICK_KEY.matcher(value).matches() ? Integer.parseInt(value) : 0;
        if (key < 1 || key > QUICK_KEYS) {
            refuse(Column.QUICK_KEY, Reason.BAD_QUICK_KEY, value);
        } else if (!quickKeys.add(key)) {
            refuse(Column.QUICK_KEY, Reason.DUPLICATE_QUICK_KEY, value);
        }
        return Optional.of(key);
    }

    private Set<ItemFlag> flags() {
        var flags = EnumSet.noneOf(ItemFlag.class);
        for (var value : parts(Column.FLAGS)) {
            var flag = ItemFields.flag(value);
            if (flag.isEmpty()) refuse(Column.FLAGS, Reason.UNKNOWN_FLAG, value);
            flag.ifPresent(flags::add);
        }
        return flags;
    }

    private Set<String> tags() {
        var tags = parts(Column.TAGS);
        if (tags.size() > Item.MOST_TAGS || !tags.stream().allMatch(ItemFields::isTag)) {
            refuse(Column.TAGS, Reason.BAD_TAG, field(Column.TAGS));
            return Set.of();
        }
        return Set.copyOf(tags);
    }

    private Optional<Content> content() {
        var value = field(Column.CONTENT);
        var content = ItemFields.content(value);
        if (!value.isEmpty() && content.isEmpty()) {
            refuse(Column.CONTENT, Reason.BAD_CONTENT, value);
        }
        return content;
    }

    private List<String> parts(Column column) {
        return List.of(field(column).split("[|｜]")).stream()
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
