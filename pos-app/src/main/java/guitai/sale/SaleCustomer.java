package guitai.sale;

import java.util.List;
import java.util.Optional;

/// Whom a sale is counted for, and what the customer presented.
///
/// @param coupons in the order in which they were presented, each once
public record SaleCustomer(Optional<SaleMember> member, List<SaleCoupon> coupons) {
    /// So many at most are looked at for one sale; how many are used together is the shop's rule.
    public static final int MOST_COUPONS = 50;

    public static final SaleCustomer UNKNOWN = new SaleCustomer(Optional.empty(), List.of());

    public SaleCustomer {
        coupons = List.copyOf(coupons);
        if (coupons.size() > MOST_COUPONS) throw new IllegalArgumentException("too many coupons");
    }

    public SaleCustomer with(Optional<SaleMember> other) {
        return new SaleCustomer(other, coupons);
    }

    public SaleCustomer presenting(List<SaleCoupon> others) {
        return new SaleCustomer(member, others);
    }
}
