package guitai.flow;

import guitai.loyalty.coupon.CouponId;
import guitai.money.Money;

import java.time.LocalDate;
import java.util.Optional;

/// One coupon at the counter, as every face shows it.
///
/// @param nameZh and `nameEn` of what it takes off; its offer's id where this till does not know it
/// @param last day of use, where it is known
/// @param own whether it is the member's, and not whoever's holds it
/// @param later whether nobody could be asked about it: its signature had to do
/// @param off what it takes off now
/// @param why it takes nothing off; empty if it does
public record CouponRow(
        CouponId id,
        String nameZh,
        String nameEn,
        Optional<LocalDate> last,
        boolean own,
        boolean later,
        Optional<Money> off,
        Optional<CouponNo> why) {

    public boolean applied() {
        return off.isPresent();
    }
}
