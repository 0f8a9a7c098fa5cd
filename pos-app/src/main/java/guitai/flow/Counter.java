package guitai.flow;

import guitai.catalog.Catalogue;
import guitai.journal.Books;
import guitai.money.Money;
import guitai.refund.SaleBook;
import guitai.sale.SaleId;
import guitai.scan.ScanReader;
import guitai.shift.CashDrawer;
import guitai.shift.ShiftBook;
import guitai.slip.PrintJobs;
import guitai.staff.PinHashing;
import guitai.staff.Staff;
import guitai.stock.StockBook;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// The counter 柜台: everything a person can do at this till, for whichever face they use.
///
/// Confined to the till's one thread.
public record Counter(
        TillRules rules,
        SignOn signOn,
        ShiftDesk shifts,
        Basket basket,
        Changes changes,
        PriceDesk prices,
        Checkout checkout,
        Charge charge,
        WalletDesk wallets,
        CardDesk cards,
        StoredValueDesk storedValue,
        OfflineDesk offline,
        Network network,
        Forward forward,
        PaymentCases payments,
        CashDesk cash,
        RefundDesk refunds,
        NoReceiptDesk withoutReceipt,
        ExchangeDesk exchanges,
        CreditDesk credits,
        TenderSwap swaps,
        ShiftClose close,
        Paper paper,
        Recovery recovery,
        ReconciliationDesk reconciliation,
        StockDesk stock,
        OfferDesk offers,
        SetUpDesk setUp,
        Catalogue catalogue) {

    /// What the counter stands on: ports to the disk and the devices, and what is not its own to
    /// decide.
    ///
    /// @param devices runs a device's answer away from the till's thread; a drawer may take seconds
    /// @param wakePrinter tells the print thread that there is something to print
    public record Ports(
            Books books,
            SaleBook sales,
            ShiftBook shifts,
            StockBook stock,
            PrintJobs jobs,
            Catalogue catalogue,
            Staff staff,
            PinHashing pins,
            CashDrawer drawer,
            Executor devices,
            Runnable wakePrinter,
            WalletPorts wallets,
            LinePorts line,
            ReconciliationPorts reconciliation,
            GoodsPorts goods,
            ReturnPorts returns,
            Supplier<SaleId> ids,
            InstantSource clock) {

        /// The most a refund may come to without a supervisor where the shop has not said: ¥500.00.
        private static final Money HIGH_VALUE = Money.cny(50_000);

        /// A counter with the usual rules for returns.
        public Ports(
                Books books,
                SaleBook sales,
                ShiftBook shifts,
                StockBook stock,
                PrintJobs jobs,
                Catalogue catalogue,
                Staff staff,
                PinHashing pins,
                CashDrawer drawer,
                Executor devices,
                Runnable wakePrinter,
                WalletPorts wallets,
                LinePorts line,
                ReconciliationPorts reconciliation,
                GoodsPorts goods,
                Supplier<SaleId> ids,
                InstantSource clock) {
            this(
                    books,
                    sales,
                    shifts,
                    stock,
                    jobs,
                    catalogue,
                    staff,
                    pins,
                    drawer,
                    devices,
                    wakePrinter,
                    wallets,
                    line,
                    reconciliation,
                    goods,
                    ReturnPorts.usual(HIGH_VALUE),
                    ids,
                    clock);
        }

        public Ports returning(ReturnPorts other) {
            return new Ports(
                    books,
                    sales,
                    shifts,
                    stock,
                    jobs,
                    catalogue,
                    staff,
                    pins,
                    drawer,
                    devices,
                    wakePrinter,
                    wallets,
                    line,
                    reconciliation,
                    goods,
                    other,
                    ids,
                    clock);
        }

        /// A counter that keeps no stock, and whose days are held against nobody's bills.
        public Ports(
                Books books,
                SaleBook sales,
                ShiftBook shifts,
                PrintJobs jobs,
                Catalogue catalogue,
                Staff staff,
                PinHashing pins,
                CashDrawer drawer,
                Executor devices,
                Runnable wakePrinter,
                WalletPorts wallets,
                LinePorts line,
                Supplier<SaleId> ids,
                InstantSource clock) {
            this(
                    books,
                    sales,
                    shifts,
                    new NoStock(),
                    jobs,
                    catalogue,
                    staff,
                    pins,
                    drawer,
                    devices,
                    wakePrinter,
                    wallets,
                    line,
                    ReconciliationPorts.none(),
                    GoodsPorts.none(),
                    ids,
                    clock);
        }
    }

    /// Sets the counter up as the disk says it was left.
    public static Counter open(TillRules rules, ScanReader reader, Ports p) {
        var books = new WakingBooks(p.books(), p.wakePrinter());
        var network = new Network(p.clock());
        var pricing = new Pricing(rules, p.goods(), p.catalogue(), p.stock(), p.clock());
        var desk = new Desk(rules, books, pricing, p.shifts().current(), p.sales().working());
        var contents = new DrawerContents();
        var errands = new Errands(p.wallets().away(), p.wallets().turn(), p.clock());
        var pursuits = new Pursuits(desk, p.wallets(), p.line(), errands);
        var payments = p.wallets().journal();
        var changes = new Changes(desk, p.sales(), p.clock());
        var wayback = new Wayback(desk, p.sales(), p.wallets(), p.clock());
        var returning = new Returning(desk, p.sales(), wayback, p.returns());
        var exchanges = new ExchangeDesk(desk, returning, wayback, p.ids(), p.clock());
        var checkout =
                new Checkout(
                        desk,
                        contents,
                        p.drawer(),
                        p.devices(),
                        pursuits,
                        payments,
                        exchanges,
                        p.returns(),
                        p.clock());
        var credits = new CreditDesk(desk, p.returns().book(), checkout, p.clock());
        var orders = new Orders(desk, p.wallets(), p.catalogue());
        var attempts = new AttemptStart(desk, pursuits, p.wallets(), p.clock());
        var charge = new Charge(desk, pursuits, checkout, orders, attempts, p.clock());
        var wallets = new WalletDesk(desk, charge, p.wallets(), network, attempts, p.clock());
        var offline = new OfflineDesk(desk, network, p.line(), payments, p.clock());
        var cards = new CardDesk(charge, p.line(), offline);
        var storedValue =
                new StoredValueDesk(charge, checkout, network, p.line(), offline, p.clock());
        var forward = new Forward(desk, network, p.line(), payments, errands, pursuits::handedOver);
        books.afterwards(forward::written);
        charge.forwarding(forward);
        var drawer = new TenderSwap.Drawer(contents, p.drawer(), p.devices());
        var differences = new DifferenceCases(desk, p.reconciliation().book(), p.clock());
        if (!p.reconciliation().channels().isEmpty()) desk.whenMoved(differences::refusedLater);
        return new Counter(
                rules,
                new SignOn(desk, p.staff(), p.pins(), p.clock()),
                new ShiftDesk(desk, p.shifts(), contents, p.clock()),
                new Basket(
                        desk,
                        wallets,
                        storedValue,
                        credits,
                        p.catalogue(),
                        p.goods().law(),
                        reader,
                        p.ids(),
                        p.clock()),
                changes,
                new PriceDesk(desk, changes, pricing),
                checkout,
                charge,
                wallets,
                cards,
                storedValue,
                offline,
                network,
                forward,
                new PaymentCases(desk, pursuits, payments, p.sales(), p.clock()),
                new CashDesk(desk, p.shifts(), contents, p.drawer(), p.devices()),
                new RefundDesk(desk, returning, wayback, pursuits, drawer, p.ids(), p.clock()),
                withoutReceipt(desk, p, new GoodsFinder(p.catalogue(), reader), network, drawer),
                exchanges,
                credits,
                new TenderSwap(
                        desk, p.sales(), charge, wallets, wayback, pursuits, drawer, p.clock()),
                new ShiftClose(desk, p.shifts(), p.clock()),
                new Paper(desk, p.jobs(), p.sales(), p.wakePrinter()),
                new Recovery(desk, p.sales(), p.jobs(), payments),
                new ReconciliationDesk(desk, p.reconciliation(), errands, differences),
                new StockDesk(desk, p.stock(), p.catalogue(), reader, p.clock()),
                offers(desk, rules, pricing, p),
                new SetUpDesk(desk),
                p.catalogue());
    }

    private static NoReceiptDesk withoutReceipt(
            Desk desk, Ports p, GoodsFinder finder, Network network, TenderSwap.Drawer drawer) {
        var goods = new NoReceiptGoods(desk, p.returns(), finder, p.clock());
        return new NoReceiptDesk(desk, p.returns(), goods, network, drawer, p.ids(), p.clock());
    }

    private static OfferDesk offers(Desk desk, TillRules rules, Pricing pricing, Ports p) {
        return new OfferDesk(
                desk,
                p.goods().records(),
                () ->
                        new OfferGoods(
                                p.catalogue(),
                                p.stock(),
                                p.goods().history(),
                                rules.store(),
                                rules.calendar().zone(),
                                rules.pricing().law(),
                                p.clock().instant()),
                p.sales(),
                pricing,
                p.clock());
    }
}
