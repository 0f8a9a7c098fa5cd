package guitai.ui.price;

import guitai.catalog.Item;
import guitai.catalog.Sku;
import guitai.flow.ListedPrices.Entry;
import guitai.flow.Prices.Raised;
import guitai.price.ImportedPrices.Refused;
import guitai.price.ListChange;
import guitai.sale.Quantity;
import guitai.ui.price.PriceFiles.Found;
import guitai.ui.price.PriceScreen.Row;
import guitai.ui.text.Name;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The prices of a list, files, and what a file would change, in words.
final class ListWords {
    private static final long KIB = 1_024;

    private final ZoneId zone;

    ListWords(ZoneId zone) {
        this.zone = zone;
    }

    Row entry(Entry entry) {
        var own = entry.own();
        int way = own.map(entry.price()::compareTo).orElse(0);
        var replaces =
                own.map(price -> Words.of(way > 0 ? "price.above" : "price.replaces", price))
                        .orElse(Words.of("price.gone"));
        return new Row(
                "",
                own.isEmpty() ? Tone.BAD : way < 0 ? Tone.GOOD : way > 0 ? Tone.WARN : Tone.PLAIN,
                named(entry.sku(), entry.item()),
                need(entry.from(), entry.item()),
                replaces,
                Words.of("price.money", entry.price()),
                false);
    }

    private static Words named(Sku sku, Optional<Item> item) {
        return item.map(
                        known ->
                                Words.of(
                                        "price.checkOf",
                                        new Name(known.nameZh(), known.nameEn()),
                                        sku.value()))
                .orElse(Words.of("price.money", sku.value()));
    }

    private static Words need(Quantity from, Optional<Item> item) {
        if (from.milli() <= Quantity.ONE.milli()) return Words.of("price.fromFirst");
        var unit = item.map(Item::unitWord).orElse("");
        var count = BigDecimal.valueOf(from.milli(), 3).stripTrailingZeros().toPlainString();
        return Words.of("price.fromMany", count, unit);
    }

    Row file(Found file) {
        var at = file.at().atZone(zone);
        return new Row(
                "",
                Tone.PLAIN,
                Words.of("price.money", file.name()),
                Words.of("price.fileAt", at.toLocalDate(), time(at.toLocalTime())),
                Words.NONE,
                Words.of("price.fileSize", Math.ceilDiv(file.bytes(), KIB)),
                false);
    }

    private static LocalTime time(LocalTime exact) {
        return exact.truncatedTo(ChronoUnit.MINUTES);
    }

    Row refused(Refused field) {
        return new Row(
                "",
                Tone.BAD,
                Words.of("price.badLine", field.line(), field.column(), field.shown()),
                MistakeWords.of(field.reason()),
                Words.NONE,
                Words.NONE,
                false);
    }

    /// @param terms when and for whom the list would hold
    Row change(ListChange change, Words terms) {
        var list = change.after();
        return new Row(
                "",
                change.nothing() ? Tone.PLAIN : Tone.GOOD,
                Words.of("price.list", new Name(list.nameZh(), list.nameEn()), list.id()),
                terms,
                kind(change),
                Words.of("price.counts", change.coming(), change.changing(), change.going()),
                false);
    }

    private static Words kind(ListChange change) {
        if (change.before().isEmpty()) return Words.of("price.newList");
        if (change.nothing()) return Words.of("price.sameList");
        int next = change.before().get().version() + 1;
        return Words.of(change.otherTerms() ? "price.otherTerms" : "price.nextVersion", next);
    }

    /// @param up why the price needs a reason, if it does
    Row changed(ListChange.Entry entry, Optional<Item> item, Optional<Raised> up) {
        var before = entry.before().map(price -> Words.of("price.before", price));
        var about =
                up.map(r -> Words.of("price.upBefore", String.join(", ", r.cuts())))
                        .orElse(need(entry.from(), item));
        return new Row(
                "",
                up.isPresent() ? Tone.BAD : entry.after().isEmpty() ? Tone.PLAIN : Tone.WARN,
                named(entry.sku(), item),
                about,
                before.orElse(
                        item.map(i -> Words.of("price.replaces", i.price()))
                                .orElse(Words.of("price.newPrice"))),
                entry.after()
                        .map(price -> Words.of("price.money", price))
                        .orElse(Words.of("price.noMore")),
                false);
    }
}
