package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.MemberFigures;
import guitai.loyalty.book.Telling;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.points.LotTerms;
import guitai.loyalty.points.PointsAccount;
import guitai.loyalty.points.PointsEntry;
import guitai.loyalty.points.PointsKind;
import guitai.loyalty.points.Posted;
import guitai.money.Money;
import guitai.time.BusinessDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MemberFiguresTest {
    @TempDir private Path home;

    private Optional<TillStore> opened = Optional.empty();

    @BeforeEach
    void open() {
        opened = Optional.of(Tills.open(home));
    }

    @AfterEach
    void close() {
        opened.orElseThrow().close();
    }

    private MemberFigures figures() {
        return opened.orElseThrow().memberFigures();
    }

    private List<MemberId> due(LocalDate day) {
        return opened.orElseThrow().members().due(new BusinessDate(day), 10);
    }

    private long expiredUntil(LocalDate day) {
        return figures().liability(Club.DAY, day, Money.cny(0)).expired();
    }

    private Club club() {
        return new Club(opened.orElseThrow());
    }

    private static MemberId id(String value) {
        return new MemberId(value);
    }

    @Test
    void LY_04_the_liability_is_what_a_naive_sum_of_the_ledger_says_and_its_moves_explain_it() {
        long seed = 20261122;
        var random = new Random(seed);
        var thousand = Money.cny(10_00);
        var account = PointsAccount.empty();
        club().join("ANNA");
        var entries = new ArrayList<PointsEntry>();
        for (int i = 0; i < 60; i++) {
            var day = Club.DAY.plusDays(i);
            var act = "S-" + i;
            var posted =
                    switch (random.nextInt(4)) {
                        case 0 -> account.burn(act, 1 + random.nextInt(40), day);
                        case 1 ->
                                account.adjust(
                                        act, random.nextInt(50) - 25, day, LotTerms.from(day));
                        default ->
                                account.earn(act, 1 + random.nextInt(90), day, LotTerms.from(day));
                    };
            if (!(posted instanceof Posted.Done(var now, var entry))) continue;
            account = now;
            entries.add(entry);
            club().write(List.of(new MemberEvent.PointsPosted(id("ANNA"), entry, "")));
        }
        for (int i = 0; i < 30; i++) {
            var from = Club.DAY.plusDays(random.nextInt(60));
            var to = from.plusDays(random.nextInt(30));
            var one = figures().liability(from, to, thousand);
            assertThat(one.opening())
                    .as("seed %d", seed)
                    .isEqualTo(sum(entries, e -> before(e, from)));
            assertThat(one.closing())
                    .as("seed %d", seed)
                    .isEqualTo(sum(entries, e -> !e.on().isAfter(to)));
            assertThat(one.earned())
                    .isEqualTo(
                            sum(
                                    entries,
                                    e ->
                                            e.kind() == PointsKind.EARN
                                                    && !before(e, from)
                                                    && !e.on().isAfter(to)));
            assertThat(one.agrees()).as("seed %d, %s", seed, one).isTrue();
        }
        var all = figures().liability(Club.DAY, Club.DAY.plusYears(1), thousand);
        assertThat(all.closing()).isEqualTo(club().file("ANNA").points().balance());
        assertThat(all.worth(1_234)).isEqualTo(Money.cny(12_34));
        assertThat(all.worth(-1_005)).isEqualTo(Money.cny(-10_05));
    }

    private static boolean before(PointsEntry entry, LocalDate day) {
        return entry.on().isBefore(day);
    }

    private static long sum(List<PointsEntry> entries, Predicate<PointsEntry> which) {
        return entries.stream().filter(which).mapToLong(PointsEntry::points).sum();
    }

    @Test
    void LY_03_whose_points_are_over_is_found_once_their_last_day_is_past_and_not_again() {
        club().join("ANNA");
        var terms = new LotTerms(Club.DAY, Club.DAY.plusDays(5));
        var posted = PointsAccount.empty().earn("S-1", 100, Club.DAY, terms);
        if (!(posted instanceof Posted.Done(var account, var entry))) throw new AssertionError();
        club().write(List.of(new MemberEvent.PointsPosted(id("ANNA"), entry, "")));

        assertThat(due(Club.DAY.plusDays(5))).isEmpty();
        assertThat(due(Club.DAY.plusDays(6))).containsExactly(id("ANNA"));
        for (var clearing : account.clearing(Club.DAY.plusDays(6))) {
            club().write(List.of(new MemberEvent.PointsPosted(id("ANNA"), clearing, "")));
        }
        assertThat(due(Club.DAY.plusDays(6))).isEmpty();
        assertThat(expiredUntil(Club.DAY.plusDays(9))).isEqualTo(100);
    }

    @Test
    void LY_52_whose_tier_is_to_be_reviewed_is_found_on_the_day() {
        club().join("ANNA");
        assertThat(due(Club.DAY.plusYears(1).minusDays(1))).isEmpty();
        assertThat(due(Club.DAY.plusYears(1))).containsExactly(id("ANNA"));
    }

    @Test
    void LY_41_what_an_authority_elsewhere_has_not_heard_is_due_until_it_has() {
        var one = new Telling.LetGo("T-1", "SALE-1", List.of(), Day.DATE);
        var two = new Telling.LetGo("T-2", "SALE-2", List.of(), Day.DATE);
        club().write(List.of(new MemberEvent.ToTell(one), new MemberEvent.ToTell(two)));
        assertThat(opened.orElseThrow().members().untold(10)).containsExactly(one, two);

        club().write(List.of(new MemberEvent.Heard("T-1", Optional.of("used elsewhere"))));
        assertThat(opened.orElseThrow().members().untold(10)).containsExactly(two);
    }

    @Test
    void books_that_do_not_agree_with_themselves_are_named() {
        club().join("ANNA", Club.phone("13800138000"));
        club().earn("ANNA", "S-1", 100);
        var coupon = club().coupon("ANNA", "TWICE-CODE-01", Club.DAY.plusDays(9));
        for (var request : List.of("U-1", "U-2")) {
            var used = new CouponState.Redeemed("SALE-" + request, request, Day.NINE);
            club().moved(coupon, used, Club.DAY.plusDays(9));
        }
        close();
        SmallTills.sql(home, "UPDATE member SET points = 7");
        SmallTills.sql(home, "UPDATE member_key SET member = 'NOBODY'");
        open();

        assertThat(figures().unsound()).isEqualTo(new MemberFigures.Unsound(1, 1, 1));
    }
}
