package guitai.storage;

import guitai.journal.Fact;
import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.GoodsBack;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.PaidSale;
import guitai.loyalty.book.Telling;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.coupon.CouponAnswer;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponPack;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.coupon.CouponStock;
import guitai.loyalty.coupon.CouponTerms;
import guitai.loyalty.coupon.FundedUse;
import guitai.loyalty.coupon.FunderShares;
import guitai.loyalty.coupon.TurnedDown;
import guitai.loyalty.coupon.Validity;
import guitai.loyalty.points.LotTerms;
import guitai.loyalty.points.PointsAccount;
import guitai.loyalty.points.PointsEntry;
import guitai.loyalty.points.Posted;
import guitai.loyalty.tier.Spend;
import guitai.loyalty.tier.TierReview;
import guitai.loyalty.tier.TierState;
import guitai.loyalty.value.Purse;
import guitai.loyalty.value.PurseMove;
import guitai.loyalty.value.PurseSum;
import guitai.money.Money;
import guitai.privacy.Consent;
import guitai.privacy.Kept;
import guitai.privacy.Purpose;
import guitai.promotion.OfferId;
import guitai.staff.OperatorId;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One event of every kind in a member's affairs, always the same: what the golden files hold.
final class MemberExamples {
    private static final MemberId ANNA = new MemberId("7K3M9QXT2A4B5C6D");
    private static final MemberId BERT = new MemberId("0H1J2K3M4N5P6Q7R");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final BusinessDate DATE = BusinessDate.parse("2026-11-21");
    private static final Instant AT = Instant.parse("2026-11-21T09:30:15.250Z");
    private static final String SALE = "S001-02-20261121-000187";
    private static final String RETURN = "S001-02-20261121-000191";
    private static final CouponId COUPON = CouponId.of(new CouponCode("ABCDEFGH12345678"));
    private static final CampaignId GIFT = new CampaignId("支付有礼-11");
    private static final TierState SILVER = new TierState("银卡", DAY, DAY.plusYears(1));
    private static final CouponTerms TERMS =
            new CouponTerms("NEW-10", new OfferId("C10"), 2, DAY, DAY.plusDays(30), Set.of("S001"));

    private MemberExamples() {}

    static Fact fact() {
        return new Fact.MemberMoved(all().getFirst(), new OperatorId("1001"));
    }

    static List<MemberEvent> all() {
        return Stream.of(
                        club(),
                        GiftExamples.all(),
                        later(),
                        WalletExamples.all(),
                        records(),
                        papers(),
                        storedValue(),
                        ended())
                .flatMap(List::stream)
                .toList();
    }

    private static List<MemberEvent> later() {
        return List.of(new MemberEvent.ToTell(new Telling.Exchanged("T-7", back(), paid())));
    }

    private static List<MemberEvent> club() {
        return List.of(
                new MemberEvent.Joined(ANNA, DAY, "TILL", SILVER),
                new MemberEvent.KeyTied(ANNA, MemberKey.Kind.PHONE),
                new MemberEvent.KeyLoosed(ANNA, MemberKey.Kind.CARD),
                new MemberEvent.Said(ANNA, consent()),
                new MemberEvent.Merged(ANNA, BERT, SILVER, AT),
                new MemberEvent.MergeUndone(ANNA, BERT, SILVER, AT),
                new MemberEvent.Erased(ANNA, DAY),
                new MemberEvent.PointsPosted(ANNA, entry(), ""),
                new MemberEvent.TierMoved(ANNA, SILVER, TierReview.Event.UPGRADE),
                new MemberEvent.Spent(ANNA, SALE, new Spend(DAY, Money.cny(14_80), DAY)),
                new MemberEvent.EntitlementUsed(ANNA, "试衣", "E-1", DAY),
                new MemberEvent.PurseMoved(ANNA, topUp()),
                new MemberEvent.CouponIssued(COUPON, Optional.of(ANNA), TERMS, "新人礼包"),
                new MemberEvent.CouponMoved(
                        COUPON, new CouponState.Redeemed(SALE, "U-1", AT), TERMS.last()),
                new MemberEvent.CampaignFired(
                        GIFT, SALE, Optional.of(ANNA), DAY, new Reward.OfCoupon("NEW-10")),
                new MemberEvent.RewardTakenBack(GIFT, SALE, DAY),
                new MemberEvent.ToTell(new Telling.Paid("T-1", paid())),
                new MemberEvent.ToTell(new Telling.CameBack("T-2", back())),
                new MemberEvent.ToTell(new Telling.LetGo("T-3", "SALE-9", List.of(COUPON), DATE)),
                new MemberEvent.ToTell(new Telling.Earned("T-4", ANNA, "签到", 5, AT, DATE)),
                new MemberEvent.Heard("T-1", Optional.of("coupon used elsewhere")),
                new MemberEvent.StockPublished(MallCoupons.STOCK),
                new MemberEvent.PackPublished(MallCoupons.PACK),
                new MemberEvent.CouponRefused(COUPON, SALE, CouponAnswer.Why.USED, DAY),
                new MemberEvent.CouponFunded(
                        new FundedUse(COUPON, "NEW-10", SALE, "商场", Money.cny(3_00), DAY)));
    }

