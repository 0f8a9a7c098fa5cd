package guitai.loyalty.gift;

import guitai.loyalty.MemberId;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.coupon.CouponId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What was given so far, as this machine has it: what the next gift is decided from.
///
/// Any thread; reads the disk.
public interface GiftBook {

    /// The pot of a campaign's red packets, once the first was given.
    Optional<Pot> pot(CampaignId campaign);

    /// @param given packets of it, those that were taken back among them
    record Pot(long seed, int given) {}

    Stamps stamps(CampaignId card, MemberId member, LocalDate today);

    /// @param all that the member was ever given
    record Stamps(long all, int today) {
        public static final Stamps NONE = new Stamps(0, 0);
    }

    boolean stamped(String number);

    Draws draws(CampaignId draw, MemberId member, LocalDate today);

    /// @param tickets of all members
    /// @param today of this one
    /// @param won of each prize; shorter where the last ones were never won
    record Draws(long tickets, int today, List<Integer> won) {
        public static final Draws NONE = new Draws(0, 0, List.of());

        public Draws {
            won = List.copyOf(won);
        }
    }

    boolean drew(String number);

    /// Coupons that a campaign gave for a payment.
    List<CouponId> given(CampaignId campaign, String payment);

    /// Whether a message of this number became due before.
    boolean told(String message);

    /// Members whose last purchase was on or before this day, by id.
    List<MemberId> asleep(LocalDate last, Optional<MemberId> after, int most);

    /// Members whose birthday is on one of these days of a year, `MM-DD`, by id.
    List<MemberId> bornOn(List<String> days, Optional<MemberId> after, int most);

    /// Members whose last purchase was on this day, by id.
    List<MemberId> boughtOn(LocalDate day, Optional<MemberId> after, int most);

    /// Members of whom something ends soon, by id: points or a tier's review in about so many days,
    /// a coupon in a few.
    List<MemberId> ending(Soon soon, Optional<MemberId> after, int most);

    /// @param from and `to` of points and reviews, both included
    /// @param couponsFrom and `couponsTo` of coupons
    record Soon(LocalDate from, LocalDate to, LocalDate couponsFrom, LocalDate couponsTo) {}

    Touches touches(MemberId member);

    /// Where somebody came from first, and where the last purchase came from (rule SC-20).
    record Touches(Optional<String> first, Optional<String> last) {
        public static final Touches UNKNOWN = new Touches(Optional.empty(), Optional.empty());
    }

    static GiftBook none() {
        return new NoGifts();
    }
}
