package guitai.storage;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.json.JsonMapper;

import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.Telling;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.coupon.Validity;
import guitai.loyalty.value.Purse;
import guitai.loyalty.value.PurseMove;

/// What members' affairs are called in JSON, for ever.
final class MemberForms {
    private MemberForms() {}

    static JsonMapper.Builder in(JsonMapper.Builder json) {
        return json.addMixIn(MemberEvent.class, Events.class)
                .addMixIn(Telling.class, Tellings.class)
                .addMixIn(CouponState.class, CouponStates.class)
                .addMixIn(Validity.class, Validities.class)
                .addMixIn(Reward.class, Rewards.class)
                .addMixIn(Purse.Act.class, PurseActs.class)
                .addMixIn(PurseMove.class, PurseMoves.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = MemberEvent.Joined.class, name = "JOINED"),
        @JsonSubTypes.Type(value = MemberEvent.KeyTied.class, name = "KEY_TIED"),
        @JsonSubTypes.Type(value = MemberEvent.KeyLoosed.class, name = "KEY_LOOSED"),
        @JsonSubTypes.Type(value = MemberEvent.Said.class, name = "SAID"),
        @JsonSubTypes.Type(value = MemberEvent.Merged.class, name = "MERGED"),
        @JsonSubTypes.Type(value = MemberEvent.MergeUndone.class, name = "MERGE_UNDONE"),
        @JsonSubTypes.Type(value = MemberEvent.Erased.class, name = "ERASED"),
        @JsonSubTypes.Type(value = MemberEvent.PointsPosted.class, name = "POINTS"),
        @JsonSubTypes.Type(value = MemberEvent.TierMoved.class, name = "TIER"),
        @JsonSubTypes.Type(value = MemberEvent.Spent.class, name = "SPENT"),
        @JsonSubTypes.Type(value = MemberEvent.EntitlementUsed.class, name = "ENTITLEMENT"),
        @JsonSubTypes.Type(value = MemberEvent.PurseMoved.class, name = "PURSE"),
        @JsonSubTypes.Type(value = MemberEvent.CouponIssued.class, name = "COUPON_ISSUED"),
        @JsonSubTypes.Type(value = MemberEvent.CouponMoved.class, name = "COUPON_MOVED"),
        @JsonSubTypes.Type(value = MemberEvent.CampaignFired.class, name = "CAMPAIGN"),
        @JsonSubTypes.Type(value = MemberEvent.RewardTakenBack.class, name = "REWARD_BACK"),
        @JsonSubTypes.Type(value = MemberEvent.ToTell.class, name = "TO_TELL"),
        @JsonSubTypes.Type(value = MemberEvent.Heard.class, name = "HEARD"),
        @JsonSubTypes.Type(value = MemberEvent.StockPublished.class, name = "COUPON_STOCK"),
        @JsonSubTypes.Type(value = MemberEvent.PackPublished.class, name = "COUPON_PACK"),
        @JsonSubTypes.Type(value = MemberEvent.CouponRefused.class, name = "COUPON_REFUSED"),
        @JsonSubTypes.Type(value = MemberEvent.CouponFunded.class, name = "COUPON_FUNDED"),
        @JsonSubTypes.Type(value = MemberEvent.PotOpened.class, name = "POT_OPENED"),
        @JsonSubTypes.Type(value = MemberEvent.Drew.class, name = "DREW"),
        @JsonSubTypes.Type(value = MemberEvent.Stamped.class, name = "STAMPED"),
        @JsonSubTypes.Type(value = MemberEvent.Touched.class, name = "TOUCHED"),
        @JsonSubTypes.Type(value = MemberEvent.MessageDue.class, name = "MESSAGE_DUE"),
        @JsonSubTypes.Type(value = MemberEvent.MessageEnded.class, name = "MESSAGE_ENDED"),
        @JsonSubTypes.Type(value = MemberEvent.CouponGiven.class, name = "COUPON_GIVEN"),
        @JsonSubTypes.Type(value = MemberEvent.WalletCouponDue.class, name = "WALLET_COUPON_DUE"),
        @JsonSubTypes.Type(value = MemberEvent.WalletCouponTold.class, name = "WALLET_COUPON_TOLD"),
        @JsonSubTypes.Type(value = MemberEvent.SaleClaimed.class, name = "SALE_CLAIMED"),
        @JsonSubTypes.Type(value = MemberEvent.Unmasked.class, name = "UNMASKED"),
        @JsonSubTypes.Type(value = MemberEvent.PayerMarked.class, name = "PAYER_MARKED"),
        @JsonSubTypes.Type(
                value = MemberEvent.CouponsTurnedDown.class,
                name = "COUPONS_TURNED_DOWN"),
        @JsonSubTypes.Type(value = MemberEvent.PersonalEnded.class, name = "PERSONAL_ENDED")
    })
    private interface Events {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Telling.Paid.class, name = "PAID"),
        @JsonSubTypes.Type(value = Telling.CameBack.class, name = "CAME_BACK"),
        @JsonSubTypes.Type(value = Telling.LetGo.class, name = "LET_GO"),
        @JsonSubTypes.Type(value = Telling.Earned.class, name = "EARNED"),
        @JsonSubTypes.Type(value = Telling.Stamped.class, name = "STAMPED"),
        @JsonSubTypes.Type(value = Telling.Drawing.class, name = "DRAWING"),
        @JsonSubTypes.Type(value = Telling.Exchanged.class, name = "EXCHANGED"),
        @JsonSubTypes.Type(value = Telling.StoredValue.class, name = "STORED_VALUE")
    })
    private interface Tellings {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = CouponState.Issued.class, name = "ISSUED"),
        @JsonSubTypes.Type(value = CouponState.Reserved.class, name = "RESERVED"),
        @JsonSubTypes.Type(value = CouponState.Redeemed.class, name = "REDEEMED"),
        @JsonSubTypes.Type(value = CouponState.Returned.class, name = "RETURNED"),
        @JsonSubTypes.Type(value = CouponState.Expired.class, name = "EXPIRED")
    })
    private interface CouponStates {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "runs")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Validity.Days.class, name = "DAYS"),
        @JsonSubTypes.Type(value = Validity.Dates.class, name = "DATES")
    })
    private interface Validities {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "gives")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Reward.OfCoupon.class, name = "COUPON"),
        @JsonSubTypes.Type(value = Reward.OfPoints.class, name = "POINTS"),
        @JsonSubTypes.Type(value = Reward.OfRedPacket.class, name = "RED_PACKET"),
        @JsonSubTypes.Type(value = Reward.OfPot.class, name = "POT"),
        @JsonSubTypes.Type(value = Reward.OfGoods.class, name = "GOODS")
    })
    private interface Rewards {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Purse.Act.TopUp.class, name = "TOP_UP"),
        @JsonSubTypes.Type(value = Purse.Act.Payment.class, name = "PAYMENT"),
        @JsonSubTypes.Type(value = Purse.Act.Refund.class, name = "REFUND"),
        @JsonSubTypes.Type(value = Purse.Act.PaidOut.class, name = "PAID_OUT")
    })
    private interface PurseActs {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "did")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PurseMove.ToppedUp.class, name = "TOPPED_UP"),
        @JsonSubTypes.Type(value = PurseMove.Paid.class, name = "PAID"),
        @JsonSubTypes.Type(value = PurseMove.CameBack.class, name = "CAME_BACK"),
        @JsonSubTypes.Type(value = PurseMove.PaidOut.class, name = "PAID_OUT")
    })
    private interface PurseMoves {}
}
