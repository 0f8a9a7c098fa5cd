package guitai.ui.customer;

import guitai.money.Money;
import guitai.ui.customer.CustomerScreen.Stage;
import guitai.ui.sale.MemberSide;
import guitai.ui.sale.Row;
import guitai.ui.sale.SaleScreen;
import guitai.ui.tender.PaidMember;
import guitai.ui.tender.PaidScreen;
import guitai.ui.tender.Paying;
import guitai.ui.tender.TenderScreen;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Shown;
import guitai.ui.work.TenderWords;

import java.util.List;

/// The customer's side of what the cashier's screens show.
///
/// JavaFX thread only.
public final class CustomerViewModel {

    private final Shown<Place> place;
    private final Shown<SaleScreen> sale;
    private final Shown<TenderScreen> tender;
    private final Shown<PaidScreen> paid;
    private final Shown<CustomerScreen> screen;
    private CustomerScreen bought;

    public CustomerViewModel(
            Shown<Place> place,
            Shown<SaleScreen> sale,
            Shown<TenderScreen> tender,
            Shown<PaidScreen> paid,
            Money nothing) {
        this.place = place;
        this.sale = sale;
        this.tender = tender;
        this.paid = paid;
        screen =
                new Shown<>(
                        new CustomerScreen(
                                List.of(),
                                nothing,
                                nothing,
                                List.of(),
                                nothing,
                                nothing,
                                new Stage.Welcome()));
        bought = screen.get();
        place.also(_ -> refresh());
        sale.also(_ -> refresh());
        tender.also(_ -> refresh());
        paid.also(_ -> refresh());
    }

    public Shown<CustomerScreen> screen() {
        return screen;
    }

    private void refresh() {
        var now = sale.get();
        var lines =
                now.rows().stream()
                        .filter(row -> row instanceof Row.Goods)
                        .map(row -> (Row.Goods) row)
                        .map(CustomerViewModel::line)
                        .toList();
        var next =
                new CustomerScreen(
                        lines,
                        now.totals().gross(),
                        now.totals().saved(),
                        now.totals().by(),
                        now.totals().added(),
                        now.totals().due(),
                        member(now),
                        stage(lines.isEmpty()));
        if (next.stage() instanceof Stage.Paid && lines.isEmpty()) {
            // The cashier's basket is empty already; the customer still reads what was bought.
            next =
                    new CustomerScreen(
                            bought.lines(),
                            bought.gross(),
                            bought.saved(),
                            bought.savings(),
                            bought.added(),
                            bought.total(),
                            member(paid.get().member()),
                            next.stage());
        } else if (!lines.isEmpty()) {
            bought = next;
        }
        screen.set(next);
    }

    private static CustomerScreen.Line line(Row.Goods goods) {
        return new CustomerScreen.Line(
                goods.name(),
                goods.quantity(),
                goods.weighed(),
                goods.unitPrice(),
                goods.unit(),
                goods.tare(),
                goods.gross());
    }

    private static CustomerScreen.Member member(SaleScreen now) {
        return now.member().card() instanceof MemberSide.Card.Known known
                ? new CustomerScreen.Member(
                        known.masked(),
                        known.tier(),
                        known.points(),
                        known.earns(),
                        known.earning())
                : CustomerScreen.Member.NOBODY;
    }

    /// Who paid may be known by the payment alone.
    private CustomerScreen.Member member(PaidMember after) {
        if (!(after instanceof PaidMember.Known known)) return bought.member();
        var earned =
                known.earned() > 0
                        ? Words.of("paid.earned", known.earned())
                        : known.later() ? Words.of("paid.later") : Words.NONE;
        return new CustomerScreen.Member(
                known.masked(), bought.member().tier(), Words.NONE, earned, known.earned());
    }

    private Stage stage(boolean empty) {
        var aside = sale.get().member().aside();
        if (place.get() == Place.SALE && aside.kind() == MemberSide.Aside.Kind.JOIN) {
            return new Stage.Consent(aside.about());
        }
        if (place.get() == Place.SALE
                && (aside.kind() == MemberSide.Aside.Kind.DRAW
                        || aside.kind() == MemberSide.Aside.Kind.DRAWN)) {
            return new Stage.Draw(aside.title(), aside.about());
        }
        return switch (place.get()) {
            case TENDER -> tendering(tender.get());
            case PAID -> paid(paid.get());
            case SALE,
                    PARKED,
                    RETURN,
                    NO_RECEIPT,
                    CASH_DESK,
                    REPORT,
                    PAYMENTS,
                    QUEUE,
                    STOCK,
                    RECEIVING,
                    COUNTING,
                    WRITE_OFF,
                    PRICE_CHECK ->
                    empty ? new Stage.Welcome() : new Stage.Shopping();
            // A till that nobody is at, or that is counted, shows nobody's goods.
            case SIGN_ON,
                    OPEN_SHIFT,
                    CLOSE,
                    RETURN_REASONS,
                    CHANNELS,
                    DEVICES,
                    SET_UP,
                    FOUND,
                    MONITOR,
                    LEARN,
                    STAFF_CARDS,
                    RECONCILIATION,
                    PRICE_LISTS,
                    PROMOTIONS,
                    MEMBERS,
                    COUPON_STOCKS ->
                    new Stage.Welcome();
        };
    }

    private static Stage tendering(TenderScreen now) {
        var paying = now.paying();
        if (!paying.isShown()) return new Stage.Due(now.due());
        var wallet = TenderWords.of(paying.means());
        return switch (paying.stage()) {
            case SHOWN ->
                    new Stage.Scan(wallet, paying.amount(), paying.qr(), paying.secondsLeft());
            case SENT,
                    PRESENT,
                    AWAITED,
                    UNKNOWN,
                    DECLINED,
                    TAKING_BACK,
                    REVERSED,
                    NEEDS_PERSON,
                    NONE ->
                    new Stage.Paying(wallet, paying.amount(), what(paying.stage()), paying.money());
        };
    }

    /// The cashier reads more; the customer what concerns the phone.
    private static Words what(Paying.Stage stage) {
        return switch (stage) {
            case NONE, SENT, SHOWN -> Words.of("customer.sent");
            case PRESENT -> Words.of("customer.card");
            case AWAITED -> Words.of("customer.awaited");
            case UNKNOWN -> Words.of("customer.unknown");
            case DECLINED -> Words.of("customer.declined");
            case TAKING_BACK -> Words.of("customer.takingBack");
            case REVERSED -> Words.of("customer.reversed");
            case NEEDS_PERSON -> Words.of("customer.needsPerson");
        };
    }

    private static Stage paid(PaidScreen now) {
        var sale = now.settled();
        return switch (now.member()) {
            case PaidMember.Nobody() -> new Stage.Paid(sale.paid(), sale.by(), sale.change());
            case PaidMember.Known known ->
                    new Stage.Paid(
                            sale.paid(), sale.by(), sale.change(), known.given(), Words.NONE);
            case PaidMember.Asked(_, var text) ->
                    new Stage.Paid(sale.paid(), sale.by(), sale.change(), List.of(), text);
        };
    }
}
