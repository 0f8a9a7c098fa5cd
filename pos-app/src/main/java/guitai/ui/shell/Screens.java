package guitai.ui.shell;

import guitai.staff.Operator;
import guitai.staff.OperatorId;
import guitai.ui.coupon.StocksViewModel;
import guitai.ui.customer.CustomerViewModel;
import guitai.ui.manager.CasesViewModel;
import guitai.ui.manager.QueueViewModel;
import guitai.ui.members.MembersViewModel;
import guitai.ui.price.PriceCheckViewModel;
import guitai.ui.price.PriceListsViewModel;
import guitai.ui.promotion.OffersViewModel;
import guitai.ui.reconciliation.ReconciliationViewModel;
import guitai.ui.refund.NoReceiptViewModel;
import guitai.ui.refund.RefundViewModel;
import guitai.ui.report.ReportViewModel;
import guitai.ui.report.ReturnReasonsViewModel;
import guitai.ui.sale.ParkedViewModel;
import guitai.ui.sale.Row;
import guitai.ui.sale.SaleEvent;
import guitai.ui.sale.SaleViewModel;
import guitai.ui.shift.CashDeskViewModel;
import guitai.ui.shift.CloseViewModel;
import guitai.ui.shift.OpenShiftViewModel;
import guitai.ui.signon.SignOnViewModel;
import guitai.ui.stock.CountingViewModel;
import guitai.ui.stock.ReceivingViewModel;
import guitai.ui.stock.StockViewModel;
import guitai.ui.stock.WriteOffViewModel;
import guitai.ui.technician.ChannelsViewModel;
import guitai.ui.technician.DevicesViewModel;
import guitai.ui.technician.FoundViewModel;
import guitai.ui.technician.LearnViewModel;
import guitai.ui.technician.MonitorViewModel;
import guitai.ui.technician.SetUpViewModel;
import guitai.ui.technician.StaffCardsViewModel;
import guitai.ui.tender.PaidViewModel;
import guitai.ui.tender.TenderViewModel;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Shown;
import guitai.ui.work.TillAccess;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The view models of all screens, one of each for the life of the window.
final class Screens {
    private Optional<OperatorId> before = Optional.empty();

    final TillAccess access;
    final SignOnViewModel signOn;
    final OpenShiftViewModel openShift;
    final SaleViewModel sale;
    final TenderViewModel tender;
    final PaidViewModel paid;
    final ParkedViewModel parked;
    final RefundViewModel refund;
    final NoReceiptViewModel noReceipt;
    final CashDeskViewModel cashDesk;
    final CloseViewModel close;
    final ReportViewModel report;
    final ReturnReasonsViewModel returnReasons;
    final CasesViewModel payments;
    final ChannelsViewModel channels;
    final DevicesViewModel devices;
    final SetUpViewModel setUp;
    final FoundViewModel found;
    final MonitorViewModel monitor;
    final LearnViewModel learn;
    final StaffCardsViewModel staffCards;
    final QueueViewModel queue;
    final PriceCheckViewModel priceCheck;
    final PriceListsViewModel priceLists;
    final OffersViewModel offers;
    final MembersViewModel members;
    final StocksViewModel stocks;
    final ReconciliationViewModel reconciliation;
    final StockViewModel stock;
    final ReceivingViewModel receiving;
    final CountingViewModel counting;
    final WriteOffViewModel writeOff;
    final CustomerViewModel customer;

    Screens(
            TillAccess access,
            TillParts parts,
            TillViewModel.Told told,
            Function<OperatorId, Name> names,
            Shown<Place> place) {
        this.access = access;
        signOn = new SignOnViewModel(access, parts.staff(), told::signedOn);
        openShift = new OpenShiftViewModel(access, told::shiftOpened);
        sale =
                new SaleViewModel(
                        access,
                        parts.appearance().arrangement(),
                        parts.scale(),
                        names,
                        parts.store());
        tender = new TenderViewModel(access, parts.pay().qr());
        paid = new PaidViewModel(access, sale::begin, parts.store());
        parked = new ParkedViewModel(access, sale, names);
        refund = new RefundViewModel(access);
        noReceipt = new NoReceiptViewModel(access);
        cashDesk = new CashDeskViewModel(access, told::inLanguage, told::operatorName);
        close = new CloseViewModel(access, told::inLanguage, told::shiftClosed);
        report = new ReportViewModel(access, names);
        returnReasons = new ReturnReasonsViewModel(access, names, parts.pay().returnFiles());
        payments = new CasesViewModel(access, names);
        channels = new ChannelsViewModel(access, parts.pay().channels());
        var technician = parts.technician();
        monitor = new MonitorViewModel(access, technician.devices());
        Supplier<String> why = () -> told.inLanguage(Words.of("device.drawerReason"));
        learn = new LearnViewModel(access, technician.devices(), technician.finding(), why);
        staffCards = new StaffCardsViewModel(access, parts.staff(), technician.devices());
        devices =
                new DevicesViewModel(
                        access, technician.devices(), monitor, learn, parts.pay().qr(), why);
        setUp = new SetUpViewModel(access, technician.setUps());
        found = new FoundViewModel(access, technician.finding(), technician.devices());
        queue = new QueueViewModel(access, names);
        var prices = parts.prices();
        priceCheck = new PriceCheckViewModel(access, prices.work(), names);
        priceLists = new PriceListsViewModel(access, prices.work(), prices.files(), names);
        offers = new OffersViewModel(access, names);
        members =
                new MembersViewModel(
                        access, parts.pay().memberFiles(), parts.pay().figures(), told::inLanguage);
        stocks = new StocksViewModel(access, parts.pay().couponFiles());
        reconciliation = new ReconciliationViewModel(access, names, parts.pay().exports());
        stock = new StockViewModel(access, parts.pay().stockFiles());
        receiving = new ReceivingViewModel(access);
        counting = new CountingViewModel(access);
        writeOff = new WriteOffViewModel(access);
        customer =
                new CustomerViewModel(
                        place, sale.screen(), tender.screen(), paid.screen(), access.nothing());
    }

