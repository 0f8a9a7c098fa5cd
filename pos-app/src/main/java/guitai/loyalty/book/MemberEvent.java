package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.PrizeDraw;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.coupon.CouponAnswer;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponPack;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.coupon.CouponStock;
import guitai.loyalty.coupon.CouponTerms;
import guitai.loyalty.coupon.FundedUse;
import guitai.loyalty.coupon.TurnedDown;
import guitai.loyalty.message.Message;
import guitai.loyalty.message.MessageEnd;
import guitai.loyalty.points.PointsEntry;
import guitai.loyalty.tier.Spend;
import guitai.loyalty.tier.TierReview;
import guitai.loyalty.tier.TierState;
import guitai.loyalty.value.Purse;
import guitai.loyalty.wallet.WalletCoupon;
import guitai.money.Money;
import guitai.payment.Channel;
import guitai.privacy.Consent;
import guitai.privacy.Kept;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Something that happened in members' affairs, decided by whoever decides about them.
///
/// Journaled as it is, for ever; a correction is a further event. Members and coupons stand here by
/// numbers that name nobody and cannot be used: what a person is found by is [Personal].
public sealed interface MemberEvent {

    // who is a member

    /// @param channel where: the till, a mini-program, an import
    record Joined(MemberId member, LocalDate on, String channel, TierState tier)
            implements MemberEvent {}

    /// One more key finds this member; which, is personal.
    record KeyTied(MemberId member, MemberKey.Kind kind) implements MemberEvent {}

    record KeyLoosed(MemberId member, MemberKey.Kind kind) implements MemberEvent {}

    record Said(MemberId member, Consent consent) implements MemberEvent {}

    /// Two members are one person: `gone` is `kept` from now on (rule LY-53). Points follow as
    /// entries of their own.
    ///
    /// @param tier the higher of the two
    record Merged(MemberId kept, MemberId gone, TierState tier, Instant at)
            implements MemberEvent {}

    /// @param tier of the one who is kept, as before the merge
    record MergeUndone(MemberId kept, MemberId gone, TierState tier, Instant at)
            implements MemberEvent {}

    /// Nothing finds the person any more (rule CP-14). Sales and sums stay.
    record Erased(MemberId member, LocalDate on) implements MemberEvent {}

    /// Something that must be found again later, and that changes nothing anybody has.
    sealed interface Remark extends MemberEvent {}

    /// Somebody had shown in full what finds the person (rule CP-16); who, stands beside it.
    record Unmasked(MemberId member, LocalDate on) implements Remark {}

    /// Which wallet's account paid, by a mark that is another one tomorrow (rules RK-01, RK-08).
    record PayerMarked(String document, String mark, LocalDate on) implements Remark {}

    /// A customer has it in writing why coupons take nothing off (rule CP-06).
    ///
    /// @param number of the paper
    record CouponsTurnedDown(String number, List<TurnedDown> coupons, LocalDate on)
            implements Remark {
        public CouponsTurnedDown {
            coupons = List.copyOf(coupons);
        }
    }

    /// The time was over for so many of what is kept of persons, and they are gone (rule CP-15).
    ///
    /// @param before what had ended before this day
    record PersonalEnded(Kept kept, LocalDate before, long count, LocalDate on) implements Remark {}

    // what members have

    /// @param reason of a correction, and who allowed it; the source of points that no sale earned
    record PointsPosted(MemberId member, PointsEntry entry, String reason) implements MemberEvent {}

    record TierMoved(MemberId member, TierState tier, TierReview.Event why)
            implements MemberEvent {}

    /// @param document of the sale or the return
    record Spent(MemberId member, String document, Spend spend) implements MemberEvent {}

    /// One of the things a tier gives a number of was had (rule LY-54).
    record EntitlementUsed(MemberId member, String entitlement, String number, LocalDate on)
            implements MemberEvent {}

    record PurseMoved(MemberId member, Purse.Act act) implements MemberEvent {}

    // coupons

