package guitai.flow;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.loyalty.wallet.CouponGateway;
import guitai.money.Money;
import guitai.payment.Channel;
import guitai.payment.OfflineLimits;
import guitai.payment.Place;
import guitai.payment.WalletGateway;
import guitai.price.PriceList;
import guitai.promotion.Offer;
import guitai.reconciliation.StatementSource;
import guitai.refund.ReturnPolicy;
import guitai.sale.Sale;
import guitai.sale.SaleId;
import guitai.scan.PaymentCode.Wallet;
import guitai.scan.ScanReader;
import guitai.scan.ScanReader.Origin;
import guitai.scan.ScanSettings;
import guitai.shift.CashCount;
import guitai.shift.CashDrawer;
import guitai.shift.Shift;
import guitai.shift.ZReport;
import guitai.staff.Approval;
import guitai.storage.SmallTills;
import guitai.storage.TillOpening;
import guitai.storage.TillStore;

import java.nio.file.Path;
import java.time.Year;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// A till on a real disk with a clock that is moved by hand, a drawer that only counts, and PINs
/// that cost nothing to check.
public final class TillForTests implements AutoCloseable {
    private final Path home;
    private long mostPages;
    private final MovedClock clock = new MovedClock();
    private final AtomicInteger kicks = new AtomicInteger();
    private final AtomicInteger wakes = new AtomicInteger();
    private final Supplier<SaleId> ids = new CountedIds();
    private TillStore store;
    private final ShopGoods goods = new ShopGoods();
    private Counter counter;
    private final List<WalletGateway> gateways;
    private final Map<Channel, StatementSource> statements;
    private final Function<TillStore, LinePorts> line;
    private int numbers;
    private Map<Channel, CouponGateway> coupons = Map.of();
    private ReturnPolicy policy = ReturnPolicy.usual(Money.cny(50_000));
    private Function<TillStore, MemberPorts> members = _ -> MemberPorts.none();

    private static TillForTests at(Path home, long mostPages, List<WalletGateway> gateways) {
        return new TillForTests(home, mostPages, gateways, Map.of(), TillForTests::noLine);
    }

    /// @param line what a till on these books is connected to besides
    TillForTests(
            Path home,
            long mostPages,
            List<WalletGateway> gateways,
            Map<Channel, StatementSource> statements,
            Function<TillStore, LinePorts> line) {
        this.statements = statements;
        this.line = line;
        this.gateways = gateways;
        this.home = home;
        this.mostPages = mostPages;
        this.store = open();
        SmallShop.fill(store);
        this.counter = counterOn(store);
    }

    /// A till that has never been used.
    public static TillForTests in(Path home) {
        return at(home, 1 << 20, List.of());
    }

    /// The same on a disk that is full at so many pages of 4 KiB.
    public static TillForTests onSmallDisk(Path home, long mostPages) {
        return at(home, mostPages, List.of());
    }

    /// The same, with the cashier 1001 signed on and a shift open with ¥500.00 in the drawer.
    public static TillForTests trading(Path home) {
        return in(home).withShift();
    }

    /// The same, connected to these gateways; what they answer is known at once.
    public static TillForTests paying(Path home, WalletGateway... gateways) {
        return at(home, 1 << 20, List.of(gateways)).withShift();
    }

    /// The same, with one channel whose bills are held against its days.
    static TillForTests reconciling(Path home, StatementSource bills, WalletGateway... gateways) {
        var statements = Map.of(bills.channel(), bills);
        return new TillForTests(home, 1 << 20, List.of(gateways), statements, TillForTests::noLine)
                .withShift();
    }

    private TillForTests withShift() {
        signOn("1001", "1111");
        openShift(50_000);
        return this;
    }

    private WalletPorts wallets(TillStore on) {
        if (gateways.isEmpty()) return WalletPorts.none();
        var byWallet = new EnumMap<Wallet, WalletGateway>(Wallet.class);
        for (var gateway : gateways) {
            var wechat = gateway.channel() == Channel.WECHAT_PAY;
            byWallet.put(wechat ? Wallet.WECHAT : Wallet.ALIPAY, gateway);
        }
        return new WalletPorts(
                        byWallet,
                        on.payments(),
                        Runnable::run,
                        Runnable::run,
                        () -> "A%025d".formatted(++numbers),
                        new Place("S001", "柜台示范店", "01", "", "127.0.0.1", ""),
                        true)
                .honouring(new WalletCoupons(coupons, on.walletCoupons()));
    }

