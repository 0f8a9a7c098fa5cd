package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.Personal;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.coupon.CouponTerms;
import guitai.privacy.RetentionTerms;
import guitai.promotion.OfferId;
import guitai.staff.OperatorId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is kept of persons ends when its time is over, and the journal says how much (rule CP-15).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetentionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final OperatorId BY = new OperatorId("1001");
    private static final MemberKey OTHER = MemberKey.phone("13900139000").orElseThrow();

    @TempDir private Path home;
    private TillForTests till;
    private MemberId member;

    @BeforeEach
    void open() {
        till = ShopClub.till(home);
        member = ShopClub.join(till, ShopClub.PHONE);
        // The day's job waits for whoever stands at the counter.
        till.sell(200, SmallShop.WATER);
        till.closeShift();
    }

    @AfterEach
    void close() {
        till.close();
    }

    private CouponId coupon(String secret, boolean ended) {
        var code = new CouponCode(secret);
        var id = CouponId.of(code);
        var terms =
                new CouponTerms("NEW-10", new OfferId("C10"), 1, DAY, DAY.plusDays(9), Set.of());
        write(
                new MemberEvent.CouponIssued(id, Optional.of(member), terms, "GIFT"),
                new Personal.Code(code));
        if (ended) {
            var over = new CouponState.Expired(DAY.plusDays(10));
            write(new MemberEvent.CouponMoved(id, over, DAY.plusDays(9)));
        }
        return id;
    }

    private void write(MemberEvent event, Personal... personal) {
        till.store()
                .books()
                .write(Commit.of(new Fact.MemberMoved(event, BY)).knowing(List.of(personal)));
    }

    private void daysLater(int days) {
        till.clock().move(Duration.ofDays(days));
        for (int i = 0; i < 12; i++) till.counter().memberOffice().day();
    }

    private String journal() {
        return till.journal("MEMBER").toString();
    }

    @Test
    void CP_15_codes_of_coupons_that_ended_go_ninety_days_later_and_the_journal_says_how_many() {
        coupon("ENDED-CODE-0001", true);
        coupon("ENDED-CODE-0002", true);
        var ends = DAY.plusDays(9);
        daysLater(98);
        assertThat(ShopClub.book(till).codesEnded(ends.plusDays(1), 10)).hasSize(2);
        assertThat(journal()).doesNotContain("PERSONAL_ENDED");

        daysLater(2);
        assertThat(ShopClub.book(till).codesEnded(ends.plusDays(1), 10)).isEmpty();
        assertThat(journal())
                .containsOnlyOnce("PERSONAL_ENDED")
                .contains("\"kept\":\"COUPON_CODES\"", "\"count\":2");
        daysLater(1);
        assertThat(journal()).containsOnlyOnce("PERSONAL_ENDED");
    }

    @Test
    void CP_15_a_code_that_can_still_be_used_stays() {
        var open = coupon("OPEN-CODE-00001", false);
        till.counter().memberOffice().keeping(new RetentionTerms(1, 0));
        daysLater(5);
        assertThat(ShopClub.book(till).coupon(open)).isPresent();
    }

    @Test
    void CP_15_a_shop_that_keeps_codes_keeps_them() {
        coupon("ENDED-CODE-0001", true);
        till.counter().memberOffice().keeping(new RetentionTerms(0, 0));
        daysLater(2_000);
        assertThat(journal()).doesNotContain("PERSONAL_ENDED");
    }

    @Test
    void CP_15_who_has_not_come_for_long_and_has_nothing_left_is_erased_where_the_shop_says_so() {
        till.counter().memberOffice().keeping(new RetentionTerms(90, 400));
        daysLater(399);
        assertThat(ShopClub.book(till).find(ShopClub.PHONE)).isPresent();
        daysLater(2);
        assertThat(ShopClub.book(till).find(ShopClub.PHONE))
                .as("points that can be spent are something left")
                .isPresent();

        daysLater(500);
        daysLater(1);
        assertThat(ShopClub.book(till).find(ShopClub.PHONE)).isEmpty();
        assertThat(journal()).contains("ERASED", "\"kept\":\"MEMBERS\"", "\"count\":1");
    }

    @Test
    void CP_15_nobody_is_erased_where_the_shop_has_not_said_so() {
        daysLater(3_000);
        daysLater(1);
        assertThat(ShopClub.book(till).find(ShopClub.PHONE)).isPresent();
        assertThat(ShopClub.book(till).find(OTHER)).isEmpty();
    }
}
