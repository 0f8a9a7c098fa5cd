import guitai.catalog.Item;
import guitai.flow.Counter;
import guitai.flow.GoodsPorts;
import guitai.flow.LinePorts;
import guitai.flow.MemberPorts;
import guitai.flow.ReconciliationPorts;
import guitai.flow.ReturnPorts;
import guitai.flow.TillRules;
import guitai.flow.WalletPorts;
import guitai.importing.SampleShop;
import guitai.journal.Books;
import guitai.journal.Commit;
import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.payment.OfflineLimits;
import guitai.sale.SaleId;
import guitai.scan.ScanReader;
import guitai.shift.CashCount;
import guitai.shift.CashDrawer;
import guitai.staff.Operator;
import guitai.staff.OperatorId;
import guitai.staff.Pin;
import guitai.staff.PinHash;
import guitai.staff.PinHashing;
import guitai.staff.Role;
import guitai.storage.TillOpening;
import guitai.storage.TillStore;
import guitai.time.BusinessCalendar;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// A counter over a real store, with a shift open, without devices.
final class BenchTill implements AutoCloseable {
    final TillStore store;
    final Counter counter;
    final Figures keeps;
    final Figures sales;

    BenchTill(Path home, List<Item> items, int most) {
        this(home, items, most, _ -> MemberPorts.none());
    }

    BenchTill(Path home, List<Item> items, int most, Function<TillStore, MemberPorts> members) {
        var clock = Clock.systemUTC();
        store = open(home, clock);
        store.catalogue().replaceAll(items);
        store.staff()
                .replaceAll(
                        List.of(
                                new Operator(
                                        new OperatorId("bench"),
                                        "量一量",
                                        Role.CASHIER,
                                        new PinHash("none"))));
        keeps = new Figures(most * 20);
        sales = new Figures(most);
        var ports =
                new Counter.Ports(
                        timed(store.books()),
                        store.sales(),
                        store.shifts(),
                        store.stock(),
                        store.printJobs(),
                        store.catalogue(),
                        store.staff(),
                        noPins(),
                        () -> CashDrawer.Kick.NO_DRAWER,
                        Runnable::run,
                        () -> {},
                        WalletPorts.none(),
                        LinePorts.none(OfflineLimits.conservative()),
                        ReconciliationPorts.none(),
                        GoodsPorts.none(),
                        ReturnPorts.usual(Money.cny(50_000)),
                        members.apply(store),
                        numbered(),
                        clock);
        counter =
                Counter.open(
                        rules(), new ScanReader(SampleShop.scanSettings(), Year.of(2026)), ports);
        counter.signOn().signOn("bench", "0000");
        counter.shifts().open(CashCount.amount(Money.cny(50_000)));
    }

    static TillStore open(Path home, Clock clock) {
        return switch (TillStore.open(home, clock, Money.CNY)) {
            case TillOpening.Opened opened -> opened.till();
            case TillOpening other -> throw new IllegalStateException(other.toString());
        };
    }

    private static TillRules rules() {
        return new TillRules(
                "S001",
                "01",
                Money.CNY,
                CashRounding.CN_FEN_DOWN,
                new BusinessCalendar(ZoneId.of("Asia/Shanghai"), LocalTime.of(4, 0)),
                Money.cny(100),
                Money.cny(100_000_000),
                Money.cny(50_000),
                Money.cny(100_000),
                true);
    }

    /// The same books, with a watch on each commit.
    private Books timed(Books books) {
        return new Books() {
            @Override
            public Instant write(Commit commit) {
                long start = System.nanoTime();
                var at = books.write(commit);
                long took = System.nanoTime() - start;
                (commit.facts().isEmpty() ? keeps : sales).add(took);
                return at;
            }

            @Override
            public long nextDocument() {
                return books.nextDocument();
            }

            @Override
            public String lastHash() {
                return books.lastHash();
            }
        };
    }

    private static PinHashing noPins() {
        return new PinHashing() {
            @Override
            public PinHash hash(Pin pin) {
                return new PinHash("none");
            }

            @Override
            public boolean matches(Pin pin, PinHash hash) {
                return true;
            }
        };
    }

    private static Supplier<SaleId> numbered() {
        var next = new java.util.concurrent.atomic.AtomicLong();
        return () -> new SaleId("01BENCH%019d".formatted(next.incrementAndGet()));
    }

    @Override
    public void close() {
        store.close();
    }
}
