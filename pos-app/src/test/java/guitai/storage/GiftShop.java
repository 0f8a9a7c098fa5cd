package guitai.storage;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.Authority;
import guitai.loyalty.book.GoodsBack;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.MemberFile;
import guitai.loyalty.book.OwnAuthority;
import guitai.loyalty.book.PaidSale;
import guitai.loyalty.book.Personal;
import guitai.loyalty.book.Programme;
import guitai.loyalty.book.Telling;
import guitai.loyalty.campaign.Campaign;
import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.gift.GiftTerms;
import guitai.loyalty.points.EarnTerms;
import guitai.loyalty.tier.Tier;
import guitai.loyalty.tier.TierLadder;
import guitai.loyalty.value.PurseTerms;
import guitai.money.Money;
import guitai.time.BusinessDate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// A shop that gives things to its one member, decided from the books on a real disk and written
/// into them.
final class GiftShop {

    private static final LocalDate DAY = Club.DAY;
    static final MemberId ANNA = new MemberId("ANNA");
    static final Reward FIFTY = new Reward.OfPoints(50);
    private static final Tier PLAIN = new Tier("银卡", Money.cny(0), 10_000);
    private static final Tier GOLD = new Tier("金卡", Money.cny(1_000_00), 10_000);

    final TillStore till;
    final Club club;
    List<Campaign> campaigns = List.of();
    GiftTerms terms = GiftTerms.none(ZoneId.of("Asia/Shanghai"));
    LocalDate today = DAY;

    GiftShop(TillStore till) {
        this.till = till;
        this.club = new Club(till);
        club.join("ANNA");
    }

    OwnAuthority authority() {
        var programme =
                new Programme(
                        "2026-11",
                        EarnTerms.USUAL,
                        new Programme.PayTerms(Money.cny(10_00), 100, 100, 5_000),
                        new TierLadder(List.of(PLAIN, GOLD)),
                        List.of(),
                        new Campaigns(campaigns),
                        PurseTerms.NOTHING_SOLD,
                        0,
                        Money.cny(50_00),
                        List.of());
        return new OwnAuthority(till.members(), programme, terms, new Random(7), Tills.CLOCK);
    }

    List<MemberEvent> tell(Telling telling) {
        if (!(authority().tell(telling) instanceof Authority.Answer.Decided(var decision))) {
            throw new AssertionError("not decided");
        }
        club.write(decision.events(), decision.personal().toArray(new Personal[0]));
        return decision.events();
    }

    List<MemberEvent> dayJob() {
        var decision = authority().day(ANNA, new BusinessDate(today));
        club.write(decision.events(), decision.personal().toArray(new Personal[0]));
        return decision.events();
    }

    List<MemberEvent> paid(String document, long fen, String... tags) {
        return paid(document, Optional.of(ANNA), fen, tags);
    }

    List<MemberEvent> paid(String document, Optional<MemberId> member, long fen, String... tags) {
        return tell(
                new Telling.Paid(
                        "T-" + document,
                        new PaidSale(
                                document,
                                "SALE-" + document,
                                Day.NINE,
                                new BusinessDate(today),
                                "S001",
                                "MINI",
                                member,
                                Money.cny(fen),
                                Money.cny(fen),
                                Set.of("CASH"),
                                Set.of(tags),
                                0,
                                0,
                                List.of(),
                                false)));
    }

    List<MemberEvent> back(String document, boolean whole) {
        return tell(
                new Telling.CameBack(
                        "T-R-" + document,
                        new GoodsBack(
                                "R-" + document,
                                document,
                                "SALE-" + document,
                                Day.NINE,
                                new BusinessDate(today),
                                new BusinessDate(today),
                                Optional.of(ANNA),
                                Money.cny(1_00),
                                0,
                                0,
                                List.of(),
                                whole)));
    }

    MemberFile anna() {
        return till.members().file(ANNA, new BusinessDate(today)).orElseThrow();
    }
}
