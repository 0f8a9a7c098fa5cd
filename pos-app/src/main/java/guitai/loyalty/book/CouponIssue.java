package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponStock;
import guitai.loyalty.coupon.CouponStock.Issued;
import guitai.loyalty.coupon.CouponStock.Why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Gives coupons out of a stock, or all those of a pack (rules SC-02, PR-28), within the limits of
/// each stock.
public final class CouponIssue {
    private final Random random;

    /// @param random must be a cryptographic one outside tests
    CouponIssue(Random random) {
        this.random = random;
    }

    /// What was given, and what of a pack was not; each stock of a pack stands for itself.
    ///
    /// @param codes what the customer shows to use them
    public record Given(List<CouponCode> codes, List<Missed> missed) {
        public Given {
            codes = List.copyOf(codes);
            missed = List.copyOf(missed);
        }
    }

    public record Missed(String stock, Why why) {}

    /// @param name of a stock or a pack
    /// @param member empty for coupons that whoever holds them may use
    /// @param reason the campaign, the import, or who gave it
    Given give(String name, Optional<MemberId> member, String reason, Draft draft) {
        var codes = new ArrayList<CouponCode>();
        var missed = new ArrayList<Missed>();
        var pack = draft.book().coupons().pack(name);
        for (var stock : pack.map(one -> one.stocks()).orElseGet(() -> List.of(name))) {
            var known = draft.book().coupons().stock(stock);
            var why =
                    known.map(one -> closed(one, member, draft))
                            .orElseGet(() -> Optional.of(Why.NO_SUCH_STOCK));
            why.ifPresent(no -> missed.add(new Missed(stock, no)));
            if (why.isEmpty()) codes.add(give(known.orElseThrow(), member, reason, draft));
        }
        return new Given(codes, missed);
    }

    private static Optional<Why> closed(CouponStock stock, Optional<MemberId> member, Draft draft) {
        var before = draft.book().coupons().issued(stock.id(), member);
        var here = here(stock, draft);
        long mine = here.stream().filter(one -> one.member().equals(member)).count();
        var issued = new Issued(before.all() + here.size(), before.toMember() + mine);
        return stock.closed(draft.today().day(), issued, member.isPresent());
    }

    /// What this very draft has issued already.
    private static List<MemberEvent.CouponIssued> here(CouponStock stock, Draft draft) {
        return draft.events().stream()
                .filter(MemberEvent.CouponIssued.class::isInstance)
                .map(MemberEvent.CouponIssued.class::cast)
                .filter(one -> one.terms().stock().equals(stock.id()))
                .toList();
    }

    private CouponCode give(
            CouponStock stock, Optional<MemberId> member, String reason, Draft draft) {
        var code = CouponCode.random(random);
        var terms = stock.terms(draft.today().day());
        draft.add(new MemberEvent.CouponIssued(CouponId.of(code), member, terms, reason));
        draft.add(new Personal.Code(code));
        return code;
    }
}
