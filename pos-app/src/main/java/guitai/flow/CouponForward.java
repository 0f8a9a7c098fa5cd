package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberBook;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.wallet.CouponGateway;
import guitai.loyalty.wallet.CouponOutcome;
import guitai.loyalty.wallet.CouponOutcome.Why;
import guitai.loyalty.wallet.CouponQueue;
import guitai.loyalty.wallet.CouponQueue.Due;
import guitai.loyalty.wallet.CouponReturn;
import guitai.loyalty.wallet.CouponStanding;
import guitai.loyalty.wallet.CouponUse;
import guitai.loyalty.wallet.WalletCoupon;
import guitai.payment.Channel;
import guitai.payment.Doubt;
import guitai.payment.Payer;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Wallets are told that their coupons were used, or are the customer's again: after the paper is
/// on disk, one by one, under the same number until the wallet has confirmed it (rule PR-28).
///
/// A wallet that says no for good is somebody's to look at; the sale stands. Confined to the till's
/// thread; nothing is told while nobody is signed on.
final class CouponForward {
    private static final CouponOutcome UNCLEAR = new CouponOutcome.Unknown(Doubt.UNREADABLE);

    // Those of a wallet that is not connected may stand in front.
    private static final int LOOKED_AT = 50;

    private final Desk desk;
    private final Map<Channel, CouponGateway> gateways;
    private final CouponQueue queue;
    private final Function<WalletCoupon, Optional<Payer>> owner;
    private final Errands errands;
    private boolean away;
    private Optional<Optional<Instant>> next = Optional.empty();

    /// @param owner whose it is, where a member of this shop has it
    CouponForward(
            Desk desk,
            Map<Channel, CouponGateway> gateways,
            CouponQueue queue,
            Function<WalletCoupon, Optional<Payer>> owner,
            Errands errands) {
        this.desk = desk;
        this.gateways = Map.copyOf(gateways);
        this.queue = queue;
        this.owner = owner;
        this.errands = errands;
    }

    /// What the wallets of these ports must be told.
    static CouponForward of(Desk desk, Counter.Ports p, Errands errands) {
        var coupons = p.wallets().coupons();
        return new CouponForward(
                desk,
                coupons.gateways(),
                coupons.queue(),
                coupon ->
                        p.members()
                                .club()
                                .flatMap(
                                        club -> {
                                            var day = desk.rules.calendar().dateOf(errands.now());
                                            return owner(coupon, club.book(), day);
                                        }),
                errands);
    }

    /// The member's own account with the wallet that keeps it.
    private static Optional<Payer> owner(WalletCoupon coupon, MemberBook book, BusinessDate day) {
        return book.coupon(coupon.code())
                .flatMap(Coupon::member)
                .flatMap(member -> book.file(new MemberId(member), day))
                .flatMap(
                        file ->
                                file.keys().stream()
                                        .flatMap(key -> key.account().stream())
                                        .filter(a -> a.channel() == coupon.channel())
                                        .findFirst());
    }

    /// Something was written down, or the line is back.
    void waiting() {
        next = Optional.empty();
    }

    /// What no wallet has confirmed, oldest first; reads the disk.
    List<CouponQueue.Waiting> unconfirmed(int most) {
        return queue.waiting(most);
    }

    boolean busy() {
        return away;
    }

    /// When [#tick] has something to do.
    Optional<Instant> next() {
        if (away || gateways.isEmpty() || desk.operator().isEmpty()) return Optional.empty();
        if (next.isEmpty()) next = Optional.of(queue.next());
        return next.get();
    }

    void tick() {
        var now = errands.now();
        if (next().filter(at -> !at.isAfter(now)).isEmpty()) return;
        var due =
                queue.due(now, LOOKED_AT).stream()
                        .filter(one -> gateway(one).isPresent())
                        .findFirst();
        // Of wallets that are not connected nobody is told: not asked again before something new.
        next = due.isPresent() ? Optional.empty() : Optional.of(Optional.empty());
        due.ifPresent(one -> gateway(one).ifPresent(gateway -> tell(one, gateway)));
    }

    private Optional<CouponGateway> gateway(Due due) {
        return Optional.ofNullable(gateways.get(due.coupon().channel()));
    }

    private void tell(Due due, CouponGateway gateway) {
        away = true;
        var whose = owner.apply(due.coupon());
        if (!errands.send(() -> told(due, gateway, whose), UNCLEAR, said -> answered(due, said))) {
            away = false;
            later(due, "NOT_SENT");
        }
    }

    /// Away from the till's thread. A wallet that refuses may have heard it before: it is asked
    /// where the coupon is, if it answers that.
    private static CouponOutcome told(Due due, CouponGateway gateway, Optional<Payer> owner) {
        var outcome =
                switch (due.move()) {
                    case USED ->
                            gateway.use(
                                    new CouponUse(
                                            due.number(),
                                            due.coupon(),
                                            owner,
                                            due.at(),
                                            Optional.empty(),
                                            due.total()));
                    case RETURNED ->
                            gateway.giveBack(
                                    new CouponReturn(
                                            due.number(), due.coupon(), due.at(), due.total()));
                };
        return outcome instanceof CouponOutcome.Refused(Why why, _)
                        && why == Why.WRONG_STATE
                        && owner.isPresent()
                ? settled(due, gateway.enquire(due.coupon(), owner.get()), outcome)
                : outcome;
    }

    private static CouponOutcome settled(Due due, CouponStanding standing, CouponOutcome refused) {
        return switch (standing) {
            case CouponStanding.Used(var number) ->
                    due.move() == WalletCoupon.Move.USED && number.equals(due.number().value())
                            ? new CouponOutcome.Done()
                            : refused;
            case CouponStanding.Usable() ->
                    due.move() == WalletCoupon.Move.RETURNED ? new CouponOutcome.Done() : refused;
            case CouponStanding.Unknown(var why) -> new CouponOutcome.Unknown(why);
            case CouponStanding.Over _, CouponStanding.NotThere _, CouponStanding.NotOffered _ ->
                    refused;
        };
    }

    private void answered(Due due, CouponOutcome outcome) {
        away = false;
        switch (outcome) {
            case CouponOutcome.Done() -> ended(due, Optional.empty());
            case CouponOutcome.Refused(var why, var code) -> {
                // Wrong keys are put right one day, and then it is told.
                if (why == Why.SET_UP) later(due, code);
                else ended(due, Optional.of(code));
            }
            case CouponOutcome.Unknown(var why) -> later(due, why.name());
            case CouponOutcome.NotSent() -> later(due, "NOT_SENT");
        }
    }

    private void ended(Due due, Optional<String> refused) {
        // Whoever has left meanwhile: it is told again, under the same number.
        if (desk.operator().isEmpty()) return;
        var told = new MemberEvent.WalletCouponTold(due.number().value(), refused, errands.now());
        desk.books.write(Commit.of(new Fact.MemberMoved(told, desk.who().id())));
    }

    private void later(Due due, String why) {
        queue.tried(due.number(), errands.now().plus(Errands.pause(due.tries())), why);
        waiting();
    }
}