    private static List<MemberEvent> records() {
        return List.of(new MemberEvent.Unmasked(ANNA, DAY));
    }

    private static List<MemberEvent> storedValue() {
        var move = new PurseMove.CameBack(RETURN, List.of(SALE), Money.cny(1_66));
        var telling = new Telling.StoredValue("T-8", ANNA, move, AT, DATE);
        return List.of(new MemberEvent.ToTell(telling));
    }

    private static List<MemberEvent> ended() {
        return List.of(
                new MemberEvent.PersonalEnded(Kept.COUPON_CODES, DAY.minusDays(90), 12, DAY));
    }

    private static List<MemberEvent> papers() {
        var why =
                new TurnedDown(
                        COUPON,
                        "满20减3",
                        "3 off from 20",
                        TurnedDown.Rule.THRESHOLD,
                        Optional.of(DAY.plusDays(30)),
                        Optional.of(Money.cny(7_47)));
        return List.of(
                new MemberEvent.PayerMarked(SALE, "1f2e3d4c5b6a79880102", DAY),
                new MemberEvent.CouponsTurnedDown("N-9", List.of(why), DAY));
    }

    /// A coupon several merchants pay for, and a pack with it.
    private static final class MallCoupons {
        static final CouponStock STOCK =
                new CouponStock(
                        "NEW-10",
                        "新人券",
                        "Welcome",
                        new OfferId("C10"),
                        2,
                        new Validity.Days(0, 30),
                        Set.of("S001"),
                        Optional.of(1_000),
                        Optional.of(1),
                        true,
                        Optional.of(
                                new FunderShares(
                                        List.of(
                                                new FunderShares.Share("商场", 6_000),
                                                new FunderShares.Share("本店", 4_000)))));
        static final CouponPack PACK =
                new CouponPack("NEW", "新人礼包", "Welcome pack", List.of("NEW-10", "NEW-10"));
    }

    private static Consent consent() {
        return new Consent(
                Purpose.MEMBERSHIP,
                true,
                "2026-11",
                AT,
                "TILL",
                Optional.of("1001"),
                Optional.empty());
    }

    private static PointsEntry entry() {
        var posted = PointsAccount.empty().earn(SALE, 14, DAY, LotTerms.from(DAY));
        if (posted instanceof Posted.Done(_, var entry)) return entry;
        throw new AssertionError(posted);
    }

    private static Purse.Act topUp() {
        return new Purse.Act.TopUp("P-1", new PurseSum(Money.cny(100_00), Money.cny(10_00)), AT);
    }

    private static PaidSale paid() {
        return new PaidSale(
                SALE,
                "01KAJ3Y8M0000000000000000A",
                AT,
                DATE,
                "S001",
                "POS",
                Optional.of(ANNA),
                Money.cny(14_80),
                Money.cny(14_80),
                Set.of("CASH"),
                Set.of(),
                100,
                14,
                List.of(COUPON),
                true);
    }

    private static GoodsBack back() {
        return new GoodsBack(
                RETURN,
                SALE,
                "01KAJ3Y8M0000000000000000A",
                AT,
                DATE,
                DATE,
                Optional.of(ANNA),
                Money.cny(1_66),
                0,
                1,
                List.of(),
                false);
    }
}
