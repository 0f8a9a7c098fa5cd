package guitai.refund;

import guitai.sale.DocumentNumber;

import java.util.List;
import java.util.Optional;

/// What is written down about a return besides goods and money.
///
/// @param reason as chosen or typed; may be empty
/// @param cautions why somebody had to allow it
/// @param coupons the customer's again
/// @param exchangedFor the sale these goods were exchanged in
public record ReturnNotes(
        String reason,
        List<Caution> cautions,
        List<CouponBack> coupons,
        Optional<DocumentNumber> exchangedFor) {
    public static final int LONGEST_REASON = 40;

    public static final ReturnNotes NONE =
            new ReturnNotes("", List.of(), List.of(), Optional.empty());

    public ReturnNotes {
        cautions = List.copyOf(cautions);
        coupons = List.copyOf(coupons);
        if (reason.length() > LONGEST_REASON) throw new IllegalArgumentException("too long");
    }
}
