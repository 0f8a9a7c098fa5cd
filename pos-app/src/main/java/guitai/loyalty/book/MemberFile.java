package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.points.PointsAccount;
import guitai.loyalty.tier.Spend;
import guitai.loyalty.tier.TierState;
import guitai.loyalty.value.Purse;
import guitai.privacy.ConsentLog;
import guitai.promotion.MemberSnapshot;
import guitai.promotion.OfferId;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything one member has, as the authority's book says it.
///
/// @param keys all that find this member; personal
/// @param name and `birthday` personal
/// @param coupons that are not used up or expired, in the order in which they end
/// @param spends of the last two years, for the tier
/// @param usage of offers that have limits, as of the business date it was read for
/// @param last day of a purchase; empty for a member who has bought nothing yet
public record MemberFile(
        MemberId id,
        LocalDate joined,
        List<MemberKey> keys,
        Optional<String> name,
        Optional<MonthDay> birthday,
        TierState tier,
        PointsAccount points,
        List<Spend> spends,
        List<Coupon> coupons,
        Purse purse,
        ConsentLog consents,
        Map<OfferId, MemberSnapshot.Usage> usage,
        Map<String, Integer> entitlementsUsed,
        Optional<LocalDate> last) {

    public MemberFile {
        keys = List.copyOf(keys);
        spends = List.copyOf(spends);
        coupons = List.copyOf(coupons);
        usage = Map.copyOf(usage);
        entitlementsUsed = Map.copyOf(entitlementsUsed);
    }

    /// No completed sale for any key of this person (rule SC-07).
    public boolean isNew() {
        return last.isEmpty();
    }

    /// By which a cashier may know whom this is about (rule CP-16): a phone before a card.
    public String masked() {
        return keys.stream()
                .min(Comparator.comparing(MemberKey::kind))
                .map(MemberKey::masked)
                .orElse("****");
    }

    /// What pricing must know, on a day of the programme.
    public MemberSnapshot snapshot(LocalDate on) {
        return new MemberSnapshot(
                id.value(),
                tier.tier(),
                isNew(),
                birthday,
                points.debt() > 0 ? 0 : points.spendable(on),
                usage);
    }

    @Override
    public String toString() {
        return "MemberFile[" + id + "]";
    }
}
