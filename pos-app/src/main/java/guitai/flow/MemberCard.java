package guitai.flow;

import guitai.loyalty.MemberId;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.value.PurseSum;
import guitai.money.Money;
import guitai.sale.SaleMember;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The member at the counter, as every face shows it.
///
/// @param masked by which a cashier knows whom this is about (rule CP-16)
/// @param tier empty where the authority could not be asked and nothing is remembered
/// @param later whether the authority could not be asked: points will be booked when it can
/// @param asked points the customer wants to pay with; `used` of them pay for goods now
/// @param earns what this sale earns as it stands
public record MemberCard(
        MemberId id,
        String masked,
        Optional<String> name,
        String tier,
        Optional<NextTier> next,
        Points points,
        boolean birthday,
        List<Coupon> coupons,
        List<Left> entitlements,
        PurseSum purse,
        SaleMember.Proof proof,
        boolean later,
        long asked,
        long used,
        long earns) {

    public MemberCard {
        coupons = List.copyOf(coupons);
        entitlements = List.copyOf(entitlements);
    }

    /// @param missing net spend of the rolling year
    public record NextTier(String name, Money missing) {}

    /// @param worth of those that can be spent now
    /// @param debt is paid by the next that are earned
    /// @param ending of the spendable, on `ends` or before, within 30 days
    public record Points(
            long spendable,
            Money worth,
            long pending,
            long debt,
            long ending,
            Optional<LocalDate> ends) {}

    /// So many of something a tier gives are left until the year of the tier is over.
    public record Left(String name, int left) {}
}
