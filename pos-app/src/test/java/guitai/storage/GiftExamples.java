package guitai.storage;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.Telling;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.PrizeDraw;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.message.Message;
import guitai.loyalty.message.MessageEnd;
import guitai.loyalty.message.Template;
import guitai.money.Money;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One event of every kind in what a shop gives and says to members, always the same.
final class GiftExamples {
    private static final MemberId ANNA = new MemberId("7K3M9QXT2A4B5C6D");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final BusinessDate DATE = BusinessDate.parse("2026-11-21");
    private static final Instant AT = Instant.parse("2026-11-21T09:30:15.250Z");
    private static final String SALE = "S001-02-20261121-000187";
    private static final CouponId COUPON = CouponId.of(new CouponCode("ABCDEFGH12345678"));
    private static final CampaignId GIFT = new CampaignId("支付有礼-11");

    private GiftExamples() {}

    static List<MemberEvent> all() {
        return List.of(
                new MemberEvent.PotOpened(GIFT, Money.cny(10_00), 5, 42, DAY),
                new MemberEvent.Drew(
                        GIFT,
                        "D-1",
                        ANNA,
                        DAY,
                        new PrizeDraw.Drawn(42, 7, List.of(1, 100), Optional.of(1))),
                new MemberEvent.Stamped(GIFT, "S-1", ANNA, DAY),
                new MemberEvent.Touched(ANNA, SALE, "MINI", DAY),
                new MemberEvent.MessageDue(message()),
                new MemberEvent.MessageEnded("M-1", MessageEnd.SENT, AT),
                new MemberEvent.ToTell(new Telling.Stamped("T-5", ANNA, GIFT, AT, DATE)),
                new MemberEvent.ToTell(new Telling.Drawing("T-6", ANNA, GIFT, AT, DATE)),
                new MemberEvent.CouponGiven(GIFT, SALE, COUPON));
    }

    private static Message message() {
        return new Message(
                "M-1", ANNA, Template.TIER_UP, List.of(new Message.Value("tier", "银卡")), AT);
    }
}
