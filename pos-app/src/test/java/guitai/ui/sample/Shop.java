package guitai.ui.sample;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.AgeKind;
import guitai.catalog.Item;
import guitai.flow.Counter;
import guitai.flow.LinePorts;
import guitai.flow.PricingRules;
import guitai.flow.ReconciliationPorts;
import guitai.flow.TillRules;
import guitai.flow.WalletPorts;
import guitai.importing.SampleShop;
import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.payment.Channel;
import guitai.payment.OfflineLimits;
import guitai.payment.Place;
import guitai.price.PriceLaw;
import guitai.promotion.Offer;
import guitai.reconciliation.FeeRate;
import guitai.reconciliation.MatchRules;
import guitai.reconciliation.StatementSource;
import guitai.sale.CounterScale;
import guitai.sale.SaleId;
import guitai.scan.PaymentCode.Wallet;
import guitai.scan.ScanReader;
import guitai.shift.CashDrawer.Kick;
import guitai.slip.Waiting;
import guitai.staff.Operator;
import guitai.storage.TillOpening;
import guitai.storage.TillStore;
import guitai.time.BusinessCalendar;
import guitai.ui.price.PriceFiles;
import guitai.ui.sale.SaleScreen.Arrangement;
import guitai.ui.shell.Appearance;
import guitai.ui.shell.TechnicianParts;
import guitai.ui.shell.Theme;
import guitai.ui.shell.TillParts;
import guitai.ui.technician.Channels;
import guitai.ui.text.Language;
import guitai.ui.text.Name;
import guitai.ui.work.Sounds.Sound;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/// A till with real books on a real disk, the sample shop, and nothing plugged in.
public final class Shop implements AutoCloseable {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final TillStore store;
    private final List<Item> items;
    public final List<Sound> heard = new ArrayList<>();
    public final List<RuntimeException> bugs = new ArrayList<>();
    public int kicks;
    public List<Offer> offers = List.of();
    public Channels channels = Channels.NONE;
    public CounterScale scale = CounterScale.NONE;
    public TechnicianParts technician = TechnicianParts.NONE;
    public PriceFiles priceFiles = PriceFiles.NONE;
    public Executor away = Runnable::run;
    public Instant now = Instant.parse("2026-11-21T01:00:00Z");
    public final MemberFolder folder;
    private final Counter counter;
    private int sales;
    private final Map<Wallet, FakeWallet> wallets;
    private final boolean atOnce;
    private final AtomicReference<Executor> turn = new AtomicReference<>(Runnable::run);
    private int attempts;
    private final Optional<FakeTerminal> terminal;

    public Shop(Path home) {
        this(home, Map.of(), false);
    }

    /// @param atOnce whether a payment code among the goods charges without a key
    public Shop(Path home, Map<Wallet, FakeWallet> wallets, boolean atOnce) {
        this(home, wallets, atOnce, Optional.empty(), OfflineLimits.conservative());
    }

    public Shop(
            Path home,
            Map<Wallet, FakeWallet> wallets,
            boolean atOnce,
            Optional<FakeTerminal> terminal,
            OfflineLimits limits) {
        this(home, wallets, atOnce, terminal, limits, Map.of());
    }

    /// @param bills what the days are held against
    public Shop(
            Path home,
            Map<Wallet, FakeWallet> wallets,
            boolean atOnce,
            Optional<FakeTerminal> terminal,
            OfflineLimits limits,
            Map<Channel, StatementSource> bills) {
        this(home, wallets, atOnce, terminal, limits, bills, ShopMembers::none);
    }

