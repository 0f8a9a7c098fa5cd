package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.TurnedDown;
import guitai.loyalty.coupon.TurnedDown.Rule;
import guitai.money.Money;
import guitai.promotion.Reason;
import guitai.slip.Slip;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Why coupons take nothing off, on paper and in the journal: a shop may refuse what it promised
/// only by a rule that it names (rule CP-06).
///
/// Confined to the till's thread.
public final class CouponWhy {
    private final Desk desk;
    private final MemberPorts ports;
    private final InstantSource clock;
    private final List<CouponChoice> choices;

    CouponWhy(Desk desk, MemberPorts ports, InstantSource clock, List<CouponChoice> choices) {
        this.desk = desk;
        this.ports = ports;
        this.clock = clock;
        this.choices = choices;
    }

    /// All that take nothing off.
    public Optional<Refusal> print() {
        return print(choices.stream().map(CouponChoice::row).toList());
    }

    /// @param coupon one of those at the counter
    public Optional<Refusal> print(CouponId coupon) {
        return print(
                choices.stream()
                        .map(CouponChoice::row)
                        .filter(row -> row.id().equals(coupon))
                        .toList());
    }

    private Optional<Refusal> print(List<CouponRow> rows) {
        if (ports.club().isEmpty()) return Desk.refuse(Refusal.Because.NO_MEMBERS);
        var refused = desk.notTrading();
        if (refused.isPresent()) return refused;
        var turnedDown = rows.stream().flatMap(row -> of(row).stream()).toList();
        if (turnedDown.isEmpty()) return Desk.refuse(Refusal.Because.NO_SUCH_COUPON);
        var number = ports.club().get().numbers().get();
        var today = desk.rules.calendar().dateOf(clock.instant()).day();
        var event = new MemberEvent.CouponsTurnedDown(number, turnedDown, today);
        desk.books.write(
                new Commit(
                        List.of(new Fact.MemberMoved(event, desk.who().id())),
                        Working.UNCHANGED,
                        List.of(Slip.Request.original(Slip.Kind.COUPONS_REFUSED, number))));
        return Optional.empty();
    }

    private static Optional<TurnedDown> of(CouponRow row) {
        return row.why().map(why -> of(row, why));
    }

    private static TurnedDown of(CouponRow row, CouponNo why) {
        return switch (why) {
            case CouponNo.Life(var life, var date) ->
                    by(row, Rule.valueOf(life.name()), Optional.of(date));
            case CouponNo.NotKnown() -> by(row, Rule.NOT_KNOWN, Optional.empty());
            case CouponNo.Terms(Reason.Threshold(var missing), var last) ->
                    by(row, Rule.THRESHOLD, Optional.of(last), Optional.of(missing));
            case CouponNo.Terms(var reason, var last) -> by(row, rule(reason), Optional.of(last));
            case CouponNo.OneOfAKind(var last) -> by(row, Rule.ONE_OF_A_KIND, Optional.of(last));
            case CouponNo.OfferMissing _ -> by(row, Rule.OFFER_MISSING, row.last());
            case CouponNo.NotNow _ -> by(row, Rule.NOT_NOW, row.last());
        };
    }

    private static TurnedDown by(CouponRow row, Rule rule, Optional<LocalDate> date) {
        return by(row, rule, date, Optional.empty());
    }

    private static TurnedDown by(
            CouponRow row, Rule rule, Optional<LocalDate> date, Optional<Money> missing) {
        return new TurnedDown(row.id(), row.nameZh(), row.nameEn(), rule, date, missing);
    }

    private static Rule rule(Reason reason) {
        return switch (reason) {
            case Reason.Window() -> Rule.WINDOW;
            case Reason.Store() -> Rule.OTHER_STORE;
            case Reason.Channel() -> Rule.CHANNEL;
            case Reason.NoMember() -> Rule.NO_MEMBER;
            case Reason.Tier() -> Rule.TIER;
            case Reason.NewOnly() -> Rule.NOT_NEW;
            case Reason.Birthday() -> Rule.BIRTHDAY;
            case Reason.Limit(), Reason.UsedUp _ -> Rule.LIMIT;
            case Reason.NothingInScope(), Reason.NoStock() -> Rule.NO_GOODS;
            case Reason.Threshold _ -> Rule.THRESHOLD;
            case Reason.Pieces _ -> Rule.PIECES;
            case Reason.SavesNothing() -> Rule.SAVES_NOTHING;
            case Reason.ExcludedBy _, Reason.WorseThan _ -> Rule.OTHER_OFFER;
            case Reason.CouponLimit() -> Rule.COUPON_LIMIT;
        };
    }
}
