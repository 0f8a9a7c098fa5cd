package guitai.ui.price;

import guitai.catalog.Sku;
import guitai.flow.Prices;
import guitai.price.ListChange;
import guitai.price.PriceRecords.Kept;
import guitai.ui.price.PriceFiles.Found;
import guitai.ui.price.PriceLook.Door;
import guitai.ui.price.PriceLook.Where;
import guitai.ui.price.PriceScreen.Row;
import guitai.ui.text.Name;
import guitai.ui.text.Words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Looks up what a page of price lists shows. On the till's thread only.
final class PriceReading {
    private final Prices prices;
    private final PriceWords words;
    private final ListWords says;

    PriceReading(Prices prices, PriceWords words, ListWords says) {
        this.prices = prices;
        this.words = words;
        this.says = says;
    }

    /// @param typed words to find rows by; a reason or a path where the page is for that
    PriceLook look(Where where, String typed, Instant now) {
        return switch (where) {
            case Where.Lists() -> lists(typed.strip(), now);
            case Where.OfList(var id) -> list(id, typed);
            case Where.OfItem(var sku, _) -> item(sku, now);
            case Where.Files(var folder, var files) -> files(folder, files, typed.strip());
            case Where.Changes changes -> changes(changes);
        };
    }

    private PriceLook lists(String typed, Instant now) {
        var all = prices.lists();
        var found = all.stream().filter(kept -> isNamed(kept, typed)).toList();
        int due = prices.labels().due().size();
        return new PriceLook(
                Words.of("price.listsTitle", all.size(), due),
                List.of(),
                found.stream().map(kept -> words.list(kept, now)).toList(),
                found.stream().<Door>map(PriceReading::door).toList(),
                due);
    }

    private static Door door(Kept kept) {
        return new Door.To(new Where.OfList(kept.list().id()));
    }

    private static boolean isNamed(Kept kept, String typed) {
        var list = kept.list();
        return contains(list.id(), typed)
                || contains(list.nameZh(), typed)
                || contains(list.nameEn(), typed);
    }

    private static boolean contains(String whole, String part) {
        return whole.toUpperCase(Locale.ROOT).contains(part.toUpperCase(Locale.ROOT));
    }

    private PriceLook list(String id, String typed) {
        var page = prices.listed().page(id, typed, PriceScreen.MOST).orElseThrow();
        var list = page.kept().list();
        var here = new Where.OfList(id);
        return new PriceLook(
                Words.of(
                        "price.listTitle",
                        new Name(list.nameZh(), list.nameEn()),
                        page.count(),
                        page.shown().size()),
                List.of(),
                page.shown().stream().map(says::entry).toList(),
                page.shown().stream()
                        .<Door>map(
                                entry ->
                                        entry.item().isPresent()
                                                ? new Door.To(new Where.OfItem(entry.sku(), here))
                                                : new Door.Wall())
                        .toList(),
                list.prices().size());
    }

    private PriceLook item(Sku sku, Instant now) {
        var item = prices.listed().item(sku).orElseThrow();
        var check = prices.check(item);
        var rows = words.rows(check, now);
        return new PriceLook(
                Words.of("price.checkOf", new Name(item.nameZh(), item.nameEn()), sku.value()),
                PriceWords.figures(check),
                rows,
                walls(rows),
                1);
    }

    private PriceLook files(String folder, List<Found> files, String typed) {
        var found = files.stream().filter(file -> contains(file.name(), typed)).toList();
        return new PriceLook(
                Words.of("price.filesTitle", files.size(), folder),
                List.of(),
                found.stream().map(says::file).toList(),
                found.stream().<Door>map(file -> new Door.Read(file.path())).toList(),
                0);
    }

    private PriceLook changes(Where.Changes of) {
        var plan = of.plan();
        var changes = prices.listed().changes(plan);
        var raised =
                prices.raisedBy(plan).stream()
                        .collect(Collectors.toMap(Prices.Raised::sku, r -> r, (first, _) -> first));
        var rows = new ArrayList<Row>();
        for (var refused : plan.refused()) {
            if (rows.size() < PriceScreen.MOST) rows.add(says.refused(refused));
        }
        for (var change : changes) {
            rows.add(says.change(change, words.terms(change.after())));
            for (var entry : change.entries()) {
                if (rows.size() >= PriceScreen.MOST) break;
                var item = prices.listed().item(entry.sku());
                var up = Optional.ofNullable(raised.get(entry.sku()));
                rows.add(says.changed(entry, item, up));
            }
        }
        return new PriceLook(
                title(of.file(), changes, plan.refused().size()),
                List.of(),
                List.copyOf(rows),
                walls(rows),
                0);
    }

    private static Words title(String file, List<ListChange> changes, int refused) {
        if (refused > 0) return Words.of("price.changesBad", file, refused);
        long lists = changes.stream().filter(change -> !change.nothing()).count();
        long entries = changes.stream().mapToLong(change -> change.entries().size()).sum();
        return Words.of("price.changesTitle", file, lists, entries);
    }

    private static List<Door> walls(List<Row> rows) {
        return rows.stream().<Door>map(_ -> new Door.Wall()).toList();
    }
}
