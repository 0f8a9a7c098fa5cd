import guitai.catalog.Item;
import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.price.Circumstances;
import guitai.price.OpenPrices;
import guitai.price.PriceList;
import guitai.promotion.OfferWindow;
import guitai.sale.Quantity;
import guitai.time.BusinessDate;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/// What a shop's past costs to ask: prices paid and the turnover of 100,000 items after a year of
/// sales of five lines each; and the prices of 500 lines among 50 open lists. Their floors: a row
/// by its key from the same file, one pass over the rows the turnover needs, one map look-up a line
/// and list.
///
/// The year is written into the tables as the books would leave it, without a journal behind it.
///
/// `ShelfBench HOME SALES`
final class ShelfBench {
    private static final int LINES = 5;
    private static final int DAYS = 365;
    private static final int TIMES = 5_000;
    private static final int LISTS = 50;
    private static final int BASKET = 500;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    // So that no result is unused.
    private static long used;

    public static void main(String[] args) throws SQLException {
        var home = Path.of(args[0]);
        var items = LookupBench.many();
        try (var store = BenchTill.open(home, Clock.systemUTC())) {
            store.catalogue().replaceAll(items);
        }
        write(home, items, Integer.parseInt(args[1]));
        asked(home, items);
        chosen(items);
        if (used == 42) System.err.println(used);
    }

    private static Connection raw(Path home) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + home.resolve("till.db"));
    }

    private static void write(Path home, List<Item> items, int sales) throws SQLException {
        var random = new Random(5);
        try (var db = raw(home)) {
            db.setAutoCommit(false);
            try (var level =
                            db.prepareStatement(
                                    "INSERT INTO stock_level VALUES(?, 10000, 10000, 1000)");
                    var paid =
                            db.prepareStatement(
                                    "INSERT INTO price_paid VALUES(?, ?, ?)"
                                            + " ON CONFLICT(sku, date) DO UPDATE"
                                            + " SET price = min(price, excluded.price)");
                    var move =
                            db.prepareStatement(
                                    "INSERT OR IGNORE INTO stock_move"
                                            + " VALUES(?, ?, ?, 'SOLD', -1000, -100, 100)")) {
                for (var item : items) {
                    level.setString(1, item.sku().value());
                    level.executeUpdate();
                }
                for (int sale = 1; sale <= sales; sale++) {
                    var date = TODAY.minusDays(DAYS - 1 - (long) sale * DAYS / (sales + 1));
                    for (int line = 0; line < LINES; line++) {
                        var item = items.get(random.nextInt(items.size()));
                        paid.setString(1, item.sku().value());
                        paid.setString(2, date.toString());
                        paid.setLong(3, item.price().minor());
                        paid.executeUpdate();
                        move.setLong(1, date.toEpochDay());
                        move.setLong(2, sale);
                        move.setString(3, item.sku().value());
                        move.executeUpdate();
                    }
                }
            }
            db.commit();
        }
    }

    private static void asked(Path home, List<Item> items) throws SQLException {
        try (var store = BenchTill.open(home, Clock.systemUTC())) {
            var random = new Random(7);
            var history = store.priceHistory();
            var week = new Figures(TIMES);
            var last = new Figures(TIMES);
            var key = new Figures(TIMES);
            for (int i = 0; i < TIMES; i++) {
                var sku = items.get(random.nextInt(items.size())).sku();
                week.time(() -> used += history.paid(sku, TODAY.minusDays(7), TODAY).size());
                last.time(() -> used += history.lastPaid(sku, TODAY).hashCode());
                key.time(() -> used += store.catalogue().find(sku).hashCode());
            }
            week.say("shelf.paid");
            last.say("shelf.last");
            key.say("shelf.key");
            for (int days : List.of(30, DAYS)) {
                var from = new BusinessDate(TODAY.minusDays(days - 1L));
                long start = System.nanoTime();
                used += store.stock().turnover(from, new BusinessDate(TODAY), 100_000).size();
                Figures.say("shelf.turnover." + days, (System.nanoTime() - start) / 1e6);
            }
        }
        pass(home, 30);
        pass(home, DAYS);
    }

    /// Every row of those days looked at once.
    private static void pass(Path home, int days) throws SQLException {
        try (var db = raw(home);
                var rows =
                        db.prepareStatement(
                                "SELECT sum(milli), sum(value), sum(cost) FROM stock_move"
                                        + " WHERE day >= ?")) {
            rows.setLong(1, TODAY.minusDays(days - 1L).toEpochDay());
            long start = System.nanoTime();
            try (var sum = rows.executeQuery()) {
                used += sum.next() ? sum.getLong(1) : 0;
            }
            Figures.say("shelf.pass." + days, (System.nanoTime() - start) / 1e6);
        }
    }

    /// Half of the lists have a given item; each has a price from three pieces on as well.
    private static void chosen(List<Item> items) {
        var processor = ManagementFactory.getThreadMXBean();
        var lists = new ArrayList<PriceList>();
        var random = new Random(9);
        for (int i = 0; i < LISTS; i++) lists.add(list(i, items.subList(0, 2 * BASKET), random));
        var now = ZonedDateTime.parse("2026-11-21T15:30:00+08:00");
        var in = new Circumstances(now, "S001", "POS", Optional.empty());
        var all = new Figures(1_000);
        var floor = new Figures(1_000);
        for (int round = 0; round < 1_000; round++) {
            long start = processor.getCurrentThreadCpuTime();
            var open = OpenPrices.of(lists, in);
            for (int line = 0; line < BASKET; line++) {
                var item = items.get(line * 2);
                var price = open.price(item.sku(), item.price(), Quantity.ONE, Optional.empty());
                used += price.price().minor();
            }
            all.add(processor.getCurrentThreadCpuTime() - start);
            start = processor.getCurrentThreadCpuTime();
            for (int line = 0; line < BASKET; line++) {
                var sku = items.get(line * 2).sku();
                for (var list : lists) used += list.prices().containsKey(sku) ? 1 : 0;
            }
            floor.add(processor.getCurrentThreadCpuTime() - start);
        }
        all.say("shelf.choice");
        floor.say("shelf.look");
    }

    private static PriceList list(int number, List<Item> items, Random random) {
        Map<Sku, List<PriceList.Step>> prices = new HashMap<>();
        for (var item : items) {
            if (random.nextBoolean()) continue;
            var price = Money.cny(Math.max(1, item.price().minor() - random.nextInt(50)));
            prices.put(
                    item.sku(),
                    List.of(
                            new PriceList.Step(Quantity.ONE, price),
                            new PriceList.Step(Quantity.pieces(3), price)));
        }
        return new PriceList(
                "L" + number,
                1,
                "价目",
                "List",
                Set.of(),
                Set.of(),
                OfferWindow.ALWAYS,
                Set.of(),
                false,
                OptionalInt.empty(),
                prices);
    }
}
