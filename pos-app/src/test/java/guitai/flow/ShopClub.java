package guitai.flow;

import guitai.loyalty.MemberCode;
import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.MemberBook;
import guitai.loyalty.book.MemberFile;
import guitai.loyalty.book.OwnAuthority;
import guitai.loyalty.book.Programme;
import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.points.EarnTerms;
import guitai.loyalty.tier.Tier;
import guitai.loyalty.tier.TierLadder;
import guitai.loyalty.value.PurseLaw;
import guitai.loyalty.value.PurseTerms;
import guitai.money.Money;
import guitai.privacy.Purpose;
import guitai.sale.SaleMember.Proof;
import guitai.storage.TillStore;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/// The members of the small shop: ten points for a yuan, a silver tier from ¥100, and the till as
/// its own authority.
final class ShopClub {
    static final MemberKey PHONE = MemberKey.phone("13800138000").orElseThrow();
    static final MemberCode CODES =
            new MemberCode("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    private ShopClub() {}

    static Programme programme() {
        return new Programme(
                "2026-11",
                new EarnTerms(10, 20_000, guitai.loyalty.points.Birthday.Span.ON_THE_DAY),
                new Programme.PayTerms(Money.cny(1_000), 100, 100, 5_000),
                new TierLadder(
                        List.of(
                                new Tier("普通", Money.cny(0), 10_000),
                                new Tier("银卡", Money.cny(10_000), 15_000))),
                List.of(new Programme.Entitlement("银卡", "试衣", 2)),
                new Campaigns(List.of()),
                new PurseTerms(
                        PurseLaw.CHINA,
                        List.of(new PurseTerms.Top(Money.cny(20_000), Money.cny(2_000))),
                        true),
                0,
                Money.cny(5_000),
                List.of(new Programme.Source("CHECK-IN", 5, 5)));
    }

    static Function<TillStore, MemberPorts> own(InstantSource clock) {
        return store -> {
            var book = store.members();
            var authority = new OwnAuthority(book, programme(), new Random(7), clock);
            var numbers = new CountedIds();
            return new MemberPorts(
                    Optional.of(
                            MemberPorts.Club.own(
                                    authority,
                                    book,
                                    programme(),
                                    Optional.of(CODES),
                                    () -> numbers.get().value(),
                                    new Random(7))));
        };
    }

    static TillForTests till(java.nio.file.Path home) {
        var till = TillForTests.trading(home);
        till.knowing(own(till.clock()));
        return till;
    }

    /// Somebody joins at the counter and stays there.
    static MemberId join(TillForTests till, MemberKey key) {
        return join(till, key, Optional.empty());
    }

    static MemberId join(TillForTests till, MemberKey key, Optional<MonthDay> birthday) {
        var wish =
                new MemberDesk.Wish(
                        List.of(key),
                        Optional.of("王小明"),
                        birthday,
                        List.of(Purpose.MEMBERSHIP),
                        Proof.NAMED);
        if (till.counter().members().enrol(wish) instanceof MemberDesk.Result.Attached(var card)) {
            return card.id();
        }
        throw new AssertionError("did not join");
    }

    static MemberFile file(TillForTests till, MemberId member) {
        return book(till)
                .file(member, till.counter().shifts().figures().shift().date())
                .orElseThrow();
    }

    static MemberBook book(TillForTests till) {
        return till.store().members();
    }

    /// What the member's phone shows now.
    static String code(TillForTests till, MemberId member) {
        return "MB:" + CODES.show(member, till.clock().instant());
    }
}
