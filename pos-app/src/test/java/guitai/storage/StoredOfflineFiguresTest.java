package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.payment.PaymentJournal.Backlog;
import guitai.shift.GatewayFigures.Tally;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// How much of what was taken offline is at risk, on a till, in a shift and in an account.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredOfflineFiguresTest {
    @TempDir private Path home;

    @Test
    void the_backlog_counts_what_waits_and_what_the_shift_has_stored() {
        try (var till = Tills.open(home)) {
            var line = new OfflineDay(till);
            assertThat(till.payments().backlog(1)).isEqualTo(backlog(0, 0, 0));

            var forwarded = line.card(1, 80_00);
            line.card(2, 30_00);
            line.spend(2, 5_00, "account", 1);
            line.givenUp(line.card(2, 10_00));
            line.approved(forwarded);

            assertThat(till.payments().backlog(1)).isEqualTo(backlog(2, 30_00, 80_00));
            assertThat(till.payments().backlog(2)).isEqualTo(backlog(2, 30_00, 30_00));
        }
    }

    private static Backlog backlog(int count, long cards, long shiftCards) {
        var oldest = count == 0 ? Optional.<Instant>empty() : Optional.of(Day.NINE);
        return new Backlog(count, Money.cny(cards), Money.cny(shiftCards), oldest);
    }

    @Test
    void a_shift_says_what_of_it_is_not_confirmed_and_what_was_refused_while_it_was_open() {
        var none = new Tally(0, Money.ZERO_CNY);
        try (var till = Tills.open(home)) {
            var day = new Day(till, new java.util.Random(3));
            var line = new OfflineDay(till);
            var first = day.open(0);
            var paid = line.card(1, 80_00);
            var refused = line.card(1, 30_00);
            line.spend(1, 5_00, "account", 1);
            line.givenUp(line.card(1, 10_00));
            line.approved(paid);
            assertThat(till.shifts().gateway(1).offline())
                    .isEqualTo(new Tally(2, Money.cny(35_00)));
            day.close(first);

            day.open(0);
            line.refused(refused);
            assertThat(till.shifts().gateway(2).offline()).isEqualTo(none);
            assertThat(till.shifts().gateway(2).refusedLater())
                    .isEqualTo(new Tally(1, Money.cny(30_00)));
            assertThat(till.shifts().gateway(1).refusedLater()).isEqualTo(none);

            line.approved(refused);
            assertThat(till.shifts().gateway(2).refusedLater()).isEqualTo(none);
        }
    }

    @Test
    void an_account_has_spent_what_waits_and_what_was_refused_but_not_what_was_paid() {
        try (var till = Tills.open(home)) {
            var line = new OfflineDay(till);
            line.spend(1, 1_00, "one", 1);
            line.approved(line.spend(1, 20_00, "one", 2));
            line.refused(line.spend(1, 300_00, "one", 3));
            line.givenUp(line.spend(1, 4_000_00, "one", 4));
            line.spend(1, 7_00, "other", 1);
            line.card(1, 9_00);

            assertThat(till.payments().spentOffline("one")).isEqualTo(Money.cny(301_00));
            assertThat(till.payments().spentOffline("other")).isEqualTo(Money.cny(7_00));
            assertThat(till.payments().spentOffline("nobody")).isEqualTo(Money.ZERO_CNY);
            assertThat(till.payments().spentOffline("")).isEqualTo(Money.ZERO_CNY);
        }
    }
}
