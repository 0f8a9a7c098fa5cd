package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.AttemptState;
import guitai.payment.PaymentJournal.Case;
import guitai.payment.PaymentJournal.Pursuit;
import guitai.payment.PaymentJournal.Stored;
import guitai.payment.SealedPayment;
import guitai.store.ConstraintBroken;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredOfflineTest {
    private static final Instant LATER = Day.NINE.plus(Duration.ofHours(1));

    @TempDir private Path home;

    private static List<AttemptId> waiting(TillStore till) {
        return till.payments().stored(10).stream().map(s -> s.attempt().id()).toList();
    }

    @Test
    void what_was_taken_offline_waits_in_the_order_taken_through_every_restart() {
        AttemptId first;
        AttemptId second;
        AttemptId third;
        try (var till = Tills.open(home)) {
            var line = new OfflineDay(till);
            first = line.card(1, 80_00);
            second = line.spend(1, 20_00, "account", 7);
            third = line.card(1, 30_00);
        }
        try (var till = Tills.open(home)) {
            assertThat(waiting(till)).containsExactly(first, second, third);
            assertThat(till.payments().stored(2)).hasSize(2);
            assertThat(till.payments().openAttempts()).isEmpty();

            var spend = till.payments().stored(2).get(1);
            assertThat(spend.attempt().state()).isEqualTo(OfflineDay.stored());
            assertThat(spend.pursuit()).isEmpty();
            assertThat(spend.sealed())
                    .isEqualTo(new SealedPayment(second, "token-" + second, "account", 7, ""));
        }
    }

    @Test
    void one_that_is_stored_first_goes_first_whichever_was_begun_first() {
        try (var till = Tills.open(home)) {
            var slow = PaymentExamples.attempt(new AttemptState.Sent());
            till.books().write(Commit.of(new Fact.AttemptStarted(slow, 1, Day.CASHIER)));
            var quick = new OfflineDay(till).card(1, 10_00);
            keep(till, new SealedPayment(slow.id(), "late", "", -1, ""));

            assertThat(waiting(till)).containsExactly(quick, slow.id());
        }
    }

    private static void keep(TillStore till, SealedPayment payment) {
        till.books()
                .write(
                        Commit.of(new Fact.AttemptMoved(payment.of(), OfflineDay.stored()))
                                .keeping(Optional.of(payment)));
    }

    @Test
    void a_try_that_brings_no_answer_is_counted_and_nothing_moves_up() {
        AttemptId first;
        try (var till = Tills.open(home)) {
            var line = new OfflineDay(till);
            first = line.card(1, 80_00);
            line.card(1, 30_00);
            till.payments().tried(first.value(), LATER, "NO_ANSWER");
            till.payments().tried(first.value(), LATER.plusSeconds(10), "NO_ANSWER");
        }
        try (var till = Tills.open(home)) {
            var pursuit = new Pursuit(2, LATER.plusSeconds(10), "NO_ANSWER");
            assertThat(till.payments().stored(1))
                    .extracting(Stored::pursuit)
                    .containsExactly(Optional.of(pursuit));
            assertThat(till.payments().pursuit(first.value())).contains(pursuit);
        }
    }

    @Test
    void an_answer_ends_the_wait_in_its_own_commit() {
        AttemptId paid;
        AttemptId refused;
        AttemptId dropped;
        try (var till = Tills.open(home)) {
            var line = new OfflineDay(till);
            paid = line.card(1, 80_00);
            refused = line.card(1, 30_00);
            dropped = line.card(1, 10_00);
            line.approved(paid);
            assertThat(waiting(till)).containsExactly(refused, dropped);
            line.refused(refused);
            line.givenUp(dropped);
            assertThat(waiting(till)).isEmpty();
            assertThat(till.payments().pursuit(refused.value())).isEmpty();
            till.payments().tried(paid.value(), LATER, "too late to matter");
        }
        for (var each : List.of(paid, refused, dropped)) {
            assertThat(OfflineDay.task(home, each)).isEmpty();
        }
    }

    @Test
    void a_token_is_known_by_its_counter_also_when_it_was_paid_long_ago() {
        try (var till = Tills.open(home)) {
            var line = new OfflineDay(till);
            line.approved(line.spend(1, 1_00, "account", 7));
            line.spend(1, 1_00, "printed", SealedPayment.NO_COUNTER);
            line.spend(1, 1_00, "printed", SealedPayment.NO_COUNTER);
        }
        try (var till = Tills.open(home)) {
            assertThat(till.payments().seen("account", 7)).isTrue();
            assertThat(till.payments().seen("account", 8)).isFalse();
            assertThat(till.payments().seen("other", 7)).isFalse();
            assertThat(till.payments().seen("printed", SealedPayment.NO_COUNTER)).isFalse();
        }
    }

    @Test
    void the_same_token_twice_is_a_bug_and_nothing_of_the_second_is_written() {
        try (var till = Tills.open(home)) {
            var line = new OfflineDay(till);
            var first = line.spend(1, 1_00, "account", 7);

            assertThatThrownBy(() -> line.spend(1, 2_00, "account", 7))
                    .isInstanceOf(ConstraintBroken.class)
                    .hasMessageNotContaining("account\"");

            assertThat(waiting(till)).containsExactly(first);
            assertThat(till.payments().openAttempts())
                    .extracting(a -> a.state())
                    .containsExactly(new AttemptState.Sent());
            line.card(1, 3_00);
            assertThat(waiting(till)).hasSize(2);
        }
    }

    @Test
    void a_sealed_payment_of_what_was_not_stored_is_a_bug() {
        try (var till = Tills.open(home)) {
            var sealed = new SealedPayment(PaymentExamples.ATTEMPT, "blob", "", -1, "");
            var commit = Commit.of(new Fact.Locked(Day.CASHIER)).keeping(Optional.of(sealed));

            assertThatThrownBy(() -> till.books().write(commit))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(till.journalQueue().last()).isZero();
        }
    }

    @Test
    void the_case_of_a_refused_payment_says_how_the_customer_is_reached_until_it_is_paid() {
        try (var till = Tills.open(home)) {
            var line = new OfflineDay(till);
            var card = line.card(1, 80_00, "blob", "13800138000");
            assertThat(till.payments().cases(Instant.EPOCH, 10)).isEmpty();

            line.refused(card);
            var cases = till.payments().cases(Instant.EPOCH, 10);
            assertThat(cases).extracting(Case::contact).containsExactly("13800138000");
            assertThat(cases.toString()).doesNotContain("13800138000");

            line.approved(card);
            assertThat(till.payments().cases(Instant.EPOCH, 10))
                    .extracting(Case::contact)
                    .containsExactly("");
        }
    }

    @Test
    void a_payment_whose_blob_was_lost_is_passed_over_and_a_person_is_told() {
        AttemptId lost;
        AttemptId next;
        try (var till = Tills.open(home)) {
            var line = new OfflineDay(till);
            lost = line.card(1, 80_00);
            next = line.card(1, 30_00);
        }
        try (var store = Tills.store(home)) {
            store.write(
                    tx ->
                            tx.due()
                                    .done(
                                            tx.due()
                                                    .find(OfflinePayments.FORWARD, lost.value())
                                                    .orElseThrow()
                                                    .id()));
        }
        try (var till = Tills.open(home)) {
            assertThat(waiting(till)).containsExactly(next);
            assertThat(till.payments().backlog(1).count()).isEqualTo(2);
            assertThat(till.payments().cases(LATER, 10))
                    .extracting(Case::number)
                    .containsExactly(lost.value());
        }
    }

    @Test
    void what_is_older_than_400_days_is_forgotten_unless_somebody_still_owes_it() {
        try (var till = Tills.open(home)) {
            var line = new OfflineDay(till);
            line.approved(line.spend(1, 1_00, "paid", 1));
            line.refused(line.spend(1, 2_00, "refused", 1));
            line.spend(1, 4_00, "waiting", 1);
            line.refused(line.card(1, 8_00, "blob", "13800138000"));
        }
        // A year later all is there; the start after the first entry that is old enough prunes.
        lock(Duration.ofDays(399));
        try (var till = Tills.open(home)) {
            assertThat(till.payments().seen("paid", 1)).isTrue();
        }
        lock(Duration.ofDays(401));
        try (var till = Tills.open(home)) {
            assertThat(till.payments().seen("paid", 1)).isFalse();
            assertThat(till.payments().seen("refused", 1)).isTrue();
            assertThat(till.payments().spentOffline("refused")).isEqualTo(Money.cny(2_00));
            assertThat(till.payments().stored(10)).hasSize(1);
            assertThat(till.payments().cases(Instant.EPOCH, 10))
                    .extracting(Case::contact)
                    .containsOnly("");
        }
    }

    private void lock(Duration after) {
        var opening =
                TillStore.open(
                        home,
                        () -> Day.NINE.plus(after),
                        Money.CNY,
                        guitai.store.sqlite.SqliteOptions.small());
        if (!(opening instanceof TillOpening.Opened opened)) throw new AssertionError(opening);
        try (var till = opened.till()) {
            till.books().write(Commit.of(new Fact.Locked(Day.CASHIER)));
        }
    }
}
