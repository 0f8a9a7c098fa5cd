package guitai.ui.shell;

import guitai.ui.control.Kit;
import guitai.ui.control.View;
import guitai.ui.coupon.StocksView;
import guitai.ui.manager.CasesView;
import guitai.ui.manager.QueueView;
import guitai.ui.members.MembersView;
import guitai.ui.price.PriceView;
import guitai.ui.promotion.OffersView;
import guitai.ui.reconciliation.ReconciliationView;
import guitai.ui.refund.NoReceiptView;
import guitai.ui.refund.RefundView;
import guitai.ui.report.ReportView;
import guitai.ui.sale.ParkedView;
import guitai.ui.sale.SaleView;
import guitai.ui.shift.CashDeskView;
import guitai.ui.shift.CloseView;
import guitai.ui.shift.OpenShiftView;
import guitai.ui.signon.SignOnView;
import guitai.ui.stock.PaperScreen.Kind;
import guitai.ui.stock.PaperView;
import guitai.ui.stock.StockView;
import guitai.ui.technician.ChannelsView;
import guitai.ui.technician.DevicesView;
import guitai.ui.technician.FoundView;
import guitai.ui.technician.LearnView;
import guitai.ui.technician.MonitorView;
import guitai.ui.technician.SetUpView;
import guitai.ui.technician.StaffCardsView;
import guitai.ui.tender.PaidView;
import guitai.ui.tender.TenderView;
import guitai.ui.work.Place;
import guitai.ui.work.Shown;

import java.util.EnumMap;
import java.util.Map;

/// The views of one appearance, each made when it is first needed and kept.
final class Views {

    private final Kit kit;
    private final Screens screens;
    private final Appearance appearance;
    private final Map<Place, View<?>> made = new EnumMap<>(Place.class);

    Views(Kit kit, Screens screens, Appearance appearance) {
        this.kit = kit;
        this.screens = screens;
        this.appearance = appearance;
    }

    View<?> of(Place place) {
        return made.computeIfAbsent(place, this::make);
    }

    private View<?> make(Place place) {
        return switch (place) {
            case SIGN_ON ->
                    joined(new SignOnView(kit, screens.signOn::on), screens.signOn.screen());
            case OPEN_SHIFT ->
                    joined(
                            new OpenShiftView(kit, screens.openShift::on),
                            screens.openShift.screen());
            case SALE ->
                    joined(
                            new SaleView(kit, appearance.arrangement(), screens.sale::on),
                            screens.sale.screen());
            case TENDER -> joined(new TenderView(kit, screens.tender::on), screens.tender.screen());
            case PAID -> joined(new PaidView(kit, screens.paid::on), screens.paid.screen());
            case PARKED -> joined(new ParkedView(kit, screens.parked::on), screens.parked.screen());
            case RETURN -> joined(new RefundView(kit, screens.refund::on), screens.refund.screen());
            case NO_RECEIPT ->
                    joined(
                            new NoReceiptView(kit, screens.noReceipt::on),
                            screens.noReceipt.screen());
            case CASH_DESK ->
                    joined(new CashDeskView(kit, screens.cashDesk::on), screens.cashDesk.screen());
            case CLOSE -> joined(new CloseView(kit, screens.close::on), screens.close.screen());
            case REPORT ->
                    joined(ReportView.onPaper(kit, screens.report::on), screens.report.screen());
            case RETURN_REASONS ->
                    joined(
                            ReportView.ofDays(kit, screens.returnReasons::on),
                            screens.returnReasons.screen());
            case PAYMENTS ->
                    joined(new CasesView(kit, screens.payments::on), screens.payments.screen());
            case CHANNELS ->
                    joined(new ChannelsView(kit, screens.channels::on), screens.channels.screen());
            case DEVICES ->
                    joined(new DevicesView(kit, screens.devices::on), screens.devices.screen());
            case FOUND -> joined(new FoundView(kit, screens.found::on), screens.found.screen());
            case MONITOR ->
                    joined(new MonitorView(kit, screens.monitor::on), screens.monitor.screen());
            case LEARN -> joined(new LearnView(kit, screens.learn::on), screens.learn.screen());
            case STAFF_CARDS ->
                    joined(
                            new StaffCardsView(kit, screens.staffCards::on),
                            screens.staffCards.screen());
            case SET_UP -> joined(new SetUpView(kit, screens.setUp::on), screens.setUp.screen());
            case RECONCILIATION ->
                    joined(
                            new ReconciliationView(kit, screens.reconciliation::on),
                            screens.reconciliation.screen());
            case STOCK -> joined(new StockView(kit, screens.stock::on), screens.stock.screen());
            case RECEIVING ->
                    joined(
                            new PaperView(kit, Kind.RECEIVING, screens.receiving::on),
                            screens.receiving.screen());
            case COUNTING ->
                    joined(
                            new PaperView(kit, Kind.COUNTING, screens.counting::on),
                            screens.counting.screen());
            case WRITE_OFF ->
                    joined(
                            new PaperView(kit, Kind.WRITING_OFF, screens.writeOff::on),
                            screens.writeOff.screen());
            case PRICE_CHECK ->
                    joined(new PriceView(kit, screens.priceCheck::on), screens.priceCheck.screen());
            case PRICE_LISTS ->
                    joined(new PriceView(kit, screens.priceLists::on), screens.priceLists.screen());
            case PROMOTIONS ->
                    joined(new OffersView(kit, screens.offers::on), screens.offers.screen());
            case MEMBERS ->
                    joined(new MembersView(kit, screens.members::on), screens.members.screen());
            case COUPON_STOCKS ->
                    joined(new StocksView(kit, screens.stocks::on), screens.stocks.screen());
            case QUEUE -> joined(new QueueView(kit, screens.queue::on), screens.queue.screen());
        };
    }

    private static <S> View<S> joined(View<S> view, Shown<S> screen) {
        screen.listen(view::show);
        return view;
    }
}
