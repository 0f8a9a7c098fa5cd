package guitai.flow;

import guitai.price.PriceLaw;
import guitai.staff.Permission;

import java.util.List;
import java.util.Locale;

/// How this till prices; set by the shop.
///
/// @param channel by which offers and price lists know a sale at the counter
/// @param names the language in which offers are printed
/// @param maxCoupons used together on one sale
/// @param cashierBasisPoints what anyone may take off by hand
/// @param supervisorBasisPoints what a supervisor may; a manager may take off all
/// @param reachBasisPoints of a basket's value that may be missing for an offer to be named as
///   within reach
/// @param reasons for changing a price that are offered to choose from; others are typed
/// @param weightReasons the same for keying a weight where there is a scale
/// @param law by which an earlier price may be shown beside a cut
public record PricingRules(
        String channel,
        Locale names,
        int maxCoupons,
        long cashierBasisPoints,
        long supervisorBasisPoints,
        long reachBasisPoints,
        List<String> reasons,
        List<String> weightReasons,
        PriceLaw law) {
    /// So many can be chosen with a key each.
    public static final int MOST_REASONS = 8;

    public static final PricingRules USUAL =
            new PricingRules(
                    "POS",
                    Locale.CHINESE,
                    5,
                    1_000,
                    3_000,
                    3_000,
                    List.of(),
                    List.of(),
                    PriceLaw.CHINA);

    public PricingRules {
        reasons = List.copyOf(reasons);
        weightReasons = List.copyOf(weightReasons);
        if (reasons.size() > MOST_REASONS || weightReasons.size() > MOST_REASONS) {
            throw new IllegalArgumentException("reasons " + reasons + weightReasons);
        }
    }

    /// The step that taking off such a share is (rule PR-26).
    Permission stepFor(long basisPoints) {
        if (basisPoints <= cashierBasisPoints) return Permission.DISCOUNT;
        return basisPoints <= supervisorBasisPoints
                ? Permission.LARGE_DISCOUNT
                : Permission.ANY_DISCOUNT;
    }

    /// The most that who may take this step can take off.
    long most(Permission step) {
        return switch (step) {
            case DISCOUNT -> cashierBasisPoints;
            case LARGE_DISCOUNT -> supervisorBasisPoints;
            default -> 10_000;
        };
    }
}