    /// @param members whom the shop knows
    Shop(
            Path home,
            Map<Wallet, FakeWallet> wallets,
            boolean atOnce,
            Optional<FakeTerminal> terminal,
            OfflineLimits limits,
            Map<Channel, StatementSource> bills,
            ShopMembers.Made members) {
        this.wallets = wallets;
        this.atOnce = atOnce;
        this.terminal = terminal;
        InstantSource clock = () -> now;
        var opening = TillStore.open(home, clock, Money.CNY);
        assertThat(opening).isInstanceOf(TillOpening.Opened.class);
        store = ((TillOpening.Opened) opening).till();
        folder = new MemberFolder(store, home);
        var sample = SampleShop.load();
        items = sample.items();
        var pins = new PlainPins();
        if (store.staff().all().isEmpty()) {
            store.catalogue().replaceAll(items);
            store.staff()
                    .replaceAll(
                            sample.people().stream()
                                    .map(
                                            p ->
                                                    new Operator(
                                                            p.id(),
                                                            p.name(),
                                                            p.role(),
                                                            pins.hash(p.trainingPin())))
                                    .toList());
        }
        var ports =
                new Counter.Ports(
                        store.books(),
                        store.sales(),
                        store.shifts(),
                        store.stock(),
                        store.printJobs(),
                        store.catalogue(),
                        store.staff(),
                        pins,
                        this::kick,
                        Runnable::run,
                        () -> {},
                        walletPorts(),
                        new LinePorts(
                                terminal.map(t -> t), Optional.empty(), limits, Optional.empty()),
                        new ReconciliationPorts(
                                List.copyOf(bills.keySet()),
                                () -> bills,
                                store.ourBooks(),
                                store.reconciliation(),
                                store.bills(),
                                _ -> MatchRules.china(FeeRate.UNKNOWN)),
                        ShopPrices.goods(store, () -> offers),
                        ShopReturns.of(store, rules()),
                        members.of(store, clock),
                        this::nextId,
                        clock);
        var reader = new ScanReader(SampleShop.scanSettings(), Year.of(2026));
        counter = Counter.open(rules(), reader, ports);
    }

    private WalletPorts walletPorts() {
        if (wallets.isEmpty()) return WalletPorts.none();
        var executor = FakeWallet.executor(wallets.values());
        return new WalletPorts(
                Map.copyOf(wallets),
                store.payments(),
                terminal.map(t -> t.before(executor)).orElse(executor),
                step -> turn.get().execute(step),
                () -> "A%025d".formatted(++attempts),
                new Place("S001", "一号店", "02", "", "127.0.0.1", ""),
                atOnce);
    }

    private static TillRules rules() {
        return new TillRules(
                        "S001",
                        "02",
                        Money.CNY,
                        CashRounding.CN_FEN_DOWN,
                        new BusinessCalendar(ZONE, LocalTime.of(4, 0)),
                        Money.cny(100),
                        Money.cny(300_000),
                        Money.cny(20_000),
                        Money.cny(100_000),
                        true)
                .pricing(
                        new PricingRules(
                                "POS",
                                Locale.CHINESE,
                                5,
                                1_000,
                                3_000,
                                3_000,
                                List.of("包装破损", "临期", "老顾客", "标签不符"),
                                List.of("秤故障", "秤盘放不下", "别处已称重", "顾客急"),
                                PriceLaw.CHINA));
    }

    private Kick kick() {
        kicks++;
        return Kick.OPENED;
    }

    private SaleId nextId() {
        return new SaleId("%026d".formatted(++sales));
    }

    public TillParts parts(Executor till, Executor fx) {
        turn.set(till);
        return new TillParts(
                counter,
                ShopPrices.of(store, counter, () -> now, priceFiles, () -> offers),
                store.staff(),
                till,
                fx,
                () -> now,
                ZONE,
                new Name("一号店", "Store No. 1"),
                heard::add,
                () -> Waiting.NOTHING,
                scale,
                ShopStock.parts(this, task -> away.execute(task), channels, folder),
                technician,
                true,
                new Appearance(Language.ZH, Theme.LIGHT, Arrangement.SCAN),
                _ -> {},
                bugs::add);
    }

    /// The n-th of the goods that simply sell: one piece, a barcode, no question.
    public Item plain(int n) {
        return items.stream()
                .filter(i -> !i.weighed() && !i.gtins().isEmpty() && i.flags().isEmpty())
                .skip(n)
                .findFirst()
                .orElseThrow();
    }

    public String code(int n) {
        return plain(n).gtins().getFirst().shortest();
    }

    public Item weighed() {
        return items.stream()
                .filter(i -> i.weighed() && i.plu().isPresent())
                .findFirst()
                .orElseThrow();
    }

    public Item forAdults() {
        return items.stream()
                .filter(i -> AgeKind.of(i.flags()).isPresent() && !i.gtins().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    public Counter counter() {
        return counter;
    }

    public TillStore store() {
        return store;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public void close() {
        store.close();
    }
}
