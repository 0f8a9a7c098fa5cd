package guitai.storage;

import guitai.catalog.Content;
import guitai.catalog.Gtin;
import guitai.catalog.Item;
import guitai.catalog.ItemFlag;
import guitai.catalog.Plu;
import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.store.table.Absent;
import guitai.store.table.Row;
import guitai.store.table.Tx;
import guitai.tax.TaxCategory;

import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Items as rows, and back.
final class ItemTable {
    static final String SELECT =
            "SELECT sku, name_zh, name_en, category, grams, unit_word, price, tax_code, ppm, plu,"
                + " quick_key, flags, tags, content, measure, low_at, (SELECT group_concat(gtin, '"
                + " ' ORDER BY place) FROM item_code c WHERE c.sku = item.sku) AS gtins FROM item ";

    private final Currency currency;

    ItemTable(Currency currency) {
        this.currency = currency;
    }

    static long number(Gtin gtin) {
        return Long.parseLong(gtin.digits14());
    }

    static long number(Plu plu) {
        return Long.parseLong(plu.digits());
    }

    /// Puts items that are not there yet.
    void insert(List<Item> items, Tx tx) {
        var rows =
                new Rows(
                        "item(sku, name_zh, name_en, category, grams, unit_word, price, tax_code,"
                                + " ppm, plu, quick_key, flags, tags, content, measure, low_at)");
        var codes = new Rows("item_code(gtin, sku, place)");
        for (var item : items) {
            rows.add(row(item));
            int place = 0;
            for (var gtin : item.gtins()) codes.add(number(gtin), item.sku().value(), place++);
        }
        rows.insert(tx);
        codes.insert(tx);
    }

    private Object[] row(Item item) {
        if (!item.price().currency().equals(currency)) {
            throw new IllegalArgumentException(item.sku() + " costs " + item.price());
        }
        return new Object[] {
            item.sku().value(),
            item.nameZh(),
            item.nameEn(),
            item.category(),
            ValueForms.grams(item.unit()),
            item.unitWord(),
            item.price().minor(),
            item.tax().code(),
            DocumentTables.ppm(item.tax().rate()),
            Absent.unless(item.plu().map(ItemTable::number)),
            Absent.unless(item.quickKey()),
            item.flags().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
            item.tags().stream().sorted().collect(Collectors.joining("\n")),
            Absent.unless(item.content().map(Content::milli)),
            Absent.unless(item.content().map(content -> content.measure().name())),
            item.lowAt().isPresent() ? item.lowAt().getAsLong() : Absent.ABSENT
        };
    }

    Item read(Row row) {
        var tax =
                new TaxCategory(row.text("tax_code"), FiguresReader.rate(row.optionalLong("ppm")));
        var plu = row.optionalLong("plu");
        var quickKey = row.optionalLong("quick_key");
        return new Item(
                new Sku(row.text("sku")),
                row.text("name_zh"),
                row.text("name_en"),
                row.text("category"),
                ValueForms.unit(row.getLong("grams")),
                row.text("unit_word"),
                new Money(row.getLong("price"), currency),
                tax,
                plu.isPresent()
                        ? Optional.of(new Plu(Long.toString(plu.getAsLong())))
                        : Optional.empty(),
                row.optionalText("gtins").map(ItemTable::gtins).orElse(List.of()),
                quickKey.isPresent()
                        ? Optional.of(Math.toIntExact(quickKey.getAsLong()))
                        : Optional.empty(),
                flags(row.text("flags")),
                tags(row.text("tags")),
                content(row),
                row.optionalLong("low_at"));
    }

    private static Set<String> tags(String lines) {
        return lines.isEmpty() ? Set.of() : Set.of(lines.split("\n"));
    }

    private static Optional<Content> content(Row row) {
        var milli = row.optionalLong("content");
        return milli.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Content(
                                milli.getAsLong(), Content.Measure.valueOf(row.text("measure"))));
    }

    private static List<Gtin> gtins(String numbers) {
        return Arrays.stream(numbers.split(" "))
                .map(number -> new Gtin("0".repeat(14 - number.length()) + number))
                .toList();
    }

    private static Set<ItemFlag> flags(String names) {
        if (names.isEmpty()) return Set.of();
        return Arrays.stream(names.split(" "))
                .map(ItemFlag::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ItemFlag.class)));
    }
}
