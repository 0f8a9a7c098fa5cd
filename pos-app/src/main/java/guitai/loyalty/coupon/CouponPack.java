package guitai.loyalty.coupon;

import java.util.HashSet;
import java.util.List;

/// Coupons of several stocks that one event issues together (券包, 新人礼包); each keeps its own rules.
///
/// @param stocks in the order in which they are issued; one may stand here more than once
public record CouponPack(String id, String nameZh, String nameEn, List<String> stocks) {
    /// More are nobody's present any more.
    public static final int MOST = 20;

    public CouponPack {
        stocks = List.copyOf(stocks);
        CouponStock.id(id);
        if (nameZh.isBlank()) throw new IllegalArgumentException("a pack without a name");
        if (stocks.isEmpty() || stocks.size() > MOST) {
            throw new IllegalArgumentException("a pack of " + stocks.size() + " coupons");
        }
        if (new HashSet<>(stocks).contains(id)) {
            throw new IllegalArgumentException("a pack inside itself");
        }
    }
}
