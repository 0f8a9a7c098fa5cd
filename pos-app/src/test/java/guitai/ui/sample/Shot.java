package guitai.ui.sample;

import guitai.equipment.DeviceKind;
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
import guitai.ui.stock.PaperScreen;
import guitai.ui.stock.PaperView;
import guitai.ui.stock.StockScreen;
import guitai.ui.stock.StockView;
import guitai.ui.technician.ChannelsView;
import guitai.ui.technician.DevicesView;
import guitai.ui.technician.FoundView;
import guitai.ui.technician.SetUpView;
import guitai.ui.tender.PaidView;
import guitai.ui.tender.TenderScreen;
import guitai.ui.tender.TenderView;
import guitai.ui.work.Why;

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
                sale("sale-offers", OfferSamples.selling(Arrangement.SCAN)),
                sale("sale-offers-touch", OfferSamples.selling(Arrangement.TOUCH)),
                sale("sale-held", SaleSamples.codeHeld(Arrangement.SCAN)),
                pay("pay-idle", PaySamples.idle()),
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
                offers("offers-hits", PromotionFormSamples.hits()),
                offers("offers-wrong", PromotionFormSamples.wrong()),
                offers("offers-check", PromotionFormSamples.check()),
                offers("offers-calendar", PromotionSamples.calendar()),
                books("books-days", ReconciliationSamples.days()),
                books("books-day", ReconciliationSamples.day()),
                books("books-row", ReconciliationSamples.detail(false)),
                books("books-second", ReconciliationSamples.detail(true)),
                prompt("prompt-cards-offline", DeskSamples.cardsOffline()),
                shot(
                        "manager-payments",
                        kit -> new CasesView(kit, _ -> {}),
                        ManagerSamples.cases(false)),
                shot(
                        "manager-look-up",
                        kit -> new CasesView(kit, _ -> {}),
                        ManagerSamples.cases(true)),
                shot(
                        "manager-channels",
                        kit -> new ChannelsView(kit, _ -> {}),
                        ManagerSamples.channels()),
                shot(
                        "technician-devices",
                        kit -> new DevicesView(kit, _ -> {}),
                        DeviceSamples.devices(DeviceKind.PRINTER)),
                shot(
                        "technician-scanner",
                        kit -> new DevicesView(kit, _ -> {}),
                        DeviceSamples.devices(DeviceKind.SCANNER)),
                shot(
                        "technician-set-up",
                        kit -> new SetUpView(kit, _ -> {}),
                        DeviceSamples.planned()),
                shot(
                        "technician-set-up-bad",
                        kit -> new SetUpView(kit, _ -> {}),
                        DeviceSamples.refused()),
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
                shot("close-count", kit -> new CloseView(kit, _ -> {}), DeskSamples.counting()),
                shot("close-reason", kit -> new CloseView(kit, _ -> {}), DeskSamples.explaining()),
                shot("cash-desk", kit -> new CashDeskView(kit, _ -> {}), DeskSamples.cashDesk()),
                shot("report-shift", kit -> new ReportView(kit, _ -> {}), ReportSamples.shift()),
                stock("stock-levels", StockSamples.levels()),
                stock("stock-dates", StockSamples.dates()),
                stock("stock-turnover", StockSamples.turnover()),
                stock("stock-moves", StockSamples.moves()),
                paper("stock-receiving", StockSamples.receiving()),
                paper("stock-cost", StockSamples.cost()),
                paper("stock-counting", StockSamples.counting()),
                paper("stock-write-off", StockSamples.writeOff()),
                paper("stock-differences", StockSamples.differences()),
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

    private static Shot<SaleScreen> sale(String name, SaleScreen screen) {
        return shot(name, saleView(screen.arrangement()), screen);
    }

    private static Shot<StockScreen> stock(String name, StockScreen screen) {
        return shot(name, kit -> new StockView(kit, _ -> {}), screen);
    }

    private static Shot<PaperScreen> paper(String name, PaperScreen screen) {
        return shot(name, kit -> new PaperView(kit, screen.kind(), _ -> {}), screen);
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

    private static Shot<SaleScreen> line(String name, StatusScreen status, SaleScreen screen) {
        return new Shot<>(name, status, saleView(screen.arrangement()), screen);
    }

    private static Shot<TenderScreen> pay(String name, TenderScreen screen) {
        return shot(name, kit -> new TenderView(kit, _ -> {}), screen);
    }

    private static Function<Kit, View<SaleScreen>> saleView(Arrangement arrangement) {
        return kit -> new SaleView(kit, arrangement, _ -> {});
    }

    private static <S> Shot<S> shot(String name, Function<Kit, View<S>> view, S screen) {
        return new Shot<>(name, StatusSamples.calm(), view, screen);
    }

    private static Shot<Prompt> prompt(String name, Prompt prompt) {
        return shot(name, kit -> new PromptView(kit, _ -> {}), prompt);
    }
}
