package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.Authority.Joining;
import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.points.EarnTerms;
import guitai.loyalty.tier.Tier;
import guitai.loyalty.tier.TierLadder;
import guitai.loyalty.value.PurseTerms;
import guitai.money.Money;
import guitai.privacy.Consent;
import guitai.privacy.Purpose;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// A shop's book and who decides about it, in words.
abstract class OwnBook {
    static final BusinessDate TODAY = BusinessDate.parse("2026-11-22");
    static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    static final MemberKey PHONE = MemberKey.phone("13800138000").orElseThrow();
    static final MemberKey CARD = MemberKey.card("A1B2C3D4").orElseThrow();

    final BookInMemory book = new BookInMemory();
    final Programme programme = programme(0);
    final OwnAuthority authority = new OwnAuthority(book, programme, new Random(7), () -> NOW);
    final Corrections corrections = new Corrections(book, programme);

    static Programme programme(int pendingDays) {
        return new Programme(
                "2026-11",
                EarnTerms.USUAL,
                new Programme.PayTerms(Money.cny(1_000), 100, 100, 5_000),
                new TierLadder(
                        List.of(
                                new Tier("普通", Money.cny(0), 10_000),
                                new Tier("银卡", Money.cny(500_000), 12_000))),
                List.of(),
                new Campaigns(List.of()),
                PurseTerms.NOTHING_SOLD,
                pendingDays,
                Money.cny(5_000),
                List.of(new Programme.Source("签到", 5, 5)));
    }

    static Consent word(Purpose purpose) {
        return new Consent(
                purpose, true, "2026-11", NOW, "till", Optional.of("1001"), Optional.empty());
    }

    Joining enrol(List<Consent> said, MemberKey... keys) {
        return authority.enrol(
                new Authority.Enrolment(
                        "E-1",
                        List.of(keys),
                        Optional.of("王小明"),
                        Optional.of(MonthDay.of(11, 22)),
                        said,
                        "till",
                        TODAY));
    }

    MemberId join(MemberKey... keys) {
        var joined = (Joining.Joined) enrol(List.of(word(Purpose.MEMBERSHIP)), keys);
        book.write(joined.decision());
        return joined.member();
    }

    MemberFile file(MemberId member) {
        return book.file(member, TODAY).orElseThrow();
    }

    PaidSale sale(String document, Optional<MemberId> member, long used, long earned) {
        return sale(document, TODAY, member, 10_000, used, earned);
    }

    static PaidSale sale(
            String document,
            BusinessDate date,
            Optional<MemberId> member,
            long goods,
            long used,
            long earned) {
        return new PaidSale(
                document,
                "SALE-" + document,
                NOW,
                date,
                "S001",
                "STORE",
                member,
                Money.cny(goods),
                Money.cny(goods),
                Set.of("CASH"),
                Set.of(),
                used,
                earned,
                List.of(),
                false);
    }

    static GoodsBack back(
            String document, String of, MemberId member, long goods, long returned, long taken) {
        return new GoodsBack(
                document,
                of,
                "SALE-" + of,
                NOW,
                TODAY,
                TODAY,
                Optional.of(member),
                Money.cny(goods),
                returned,
                taken,
                List.of(),
                true);
    }

    Decision tell(Telling telling) {
        var decided = (Authority.Answer.Decided) authority.tell(telling);
        book.write(decided.decision());
        return decided.decision();
    }

    void paid(PaidSale sale) {
        tell(new Telling.Paid("T-" + sale.document(), sale));
    }

    static Authority.Hold hold(MemberId member, long points) {
        return new Authority.Hold(
                "H-1", "SALE-1", "S001", Optional.of(member), points, List.of(), NOW, TODAY);
    }
}
