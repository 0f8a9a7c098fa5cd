package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponAnswer;
import guitai.loyalty.coupon.CouponAnswer.Why;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponState;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Coupons in the life of a sale: held while it is paid, used with it, the customer's again when it
/// is given up or comes back in full (rules PR-28, PR-39, SC-07).
///
/// A sale that is told stands, whatever is decided here: a coupon that could not be used in it is
/// [MemberEvent.CouponRefused], for somebody to look at, and never silently accepted.
final class CouponPart implements Part {
    private final InstantSource clock;

    CouponPart(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public List<Authority.Held.NotUsable> hold(Authority.Hold wish, Draft draft) {
        var unusable = new ArrayList<Authority.Held.NotUsable>();
        var member = wish.member().map(MemberId::value);
        var who = new Coupon.Wish(wish.sale(), wish.store(), member, wish.at(), wish.date().day());
        for (var code : wish.coupons()) {
            hold(code, who, draft)
                    .ifPresent(why -> unusable.add(new Authority.Held.NotUsable(code, why)));
        }
        return unusable;
    }

    private static Optional<Why> hold(CouponCode code, Coupon.Wish who, Draft draft) {
        var coupon = draft.coupon(code);
        if (coupon.isEmpty()) return Optional.of(Why.NOT_KNOWN);
        var notNew = notNew(coupon.get(), who, draft);
        if (notNew.isPresent()) return notNew;
        return switch (coupon.get().reserve(who)) {
            case CouponAnswer.Done(var held) -> {
                // The same message again is the same hold.
                if (!held.state().equals(coupon.get().state())) moved(held, draft);
                yield Optional.empty();
            }
            case CouponAnswer.Already _ -> Optional.empty();
            case CouponAnswer.Refused(var why) -> Optional.of(why);
        };
    }

    @Override
    public void paid(PaidSale sale, Draft draft) {
        for (var id : sale.coupons()) {
            use(id, sale, draft).ifPresent(why -> refused(id, sale, why, draft));
        }
    }

    /// The document is the number of the use: told again, it is the same use.
    private static Optional<Why> use(CouponId id, PaidSale sale, Draft draft) {
        var day = sale.date().day();
        var coupon = draft.coupon(id).map(known -> asOf(day, known));
        if (coupon.isEmpty()) return Optional.of(Why.NOT_KNOWN);
        var member = sale.member().map(MemberId::value);
        var who = new Coupon.Wish(sale.sale(), sale.store(), member, sale.at(), day);
        return switch (coupon.get().redeem(who, sale.document())) {
            case CouponAnswer.Already _ -> Optional.empty();
            case CouponAnswer.Refused(var why) -> Optional.of(why);
            case CouponAnswer.Done(var used) -> {
                var notNew = notNew(coupon.get(), who, draft);
                if (notNew.isEmpty()) moved(used, draft);
                else release(coupon.get(), sale.sale(), draft);
                yield notNew;
            }
        };
    }

    /// A sale made while nobody could be asked counts for its own day, even if the coupon has been
    /// marked as over since.
    private static Coupon asOf(LocalDate day, Coupon coupon) {
        return coupon.state() instanceof CouponState.Expired(var last) && !last.isBefore(day)
                ? Coupon.issued(coupon.code(), coupon.member(), coupon.terms())
                : coupon;
    }

    private static void refused(CouponId id, PaidSale sale, Why why, Draft draft) {
        if (draft.book().coupons().isRefused(id, sale.document())) return;
        draft.add(new MemberEvent.CouponRefused(id, sale.document(), why, sale.date().day()));
    }

    /// One for new members is theirs until their first purchase, and only one sale at a time may be
    /// that (rule SC-07).
    private static Optional<Why> notNew(Coupon coupon, Coupon.Wish who, Draft draft) {
        var stock = draft.book().coupons().stock(coupon.terms().stock());
        if (stock.filter(one -> one.newOnly()).isEmpty()) return Optional.empty();
        var member = who.member().map(MemberId::new).flatMap(draft::file);
        if (member.isEmpty() || !member.get().isNew()) return Optional.of(Why.NOT_NEW);
        return member.get().coupons().stream()
                        .filter(other -> !other.code().equals(coupon.code()))
                        .anyMatch(other -> heldAsNew(other, who, draft))
                ? Optional.of(Why.HELD_BY_ANOTHER_SALE)
                : Optional.empty();
    }

    private static boolean heldAsNew(Coupon other, Coupon.Wish who, Draft draft) {
        return other.on(who.at(), who.day()).state() instanceof CouponState.Reserved(var sale, _)
                && !sale.equals(who.sale())
                && draft.book()
                        .coupons()
                        .stock(other.terms().stock())
                        .filter(stock -> stock.newOnly())
                        .isPresent();
    }

    @Override
    public void back(GoodsBack back, Draft draft) {
        if (!back.whole()) return;
        for (var id : back.coupons()) {
            var coupon = draft.coupon(id);
            if (coupon.isEmpty()) continue;
            var day = back.date().day();
            var answer = coupon.get().giveBack(back.sale(), back.document(), back.at(), day);
            if (answer instanceof CouponAnswer.Done(var again)) moved(again, draft);
        }
    }

    @Override
    public void letGo(Telling.LetGo sale, Draft draft) {
        for (var id : sale.coupons()) {
            draft.coupon(id).ifPresent(coupon -> release(coupon, sale.sale(), draft));
        }
    }

    private static void release(Coupon coupon, String sale, Draft draft) {
        if (coupon.release(sale) instanceof CouponAnswer.Done(var free)) moved(free, draft);
    }

    @Override
    public void day(MemberFile member, BusinessDate today, Draft draft) {
        var now = clock.instant();
        for (var coupon : member.coupons()) ended(coupon, now, today.day(), draft);
    }

    /// Marks what is over, whosever it is.
    void ended(BusinessDate today, int most, Draft draft) {
        var now = clock.instant();
        for (var id : draft.book().coupons().endedBefore(today.day(), most)) {
            draft.coupon(id).ifPresent(coupon -> ended(coupon, now, today.day(), draft));
        }
    }

    private static void ended(Coupon coupon, Instant now, LocalDate day, Draft draft) {
        var after = coupon.on(now, day);
        if (after.state() instanceof CouponState.Expired && !after.equals(coupon)) {
            moved(after, draft);
        }
    }

    private static void moved(Coupon coupon, Draft draft) {
        draft.add(
                new MemberEvent.CouponMoved(
                        CouponId.of(coupon.code()), coupon.state(), coupon.terms().last()));
    }
}
