package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.gift.GiftBook;
import guitai.loyalty.gift.GiftLists;
import guitai.loyalty.message.Outbox;
import guitai.loyalty.points.PointsAccount;
import guitai.loyalty.tier.Spend;
import guitai.loyalty.tier.TierState;
import guitai.loyalty.value.Purse;
import guitai.time.BusinessDate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The members as this machine has them: what its own authority decides from, and what is left to a
/// till whose authority is elsewhere and cannot be reached.
///
/// Any thread. Reads the disk: a look-up by a key touches one row of an index, whatever the number
/// of members.
public interface MemberBook {

    /// Who a key finds; of two who became one, the one who is kept.
    Optional<MemberId> find(MemberKey key);

    /// @param today for what counts by the day
    /// @return of one who became another, that one's; nothing of one who was erased
    Optional<MemberFile> file(MemberId member, BusinessDate today);

    /// For a person who looks somebody up: the beginning of a phone number or a card of at least
    /// four characters, a name, a member's id.
    List<MemberFile> search(String typed, int most, BusinessDate today);

    Optional<Coupon> coupon(CouponCode code);

    Optional<Coupon> coupon(CouponId coupon);

    /// What coupons can be issued from, and what became of them.
    default CouponBook coupons() {
        return CouponBook.none();
    }

    /// What campaigns have given so far.
    Campaigns.Counts counts();

    /// What was decided for a payment: rewards that a refund may take back.
    List<MemberEvent.CampaignFired> firedFor(String payment);

    /// Whether this sale or return stands in a member's spend: it is counted once (rule LY-40).
    default boolean booked(String document) {
        return false;
    }

    /// The sale whose points a code claims.
    default Optional<String> claimedBy(CouponCode code) {
        return Optional.empty();
    }

    /// With what the points of a sale can be claimed that was paid by nobody known; also after they
    /// were.
    default Optional<Coupon> claim(String document) {
        return Optional.empty();
    }

    /// What somebody had who became another member, by itself; empty for whoever did not.
    default Optional<MergedAway> mergedAway(MemberId gone) {
        return Optional.empty();
    }

    /// Whose a sale is that was counted for nobody when it was paid; asked of no other sale.
    default Optional<Claim> claimed(String document) {
        return Optional.empty();
    }

    /// @param earned by that sale
    record Claim(MemberId member, long earned) {}

    /// Members of whom a day's job may have something to do: points that expire before the day, a
    /// tier whose review has come, a coupon whose last day is over. Naming too many does no harm.
    default List<MemberId> due(BusinessDate day, int most) {
        return List.of();
    }

    /// What must be told to an authority elsewhere and was not heard yet, oldest first.
    default List<Telling> untold(int most) {
        return List.of();
    }

    /// @param points and the others of this one alone
    record MergedAway(
            MemberId kept,
            TierState tier,
            PointsAccount points,
            List<Spend> spends,
            List<Purse.Act> purse) {
        public MergedAway {
            spends = List.copyOf(spends);
            purse = List.copyOf(purse);
        }
    }

    /// What members must still be told.
    default Outbox outbox() {
        return Outbox.none();
    }

    /// What was given besides points and coupons.
    default GiftBook gifts() {
        return GiftBook.none();
    }

    /// What a manager reads of everything that was given.
    default GiftLists giftLists() {
        return GiftLists.none();
    }

    /// Those who became this one, and could be parted again.
    default List<MemberId> mergedInto(MemberId kept) {
        return List.of();
    }

    /// Coupons that cannot be used any more, their last day being before this one, and whose codes
    /// are still kept.
    default List<CouponId> codesEnded(LocalDate before, int most) {
        return List.of();
    }

    /// That of a shop without members.
    static MemberBook none() {
        return new NoMembers();
    }
}