    /// @param member its owner; empty for one that whoever holds it may use
    /// @param reason the campaign, the import, or who gave it
    record CouponIssued(
            CouponId coupon, Optional<MemberId> member, CouponTerms terms, String reason)
            implements MemberEvent {}

    /// @param last day of use from now on: one that came back late has more time
    record CouponMoved(CouponId coupon, CouponState state, LocalDate last) implements MemberEvent {}

    /// What coupons can be issued from, from now on; in the place of the stock with its id.
    record StockPublished(CouponStock stock) implements MemberEvent {}

    record PackPublished(CouponPack pack) implements MemberEvent {}

    /// It was used in a sale that stands, and could not be: somebody must look (rule PR-28).
    ///
    /// @param document of the sale
    record CouponRefused(CouponId coupon, String document, CouponAnswer.Why why, LocalDate on)
            implements MemberEvent {}

    /// What a merchant owes for a use of a coupon (rule SC-11).
    record CouponFunded(FundedUse use) implements MemberEvent {}

    // coupons that a wallet keeps

    /// The wallet must be told of a use, or that it is the customer's again; until it has confirmed
    /// that, it is due.
    ///
    /// @param number the same in every repetition
    /// @param document of the sale or the return
    /// @param total of that document
    record WalletCouponDue(
            String number,
            CouponId coupon,
            WalletCoupon.Move move,
            Channel channel,
            String stock,
            String document,
            Instant at,
            Money total)
            implements MemberEvent {}

    /// @param refused the wallet's own word, where it said no for good: somebody must look
    record WalletCouponTold(String number, Optional<String> refused, Instant at)
            implements MemberEvent {}

    /// A sale that was counted for nobody is this member's after all: who paid it joined, or showed
    /// its claim (rules SC-01, LY-41).
    record SaleClaimed(MemberId member, String document, long earned, LocalDate on)
            implements MemberEvent {}

    // campaigns

    /// @param payment it answers, once
    record CampaignFired(
            CampaignId campaign,
            String payment,
            Optional<MemberId> member,
            LocalDate on,
            Reward reward)
            implements MemberEvent {}

    /// The payment was refunded in full: what it gave, and was not used, is taken back.
    record RewardTakenBack(CampaignId campaign, String payment, LocalDate on)
            implements MemberEvent {}

    /// A coupon that was issued in the same commit is what a campaign gave for a payment: a refund
    /// takes it back.
    record CouponGiven(CampaignId campaign, String payment, CouponId coupon)
            implements MemberEvent {}

    /// The sum that a campaign shares among red packets by chance, and the seed that every packet
    /// of it can be reckoned from again (rule SC-06).
    record PotOpened(CampaignId campaign, Money total, int packets, long seed, LocalDate on)
            implements MemberEvent {}

    /// One draw, with all it takes to draw it again (rule SC-05). What was won is a campaign that
    /// fired.
    ///
    /// @param draw the shop's name of it
    /// @param number of the act: the same again is the same draw
    record Drew(
            CampaignId draw, String number, MemberId member, LocalDate on, PrizeDraw.Drawn drawn)
            implements MemberEvent {}

    /// A stamp, a check-in, a card of a collection (rule SC-09).
    ///
    /// @param number of the act: the same again is the same stamp
    record Stamped(CampaignId card, String number, MemberId member, LocalDate on)
            implements MemberEvent {}

    /// Where a purchase came from: a mini-program, a video, the shop itself (rule SC-20).
    record Touched(MemberId member, String document, String channel, LocalDate on)
            implements MemberEvent {}

    // what members are told

    record MessageDue(Message message) implements MemberEvent {}

    record MessageEnded(String number, MessageEnd end, Instant at) implements MemberEvent {}

    // another decides

    /// Must be told to an authority elsewhere; until it has heard it, it is due.
    record ToTell(Telling telling) implements MemberEvent {}

    /// The authority has heard it, and its decision stands in the events beside this one.
    ///
    /// @param refused what of it could not be met any more, in its words; somebody must look
    record Heard(String telling, Optional<String> refused) implements MemberEvent {}
}
