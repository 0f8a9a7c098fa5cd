package guitai.ui.sample;

import guitai.equipment.DeviceKind;
import guitai.money.Money;
import guitai.ui.control.Kit;
import guitai.ui.control.View;
import guitai.ui.manager.CasesView;
import guitai.ui.manager.QueueView;
import guitai.ui.price.PriceScreen;
import guitai.ui.price.PriceView;
import guitai.ui.promotion.OffersScreen;
import guitai.ui.promotion.OffersView;
import guitai.ui.prompt.Prompt;
import guitai.ui.prompt.PromptView;
import guitai.ui.reconciliation.ReconciliationScreen;
import guitai.ui.reconciliation.ReconciliationView;
import guitai.ui.refund.NoReceiptView;
import guitai.ui.refund.RefundView;
import guitai.ui.report.ReportView;
import guitai.ui.sale.ParkedView;
import guitai.ui.sale.SaleScreen;
import guitai.ui.sale.SaleScreen.Arrangement;
import guitai.ui.sale.SaleView;
import guitai.ui.shell.Rig;
import guitai.ui.shift.CashDeskView;
import guitai.ui.shift.CloseView;
import guitai.ui.shift.OpenShiftView;
import guitai.ui.signon.SignOnView;
import guitai.ui.status.StatusScreen;
import guitai.ui.technician.ChannelsView;
import guitai.ui.technician.DevicesView;
import guitai.ui.technician.FoundView;
import guitai.ui.technician.LearnView;
import guitai.ui.technician.MonitorView;
import guitai.ui.technician.SetUpScreen;
import guitai.ui.technician.SetUpView;
import guitai.ui.technician.StaffCardsView;
import guitai.ui.tender.PaidView;
import guitai.ui.tender.TenderScreen;
import guitai.ui.tender.TenderView;
import guitai.ui.work.Why;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Every screen of the till with something on it.
public record Shot<S>(String name, StatusScreen status, Function<Kit, View<S>> view, S screen) {

    public <T> T draw(Rig.As as, Rig.Examination<T> examination) throws Exception {
        return Rig.show(as, status, view, screen, examination);
    }

    @Override
    public String toString() {
        return name;
    }

    public static List<Shot<?>> all() {
        var all = new ArrayList<>(MemberShots.all());
        all.addAll(StockShots.all());
        all.addAll(others());
        return all;
    }