    private TillStore open() {
        var opening = SmallTills.open(home, clock, mostPages);
        if (opening instanceof TillOpening.Opened opened) return opened.till();
        throw new AssertionError("the till did not open: " + opening);
    }

    private Counter counterOn(TillStore on) {
        var rules = SmallShop.rules();
        var ports =
                new Counter.Ports(
                        on.books(),
                        on.sales(),
                        on.shifts(),
                        on.stock(),
                        on.printJobs(),
                        on.catalogue(),
                        on.staff(),
                        new OpenPins(),
                        this::kick,
                        Runnable::run,
                        wakes::incrementAndGet,
                        wallets(on),
                        line.apply(on),
                        HandmadeBills.ports(statements, on),
                        goods.on(on),
                        ReturnPorts.of(policy, on.returns(), rules, on.offers()),
                        members.apply(on),
                        ids,
                        clock);
        return Counter.open(rules, new ScanReader(ScanSettings.STANDARD, Year.of(2026)), ports);
    }

    private static LinePorts noLine(TillStore store) {
        return LinePorts.none(OfflineLimits.conservative());
    }

    /// The shop makes its own offers from now on, and the manager 2001 is at the till.
    public void planning() {
        goods.planning();
        stopAndStart();
        signOn("2001", "8888");
    }

    private CashDrawer.Kick kick() {
        kicks.incrementAndGet();
        return CashDrawer.Kick.SENT;
    }

    /// The shop decides otherwise about returns; the cashier signs on again.
    public void returning(ReturnPolicy other) {
        policy = other;
        stopAndStart();
        signOn("1001", "1111");
    }

    /// The shop has members from now on; the cashier signs on again.
    public void knowing(Function<TillStore, MemberPorts> club) {
        members = club;
        stopAndStart();
        signOn("1001", "1111");
    }

    /// The shop takes the coupons of this wallet from now on; the cashier signs on again.
    void honouring(CouponGateway gateway) {
        coupons = Map.of(gateway.channel(), gateway);
        stopAndStart();
        signOn("1001", "1111");
    }

    /// Stops the till and starts it again; nobody is signed on then.
    public void stopAndStart() {
        whileStopped(_ -> {});
    }

    public void makeRoom() {
        mostPages = 1 << 20;
    }

    /// Stops the till, lets something happen to its home, and starts it again.
    public void whileStopped(Consumer<Path> accident) {
        store.close();
        accident.accept(home);
        store = open();
        counter = counterOn(store);
    }

    public Counter counter() {
        return counter;
    }

    public void offer(Offer... published) {
        goods.offer(published);
    }

    public void list(PriceList... published) {
        goods.list(published);
    }

    public TillStore store() {
        return store;
    }

    public MovedClock clock() {
        return clock;
    }

    int kicks() {
        return kicks.get();
    }

    int wakes() {
        return wakes.get();
    }

    public void signOn(String operator, String pin) {
        var result = counter.signOn().signOn(operator, pin);
        if (!(result instanceof SignOn.Result.SignedOn)) throw new AssertionError(result);
    }

    public Shift.Open openShift(long floatFen) {
        var result = counter.shifts().open(CashCount.amount(Money.cny(floatFen)));
        if (result instanceof ShiftDesk.Result.Opened(var shift)) return shift;
        throw new AssertionError(result);
    }

    public ScanResult scan(String code) {
        return counter.basket().scan(code, Origin.SCANNER);
    }

    public ScanResult type(String text) {
        return counter.basket().scan(text, Origin.TYPED);
    }

    public Sale.Completed sell(long givenFen, String... codes) {
        for (var code : codes) scan(code);
        var result = counter.checkout().cash(Money.cny(givenFen));
        if (result instanceof Checkout.Result.Completed(var sale, _)) return sale;
        throw new AssertionError(result);
    }

    public ZReport closeShift() {
        return count(counter.shifts().figures().expected());
    }

    ZReport count(Money counted) {
        var result = counter.close().count(CashCount.amount(counted), "", Approval.own());
        if (result instanceof ShiftClose.Result.Closed(var z)) return z;
        throw new AssertionError(result);
    }

    long expected() {
        return counter.shifts().figures().expected().minor();
    }

    public List<JsonNode> journal(String type) {
        return JournalText.bodies(store, type);
    }

    public List<JsonNode> entries() {
        return JournalText.entries(store);
    }

    @Override
    public void close() {
        store.close();
    }
}
