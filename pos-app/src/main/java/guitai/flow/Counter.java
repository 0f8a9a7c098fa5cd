package guitai.flow;

import guitai.catalog.Catalogue;
import guitai.journal.Books;
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
        MemberDesk members,
        PurseDesk purse,
        MemberOffice memberOffice,
        PayerDesk payers,
        MemberRecords memberRecords,
        CouponDesk coupons,
        GiftDesk gifts,
        OfferDesk offers,
        SetUpDesk setUp,
        Catalogue catalogue) {
    /// What the counter stands on: ports to disk and devices, and what others decide.
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
            MemberPorts members,
            Supplier<SaleId> ids,
            InstantSource clock) {}

    /// Sets the counter up as the disk says it was left.
    public static Counter open(TillRules rules, ScanReader reader, Ports p) {
        var books = new WakingBooks(p.books(), p.wakePrinter());
        var network = new Network(p.clock());
        var customers = new Customers(p.members());
        var coupons = new Coupons(rules, p.members(), customers, p.goods(), p.clock());
        var pricing = Pricing.of(rules, p, customers, coupons);
        var booking = MemberBooking.of(rules, p.members(), customers, coupons, p.sales());
        var desk =
                new Desk(rules, books, pricing, booking, p.shifts().current(), p.sales().working());
        var couponDesk = CouponDesk.of(desk, p, customers, coupons);
        var contents = new DrawerContents();
        var errands = new Errands(p.wallets().away(), p.wallets().turn(), p.clock());
        var pursuits = new Pursuits(desk, p.wallets(), p.line(), errands);
        var payments = p.wallets().journal();
        var changes = new Changes(desk, p.sales(), p.clock());
        var wayback = new Wayback(desk, p.sales(), p.wallets(), p.clock());
        var returning = new Returning(desk, wayback, p);
        var exchanges = new ExchangeDesk(desk, returning, wayback, p.ids(), p.clock());
        var hold = new MemberHold(rules, p.members(), customers, pricing, p.clock());
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
                        hold,
                        p.clock());
        var members = new MemberDesk(desk, p.members(), customers, p.ids(), p.clock());
        var gifts = new GiftDesk(desk, p.members(), hold, p.clock());
        hold.whenAnswered(why -> members.answered(why, checkout));
        var credits = new CreditDesk(desk, p.returns().book(), checkout, p.clock());
        var orders = new Orders(desk, p.wallets(), p.catalogue());
        var attempts = new AttemptStart(desk, pursuits, p.wallets(), p.clock());
        var charge = new Charge(desk, pursuits, checkout, orders, attempts, p.clock());
        var wallets = new WalletDesk(desk, charge, p.wallets(), network, attempts, p.clock());
        var offline = new OfflineDesk(desk, network, p.line(), payments, p.clock());
        var storedValue = new StoredValueDesk(desk, charge, checkout, network, offline, p);
        var forward = new Forward(desk, network, p.line(), payments, errands, pursuits::handedOver);
        forward.telling(MemberForward.of(desk, p));
        books.afterwards(forward::written);
        charge.forwarding(forward);
        forward.telling(CouponForward.of(desk, p, errands));
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
                        members,
                        new ClaimDesk(desk, p.members(), p.sales(), customers, p.clock()),
                        couponDesk,
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
                new CardDesk(charge, p.line(), offline),
                storedValue,
                offline,
                network,
                forward,
                new PaymentCases(desk, pursuits, payments, p.sales(), p.clock()),
                new CashDesk(desk, p.shifts(), contents, p.drawer(), p.devices()),
                RefundDesk.of(desk, p, returning, wayback, pursuits, drawer),
                NoReceiptDesk.of(desk, p, new GoodsFinder(p.catalogue(), reader), network, drawer),
                exchanges,
                credits,
                new TenderSwap(
                        desk, p.sales(), charge, wallets, wayback, pursuits, drawer, p.clock()),
                new ShiftClose(desk, p.shifts(), p.clock()),
                new Paper(desk, p.jobs(), p.sales(), p.wakePrinter()),
                new Recovery(desk, p.sales(), p.jobs(), payments),
                new ReconciliationDesk(desk, p.reconciliation(), errands, differences),
                new StockDesk(desk, p.stock(), p.catalogue(), reader, p.clock()),
                members,
                PurseDesk.of(desk, p, checkout),
                forward.daily(new MemberOffice(desk, p.members(), p.clock())),
                PayerDesk.of(desk, p, customers, members, errands)
                        .watchedBy(gifts.risk())
                        .of(charge, wallets),
                new MemberRecords(desk, p.members(), p.clock()),
                couponDesk,
                gifts,
                OfferDesk.of(desk, pricing, p),
                new SetUpDesk(desk),
                p.catalogue());
    }
}
