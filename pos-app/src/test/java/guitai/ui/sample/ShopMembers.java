package guitai.ui.sample;

import guitai.flow.MemberDesk;
import guitai.flow.MemberPorts;
import guitai.loyalty.MemberCode;
import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.OwnAuthority;
import guitai.loyalty.book.Programme;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.campaign.PrizeDraw;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.gift.DrawTerms;
import guitai.loyalty.gift.GiftTerms;
import guitai.loyalty.gift.StampCard;
import guitai.loyalty.points.Birthday;
import guitai.loyalty.points.EarnTerms;
import guitai.loyalty.tier.Tier;
import guitai.loyalty.tier.TierLadder;
import guitai.loyalty.value.PurseLaw;
import guitai.loyalty.value.PurseTerms;
import guitai.money.Money;
import guitai.payment.OfflineLimits;
import guitai.privacy.Purpose;
import guitai.sale.SaleMember.Proof;
import guitai.scan.PaymentCode.Wallet;
import guitai.storage.TillStore;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// The sample shop with members: a point for a yuan, silver from ¥500, the till its own authority.
public final class ShopMembers {
    private static final MemberCode CODES =
            new MemberCode("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    private ShopMembers() {}

    @FunctionalInterface
    interface Made {
        MemberPorts of(TillStore store, InstantSource clock);
    }

    static MemberPorts none(TillStore store, InstantSource clock) {
        return MemberPorts.none();
    }

    public static Shop shop(Path home) {
        return shop(home, Map.of(), false);
    }

    /// @param atOnce whether a payment code among the goods charges without a key
    public static Shop shop(Path home, Map<Wallet, FakeWallet> wallets, boolean atOnce) {
        return new Shop(
                home,
                wallets,
                atOnce,
                Optional.empty(),
                OfflineLimits.conservative(),
                Map.of(),
                ShopMembers::own);
    }

    /// What a member's phone shows now.
    public static String code(Shop shop, MemberId member) {
        return "MB:" + CODES.show(member, shop.now);
    }

    /// Somebody joins at the counter and goes.
    public static MemberId join(Shop shop, String phone) {
        var wish =
                new MemberDesk.Wish(
                        List.of(MemberKey.phone(phone).orElseThrow()),
                        Optional.of("陈小姐"),
                        Optional.empty(),
                        List.of(Purpose.MEMBERSHIP),
                        Proof.NAMED);
        var members = shop.counter().members();
        if (!(members.enrol(wish) instanceof MemberDesk.Result.Attached(var card))) {
            throw new AssertionError("did not join");
        }
        members.detach();
        return card.id();
    }

    public static GiftTerms noGifts() {
        return GiftTerms.none(Shop.ZONE);
    }

    /// A card of two stamps, a draw that everybody wins, and one whose tickets cost points.
    public static GiftTerms gifts() {
        return new GiftTerms(
                Shop.ZONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(
                        new StampCard(
                                new CampaignId("CUP"), 2, 2, new Reward.OfPoints(50), Set.of())),
                List.of(draw("WHEEL", PrizeDraw.ALL, 0), draw("TICKET", 1, 100)),
                Optional.empty(),
                Set.of(),
                30,
                Optional.empty());
    }

    private static DrawTerms draw(String id, long chance, long points) {
        var prize = new PrizeDraw.Prize("一等奖", new Reward.OfPoints(300), Money.cny(300), chance, 9);
        return new DrawTerms(
                new CampaignId(id),
                new PrizeDraw(List.of(prize)),
                points,
                2,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 30));
    }

    private static Programme programme() {
        return new Programme(
                "2026-11",
                new EarnTerms(1, 20_000, Birthday.Span.ON_THE_DAY),
                new Programme.PayTerms(Money.cny(1_000), 100, 100, 5_000),
                new TierLadder(
                        List.of(
                                new Tier("普通", Money.cny(0), 10_000),
                                new Tier("银卡", Money.cny(50_000), 15_000))),
                List.of(new Programme.Entitlement("银卡", "贴膜", 2)),
                new Campaigns(List.of()),
                new PurseTerms(
                        PurseLaw.CHINA,
                        List.of(
                                new PurseTerms.Top(Money.cny(20_000), Money.cny(2_000)),
                                new PurseTerms.Top(Money.cny(50_000), Money.cny(8_000))),
                        true),
                0,
                Money.cny(5_000),
                List.of());
    }

    private static MemberPorts own(TillStore store, InstantSource clock) {
        var book = store.members();
        var authority = new OwnAuthority(book, programme(), gifts(), new Random(7), clock);
        var numbers = new AtomicInteger();
        return new MemberPorts(
                Optional.of(
                        MemberPorts.Club.own(
                                authority,
                                book,
                                programme(),
                                Optional.of(CODES),
                                () -> "N-" + numbers.incrementAndGet(),
                                new Random(7))));
    }
}
