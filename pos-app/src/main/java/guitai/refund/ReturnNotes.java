package guitai.refund;

import guitai.sale.DocumentNumber;
import guitai.sale.OfferUse;

import java.util.List;
import java.util.Optional;

/// What is written down about a return besides goods and money.
///
/// @param reason as chosen or typed; may be empty
/// @param cautions why somebody had to allow it
/// @param coupons the customer's again
/// @param exchangedFor the sale these goods were exchanged in
/// @param usesBack what the offers of the sale may give out again (rule PR-16)
/// @param points what moves on the member's account, if the sale had one
public record ReturnNotes(
        String reason,
        List<Caution> cautions,
        List<CouponBack> coupons,
        Optional<DocumentNumber> exchangedFor,
        List<OfferUse> usesBack,
        PointsBack points) {
    public static final int LONGEST_REASON = 40;

    public static final ReturnNotes NONE =
            new ReturnNotes("", List.of(), List.of(), Optional.empty(), List.of(), PointsBack.NONE);

    public ReturnNotes {
        cautions = List.copyOf(cautions);
        coupons = List.copyOf(coupons);
        usesBack = List.copyOf(usesBack);
        if (reason.length() > LONGEST_REASON) throw new IllegalArgumentException("too long");
    }

    public ReturnNotes(
            String reason,
            List<Caution> cautions,
            List<CouponBack> coupons,
            Optional<DocumentNumber> exchangedFor) {
        this(reason, cautions, coupons, exchangedFor, List.of());
    }

    public ReturnNotes(
            String reason,
            List<Caution> cautions,
            List<CouponBack> coupons,
            Optional<DocumentNumber> exchangedFor,
            List<OfferUse> usesBack) {
        this(reason, cautions, coupons, exchangedFor, usesBack, PointsBack.NONE);
    }

    public ReturnNotes givingBack(List<OfferUse> uses) {
        return new ReturnNotes(reason, cautions, coupons, exchangedFor, uses, points);
    }

    public ReturnNotes moving(PointsBack back) {
        return new ReturnNotes(reason, cautions, coupons, exchangedFor, usesBack, back);
    }
}
