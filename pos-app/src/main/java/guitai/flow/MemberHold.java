package guitai.flow;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.Authority;
import guitai.loyalty.book.Authority.Held;
import guitai.loyalty.book.Decision;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponCode;
import guitai.sale.Sale;
import guitai.sale.SaleCoupon;
import guitai.sale.SaleMember;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Holds what a sale is about to be paid with, points and coupons, before money is taken.
///
/// An authority of one's own answers at once. While one elsewhere is asked the sale stays with its
/// goods; what it held is kept for this sale until something in it changes.
final class MemberHold {
    private final TillRules rules;
    private final MemberPorts ports;
    private final Customers customers;
    private final Pricing pricing;
    private final MemberQuestions questions;
    private final InstantSource clock;
    private Optional<RiskDesk> risk = Optional.empty();
    private Consumer<Optional<Refusal>> answered = _ -> {};
    private Optional<Kept> kept = Optional.empty();
    private List<Held.NotUsable> unusable = List.of();

    MemberHold(
            TillRules rules,
            MemberPorts ports,
            Customers customers,
            Pricing pricing,
            InstantSource clock) {
        this.rules = rules;
        this.ports = ports;
        this.customers = customers;
        this.pricing = pricing;
        this.clock = clock;
        this.questions = new MemberQuestions(ports, clock);
        customers.whenGone(questions::drop);
    }

    sealed interface Result {
        /// @param decision to be written down with the total
        record Granted(Decision decision) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    /// What an authority elsewhere has granted, for exactly this.
    private record Kept(Authority.Hold wish, Decision decision) {}

    /// @param desk is asked before anything is held
    void watchedBy(RiskDesk desk) {
        risk = Optional.of(desk);
    }

    /// What is remembered of the member is not so any more: the book is read again.
    void forget() {
        customers.forget();
    }

    /// @param answered hears why not, or that it is granted, when an authority elsewhere answered
    void whenAnswered(Consumer<Optional<Refusal>> answered) {
        this.answered = answered;
    }

    /// The coupons that the last hold was refused for.
    List<Held.NotUsable> unusable() {
        return unusable;
    }

    Result of(Sale.Open sale) {
        var topUp = new PurseLimits(ports, clock.instant()).payable(sale);
        if (topUp.isPresent()) return new Result.Refused(topUp.get());
        var customer = sale.header().terms().customer();
        var member = customer.member();
        var points = member.map(SaleMember::used).orElse(0L);
        var applied = customer.coupons().stream().filter(SaleCoupon::applied).toList();
        var coupons = codes(applied.stream().filter(one -> !one.later()).toList());
        if (ports.club().isEmpty() || (points == 0 && coupons.isEmpty())) {
            return new Result.Granted(Decision.NOTHING);
        }
        var tooFast = risk.flatMap(desk -> desk.using(sale, stocks(applied)));
        if (tooFast.isPresent()) return new Result.Refused(tooFast.get());
        var id = sale.header().id().value();
        var wish =
                new Authority.Hold(
                        id,
                        id,
                        rules.store(),
                        member.map(one -> new MemberId(one.id())),
                        points,
                        coupons,
                        clock.instant(),
                        sale.header().date());
        var before = kept.filter(one -> same(one.wish(), wish));
        if (before.isPresent()) return new Result.Granted(before.get().decision());
        return ask(wish);
    }

    private List<CouponCode> codes(List<SaleCoupon> coupons) {
        return pricing.known(coupons).stream().map(Coupon::code).toList();
    }

    private List<String> stocks(List<SaleCoupon> coupons) {
        return pricing.known(coupons).stream().map(one -> one.terms().stock()).toList();
    }

    private static boolean same(Authority.Hold one, Authority.Hold other) {
        return one.sale().equals(other.sale())
                && one.member().equals(other.member())
                && one.points() == other.points()
                && one.coupons().equals(other.coupons());
    }

    private Result ask(Authority.Hold wish) {
        kept = Optional.empty();
        Held nobody = new Held.Unreachable();
        var numbered = numbered(wish, ports.club().orElseThrow().numbers().get());
        return questions
                .ask(
                        authority -> authority.hold(numbered),
                        nobody,
                        this::result,
                        late -> late(numbered, late))
                .orElseGet(() -> new Result.Refused(Refusal.Because.ASKING_AUTHORITY));
    }

    private static Authority.Hold numbered(Authority.Hold wish, String number) {
        return new Authority.Hold(
                number,
                wish.sale(),
                wish.store(),
                wish.member(),
                wish.points(),
                wish.coupons(),
                wish.at(),
                wish.date());
    }

    private Result result(Held held) {
        unusable = List.of();
        return switch (held) {
            case Held.Granted(var decision) -> new Result.Granted(decision);
            case Held.Refused(var points, var coupons) -> {
                unusable = coupons;
                pricing.bar(coupons);
                yield new Result.Refused(
                        points
                                ? Refusal.Because.TOO_FEW_POINTS
                                : Refusal.Because.COUPON_NOT_USABLE);
            }
            case Held.Unreachable() -> new Result.Refused(Refusal.Because.AUTHORITY_AWAY);
        };
    }

    private void late(Authority.Hold wish, Result result) {
        switch (result) {
            case Result.Granted(var decision) -> {
                kept = Optional.of(new Kept(wish, decision));
                answered.accept(Optional.empty());
            }
            case Result.Refused(var why) -> answered.accept(Optional.of(why));
        }
    }
}