    private static List<Shot<?>> others() {
        return List.of(
                sale("sale-scan", SaleSamples.selling(Arrangement.SCAN)),
                sale("sale-touch", SaleSamples.selling(Arrangement.TOUCH)),
                sale("sale-empty", SaleSamples.empty(Arrangement.SCAN)),
                new Shot<>(
                        "sale-refused",
                        StatusSamples.troubled(),
                        saleView(Arrangement.SCAN),
                        SaleSamples.refused(Arrangement.SCAN)),
                sale("sale-search", SaleSamples.searching(Arrangement.SCAN)),
                sale("sale-weigh", SaleSamples.weighing(Arrangement.TOUCH)),
                sale("sale-park", SaleSamples.parking(Arrangement.SCAN)),
                sale("sale-offers", OfferSamples.selling(Arrangement.SCAN)),
                sale("sale-offers-touch", OfferSamples.selling(Arrangement.TOUCH)),
                sale("sale-crowded", OfferSamples.crowded(Arrangement.SCAN)),
                sale("sale-held", SaleSamples.codeHeld(Arrangement.SCAN)),
                pay("pay-idle", PaySamples.idle()),
                pay("pay-purse", PaySamples.idle().withPurse(Money.cny(16_930))),
                pay("pay-sent", PaySamples.sent()),
                pay("pay-awaited", PaySamples.awaited()),
                pay("pay-shown", PaySamples.shown()),
                pay("pay-unknown", PaySamples.unknown()),
                pay("pay-declined", PaySamples.declined()),
                pay("pay-taking-back", PaySamples.takingBack(false)),
                pay("pay-told", PaySamples.takingBack(true)),
                pay("pay-reversed", PaySamples.reversed()),
                pay("pay-person", PaySamples.needsPerson()),
                pay("pay-mixed", PaySamples.mixed()),
                line("sale-cards", StatusSamples.calm(), OfflineSamples.online(Arrangement.SCAN)),
                line(
                        "sale-offline",
                        StatusSamples.offline(false),
                        OfflineSamples.selling(Arrangement.SCAN, false)),
                line(
                        "sale-offline-touch",
                        StatusSamples.offline(true),
                        OfflineSamples.selling(Arrangement.TOUCH, true)),
                new Shot<>(
                        "pay-offline",
                        StatusSamples.offline(false),
                        kit -> new TenderView(kit, _ -> {}),
                        OfflineSamples.idle()),
                pay("pay-card", OfflineSamples.present()),
                new Shot<>(
                        "pay-card-not-sent",
                        StatusSamples.offline(true),
                        kit -> new TenderView(kit, _ -> {}),
                        OfflineSamples.notSent()),
                shot("paid-offline", kit -> new PaidView(kit, _ -> {}), OfflineSamples.paid()),
                new Shot<>(
                        "manager-queue",
                        StatusSamples.offline(false),
                        kit -> new QueueView(kit, _ -> {}),
                        OfflineSamples.queue(false)),
                new Shot<>(
                        "manager-queue-stopped",
                        StatusSamples.offline(true),
                        kit -> new QueueView(kit, _ -> {}),
                        OfflineSamples.queue(true)),
                price("price-check", PriceSamples.check()),
                price("price-lists", PriceSamples.lists()),
                price("price-list", PriceListSamples.list()),
                price("price-item", PriceListSamples.item()),
                price("price-files", PriceListSamples.files()),
                price("price-changes", PriceListSamples.changes()),
                price("price-mistakes", PriceListSamples.mistakes()),
                offers("offers-list", PromotionSamples.list(false)),
                offers("offers-withdraw", PromotionSamples.list(true)),
                offers("offers-types", PromotionSamples.types()),
                offers("offers-trial", PromotionFormSamples.trial()),
                offers("offers-limited", PromotionFormSamples.limited()),
                offers("offers-hits", PromotionFormSamples.hits()),
                offers("offers-wrong", PromotionFormSamples.wrong()),
                offers("offers-check", PromotionFormSamples.check()),
                offers("offers-calendar", PromotionSamples.calendar()),
                books("books-days", ReconciliationSamples.days()),
                books("books-day", ReconciliationSamples.day()),
                books("books-row", ReconciliationSamples.detail(false)),
                books("books-second", ReconciliationSamples.detail(true)),
                prompt("prompt-cards-offline", DeskSamples.cardsOffline()),
                cases("manager-payments", false),
                cases("manager-look-up", true),
                shot(
                        "manager-channels",
                        kit -> new ChannelsView(kit, _ -> {}),
                        ManagerSamples.channels()),
                devices("technician-devices", DeviceKind.PRINTER),
                devices("technician-scanner", DeviceKind.SCANNER),
                setUp("technician-set-up", DeviceSamples.planned()),
                setUp("technician-set-up-bad", DeviceSamples.refused()),
                shot(
                        "technician-monitor",
                        kit -> new MonitorView(kit, _ -> {}),
                        DeviceSamples.monitor()),
                shot(
                        "technician-display",
                        kit -> new DevicesView(kit, _ -> {}),
                        DeviceSamples.asks()),
                shot(
                        "technician-drawer",
                        kit -> new LearnView(kit, _ -> {}),
                        DeviceSamples.drawer()),
                shot("technician-scale", kit -> new LearnView(kit, _ -> {}), DeviceSamples.scale()),
                shot(
                        "technician-cards",
                        kit -> new StaffCardsView(kit, _ -> {}),
                        DeviceSamples.staffCards()),
                shot("technician-found", kit -> new FoundView(kit, _ -> {}), DeviceSamples.found()),
                shot("paid-wallet", kit -> new PaidView(kit, _ -> {}), PaySamples.paid()),
                shot("tender", kit -> new TenderView(kit, _ -> {}), DeskSamples.tender()),
                shot("paid", kit -> new PaidView(kit, _ -> {}), DeskSamples.paid()),
                shot(
                        "paid-no-paper",
                        kit -> new PaidView(kit, _ -> {}),
                        DeskSamples.paidWithoutPaper()),
                shot("parked", kit -> new ParkedView(kit, _ -> {}), DeskSamples.parked()),
                shot("return-ask", kit -> new RefundView(kit, _ -> {}), RefundSamples.asking()),
                shot(
                        "return-without",
                        kit -> new NoReceiptView(kit, _ -> {}),
                        NoReceiptSamples.goods()),
                shot(
                        "return-without-ready",
                        kit -> new NoReceiptView(kit, _ -> {}),
                        NoReceiptSamples.ready()),
                prompt("prompt-why-return", NoReceiptSamples.why(Why.Kind.RETURN)),
                prompt("prompt-why-amount", NoReceiptSamples.why(Why.Kind.AMOUNT)),
                prompt("prompt-why-swap", NoReceiptSamples.why(Why.Kind.TO_WALLET)),
                prompt("prompt-why-weight", NoReceiptSamples.why(Why.Kind.WEIGHT)),
                prompt("prompt-why-points", NoReceiptSamples.why(Why.Kind.POINTS_MORE)),
                shot("return", kit -> new RefundView(kit, _ -> {}), RefundSamples.planned()),
                shot(
                        "return-gift",
                        kit -> new RefundView(kit, _ -> {}),
                        RefundSamples.giftMissing()),
                new Shot<>(
                        "sign-on",
                        StatusSamples.nobody(),
                        kit -> new SignOnView(kit, _ -> {}),
                        DeskSamples.signOn(-1)),
                new Shot<>(
                        "sign-on-pin",
                        StatusSamples.nobody(),
                        kit -> new SignOnView(kit, _ -> {}),
                        DeskSamples.signOn(0)),
                shot("open-shift", kit -> new OpenShiftView(kit, _ -> {}), DeskSamples.openShift()),
                shot(
                        "open-abroad",
                        kit -> new OpenShiftView(kit, _ -> {}),
                        AbroadSamples.openShift()),
                sale("sale-exchange", AbroadSamples.exchange(Arrangement.SCAN)),
                sale("sale-exchange-touch", AbroadSamples.exchange(Arrangement.TOUCH)),
                shot("close-count", kit -> new CloseView(kit, _ -> {}), DeskSamples.counting()),
                shot("close-reason", kit -> new CloseView(kit, _ -> {}), DeskSamples.explaining()),
                shot("cash-desk", kit -> new CashDeskView(kit, _ -> {}), DeskSamples.cashDesk()),
                shot(
                        "report-shift",
                        kit -> ReportView.onPaper(kit, _ -> {}),
                        ReportSamples.shift()),
                shot(
                        "report-returns",
                        kit -> ReportView.ofDays(kit, _ -> {}),
                        ReportSamples.returns()),
                prompt("prompt-override", DeskSamples.authorise()),
                prompt("prompt-age", DeskSamples.age()),
                prompt("prompt-by-hand", OfferSamples.byHand()),
                prompt("prompt-by-hand-all", OfferSamples.refusedByHand()),
                prompt("prompt-offers", OfferSamples.offers()),
                prompt("prompt-keys", new Prompt.KeyCard()),
                prompt("prompt-menu", new Prompt.Menu()));
    }

