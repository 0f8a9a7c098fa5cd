import guitai.catalog.Gtin;
import guitai.catalog.Item;
import guitai.catalog.Plu;
import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.importing.SampleShop;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks goods up by barcode and by name among 100,000, and their floors.
///
/// `LookupBench HOME`
final class LookupBench {
    private static final int GOODS = 100_000;
    private static final int TIMES = 20_000;

    // So that no result is unused.
    private static long used;

    public static void main(String[] args) {
        var items = many();
        try (var store = BenchTill.open(Path.of(args[0]), Clock.systemUTC())) {
            store.catalogue().replaceAll(items);
            var catalogue = store.catalogue();
            var random = new Random(11);
            var byCode = new Figures(TIMES);
            for (int i = 0; i < TIMES; i++) {
                var gtin = items.get(random.nextInt(GOODS)).gtins().getFirst();
                byCode.time(() -> used += catalogue.find(gtin).hashCode());
            }
            byCode.say("find");
            searches(catalogue::search, "ck", "search.pinyin");
            searches(catalogue::search, "绿茶", "search.name");
        }
        floors(items);
        if (used == 42) System.err.println(used);
    }

    private interface Search {
        List<Item> of(String text, int limit);
    }

    private static void searches(Search search, String text, String name) {
        var figures = new Figures(500);
        for (int i = 0; i < 500; i++) figures.time(() -> used += search.of(text, 50).size());
        figures.say(name);
    }

    private static void floors(List<Item> items) {
        var map = new HashMap<Gtin, Item>();
        for (var item : items) map.put(item.gtins().getFirst(), item);
        var random = new Random(11);
        var get = new Figures(TIMES);
        for (int i = 0; i < TIMES; i++) {
            var gtin = items.get(random.nextInt(GOODS)).gtins().getFirst();
            get.time(() -> used += map.get(gtin).hashCode());
        }
        get.say("map");
        pass(items.stream().map(Item::nameZh), "没有这种东西", "pass.wide");
        pass(
                items.stream().map(i -> i.nameEn() + i.gtins().getFirst().shortest()),
                "no such thing",
                "pass.latin");
    }

    /// One look at every character.
    private static void pass(Stream<String> names, String wanted, String name) {
        var text = names.collect(Collectors.joining("\n"));
        var figures = new Figures(500);
        for (int i = 0; i < 500; i++) figures.time(() -> used += text.indexOf(wanted));
        figures.say(name);
    }

    /// The sample shop over and over, each time under another number.
    static List<Item> many() {
        var sample = SampleShop.load().items().stream().filter(i -> !i.weighed()).toList();
        var all = new ArrayList<Item>(GOODS);
        for (int i = 0; i < GOODS; i++) {
            var like = sample.get(i % sample.size());
            all.add(
                    new Item(
                            new Sku("B" + i),
                            like.nameZh() + " " + i / sample.size(),
                            like.nameEn() + " " + i / sample.size(),
                            like.category(),
                            Unit.EACH,
                            like.unitWord(),
                            like.price(),
                            like.tax(),
                            Optional.<Plu>empty(),
                            List.of(gtin(i)),
                            Optional.empty(),
                            like.flags()));
        }
        return all;
    }

    // GS1's prefix for demonstrations, as in the sample shop.
    private static Gtin gtin(int i) {
        var body = "952%09d".formatted(i);
        int sum = 0;
        for (int at = 0; at < 12; at++) sum += (body.charAt(at) - '0') * (at % 2 == 0 ? 1 : 3);
        return Gtin.of(body + (10 - sum % 10) % 10);
    }
}