    /// Makes a screen ready to be shown.
    void enter(Place place, Optional<Operator> operator) {
        switch (place) {
            case SIGN_ON -> signOn.enter();
            case OPEN_SHIFT -> operator.ifPresent(openShift::enter);
            case SALE -> sale.enter();
            case PARKED -> parked.enter();
            case RETURN -> refund.enter();
            case NO_RECEIPT -> noReceipt.enter();
            case CLOSE -> close.enter();
            case PAYMENTS -> payments.enter();
            case CHANNELS -> channels.enter();
            case DEVICES -> devices.enter();
            case SET_UP -> setUp.enter();
            case FOUND -> found.enter();
            case MONITOR -> monitor.enter();
            case LEARN -> learn.enter();
            case STAFF_CARDS -> staffCards.enter();
            case QUEUE -> queue.enter();
            case PRICE_CHECK -> priceCheck.enter();
            case PRICE_LISTS -> priceLists.enter();
            case PROMOTIONS -> offers.enter();
            case MEMBERS -> members.enter();
            case COUPON_STOCKS -> stocks.enter();
            case RECONCILIATION -> reconciliation.enter();
            case STOCK -> stock.enter();
            case RECEIVING -> receiving.enter();
            case COUNTING -> counting.enter();
            case WRITE_OFF -> writeOff.enter();
            case TENDER, PAID, CASH_DESK, REPORT, RETURN_REASONS -> {}
        }
    }

    /// What was said to somebody else, and typed by them, is over. Beside goods that are still to
    /// be paid for, a refused code stays in sight.
    void signedOn(OperatorId who) {
        if (before.equals(Optional.of(who))) return;
        before = Optional.of(who);
        var goods = sale.screen().get().rows().stream().anyMatch(Row.Goods.class::isInstance);
        if (goods) sale.say(Notice.NONE);
        else sale.on(new SaleEvent.Backed());
    }

    /// Once a second.
    void tick() {
        signOn.tick();
        devices.tick();
        monitor.tick();
        learn.tick();
    }

    void say(Place place, Notice notice) {
        switch (place) {
            case SIGN_ON -> signOn.say(notice);
            case OPEN_SHIFT -> openShift.say(notice);
            case SALE -> sale.say(notice);
            case TENDER -> tender.say(notice);
            case PAID -> paid.say(notice);
            case PARKED -> parked.say(notice);
            case RETURN -> refund.say(notice);
            case NO_RECEIPT -> noReceipt.say(notice);
            case CASH_DESK -> cashDesk.say(notice);
            case CLOSE -> close.say(notice);
            case REPORT -> report.say(notice);
            case RETURN_REASONS -> returnReasons.say(notice);
            case PAYMENTS -> payments.say(notice);
            case CHANNELS -> channels.say(notice);
            case DEVICES -> devices.say(notice);
            case SET_UP -> setUp.say(notice);
            case FOUND -> found.say(notice);
            case MONITOR -> monitor.say(notice);
            case LEARN -> learn.say(notice);
            case STAFF_CARDS -> staffCards.say(notice);
            case QUEUE -> queue.say(notice);
            case PRICE_CHECK -> priceCheck.say(notice);
            case PRICE_LISTS -> priceLists.say(notice);
            case PROMOTIONS -> offers.say(notice);
            case MEMBERS -> members.say(notice);
            case COUPON_STOCKS -> stocks.say(notice);
            case RECONCILIATION -> reconciliation.say(notice);
            case STOCK -> stock.say(notice);
            case RECEIVING -> receiving.say(notice);
            case COUNTING -> counting.say(notice);
            case WRITE_OFF -> writeOff.say(notice);
        }
    }
}
