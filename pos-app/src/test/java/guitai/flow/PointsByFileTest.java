package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.EarnedList;
import guitai.loyalty.coupon.ImportedCoupons.Reason;
import guitai.loyalty.coupon.ImportedCoupons.Refused;
import guitai.staff.OperatorId;
import guitai.time.BusinessDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The programme gives 5 points for a `CHECK-IN`, five times a day.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PointsByFileTest {
    private static final MemberKey STRANGER = MemberKey.phone("13900139000").orElseThrow();

    @TempDir private Path home;
    private TillForTests till;
    private MemberId member;
    private final List<EarnedList.Row> rows = new ArrayList<>();

    @BeforeEach
    void open() {
        till = ShopClub.till(home);
        member = ShopClub.join(till, ShopClub.PHONE);
    }

    @AfterEach
    void close() {
        till.close();
    }

    private void row(String source, String number, MemberKey key, int daysAgo) {
        var day = today().minusDays(daysAgo);
        rows.add(new EarnedList.Row(rows.size() + 2, source, number, key, Optional.of(day)));
    }

    private LocalDate today() {
        return till.counter().rules().calendar().dateOf(till.clock().instant()).day();
    }

    private EarnedList.Taken take() {
        var list = new EarnedList(rows, List.of());
        var all = EarnedList.Taken.NONE;
        for (int next = 0; next < rows.size(); ) {
            var step = till.counter().memberOffice().earned(list, next, OperatorId.TECHNICIAN);
            next = step.orElseThrow().next();
            all = all.and(step.orElseThrow().taken());
        }
        return all;
    }

    private long balance() {
        var file = ShopClub.book(till).file(member, new BusinessDate(today()));
        return file.orElseThrow().points().balance();
    }

    @Test
    void LY_14_the_sixth_check_in_of_a_day_earns_nothing_and_the_next_day_has_its_own() {
        for (int i = 1; i <= 6; i++) row("CHECK-IN", "C-" + i, ShopClub.PHONE, 1);
        row("CHECK-IN", "C-7", ShopClub.PHONE, 0);

        assertThat(take()).isEqualTo(new EarnedList.Taken(6, 30, 1, List.of()));
        assertThat(balance()).isEqualTo(30);
    }

    @Test
    void LY_40_a_file_that_comes_again_brings_nothing_whatever_the_day() {
        row("CHECK-IN", "C-1", ShopClub.PHONE, 0);
        take();
        till.clock().move(Duration.ofDays(1));
        rows.clear();
        row("CHECK-IN", "C-1", ShopClub.PHONE, 0);

        assertThat(take()).isEqualTo(new EarnedList.Taken(0, 0, 1, List.of()));
        assertThat(balance()).isEqualTo(5);
    }

    @Test
    void strangers_unknown_sources_and_days_that_cannot_be_are_named_and_the_rest_is_taken() {
        row("CHECK-IN", "C-1", STRANGER, 0);
        row("RAIN", "C-2", ShopClub.PHONE, 0);
        row("CHECK-IN", "C-3", ShopClub.PHONE, 32);
        row("CHECK-IN", "C-4", ShopClub.PHONE, -1);
        row("CHECK-IN", "C-5", ShopClub.PHONE, 31);

        var taken = take();
        assertThat(taken.earned()).isEqualTo(1);
        assertThat(taken.refused())
                .containsExactly(
                        new Refused(2, "", Reason.UNKNOWN_MEMBER, ""),
                        new Refused(3, "source", Reason.UNKNOWN_SOURCE, "RAIN"),
                        new Refused(4, "date", Reason.BAD_DATE, today().minusDays(32).toString()),
                        new Refused(5, "date", Reason.BAD_DATE, today().plusDays(1).toString()));
        assertThat(balance()).isEqualTo(5);
    }
}