    static Shot<?> named(String name) {
        return all().stream().filter(shot -> shot.name().equals(name)).findFirst().orElseThrow();
    }

    static Shot<SaleScreen> sale(String name, SaleScreen screen) {
        return shot(name, saleView(screen.arrangement()), screen);
    }

    private static Shot<ReconciliationScreen> books(String name, ReconciliationScreen screen) {
        return shot(name, kit -> new ReconciliationView(kit, _ -> {}), screen);
    }

    private static Shot<OffersScreen> offers(String name, OffersScreen screen) {
        return shot(name, kit -> new OffersView(kit, _ -> {}), screen);
    }

    private static Shot<PriceScreen> price(String name, PriceScreen screen) {
        return shot(name, kit -> new PriceView(kit, _ -> {}), screen);
    }

    private static Shot<?> cases(String name, boolean answered) {
        return shot(name, kit -> new CasesView(kit, _ -> {}), ManagerSamples.cases(answered));
    }

    private static Shot<?> devices(String name, DeviceKind chosen) {
        return shot(name, kit -> new DevicesView(kit, _ -> {}), DeviceSamples.devices(chosen));
    }

    private static Shot<SetUpScreen> setUp(String name, SetUpScreen screen) {
        return shot(name, kit -> new SetUpView(kit, _ -> {}), screen);
    }

    private static Shot<SaleScreen> line(String name, StatusScreen status, SaleScreen screen) {
        return new Shot<>(name, status, saleView(screen.arrangement()), screen);
    }

    private static Shot<TenderScreen> pay(String name, TenderScreen screen) {
        return shot(name, kit -> new TenderView(kit, _ -> {}), screen);
    }

    private static Function<Kit, View<SaleScreen>> saleView(Arrangement arrangement) {
        return kit -> new SaleView(kit, arrangement, _ -> {});
    }

    static <S> Shot<S> shot(String name, Function<Kit, View<S>> view, S screen) {
        return new Shot<>(name, StatusSamples.calm(), view, screen);
    }

    private static Shot<Prompt> prompt(String name, Prompt prompt) {
        return shot(name, kit -> new PromptView(kit, _ -> {}), prompt);
    }
}
