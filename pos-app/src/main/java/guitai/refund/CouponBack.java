package guitai.refund;

import guitai.sale.LineItem;
import guitai.sale.PriceModifier;

import java.util.List;

/// A coupon that is the customer's again, because everything it was used for came back (rule
/// PR-39).
///
/// Whether it can still be used that day, or another takes its place, is decided where coupons
/// live.
public record CouponBack(String id, int version, String name) {

    /// The coupons of a sale, each once.
    static List<CouponBack> of(List<LineItem> lines) {
        return lines.stream()
                .flatMap(line -> line.modifiers().stream())
                .filter(off -> off.kind() == PriceModifier.Kind.COUPON)
                .map(off -> new CouponBack(off.id(), off.version(), off.name()))
                .distinct()
                .toList();
    }
}
