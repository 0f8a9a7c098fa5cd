package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.AttemptState;
import guitai.payment.AttemptState.Why;
import guitai.payment.Doubt;
import guitai.payment.Funds;
import guitai.payment.GatewayReference;
import guitai.payment.Paid;
import guitai.payment.PaymentJournal.Case;
import guitai.payment.PaymentJournal.Pursuit;
import guitai.payment.RefundState;
import guitai.shift.GatewayFigures;
import guitai.shift.GatewayFigures.Tally;
import guitai.store.due.DueTask;

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
class StoredPaymentsTest {
    private static final AttemptId ID = PaymentExamples.ATTEMPT;
    private static final String NUMBER = ID.value();
    private static final Instant LATER = Day.NINE.plus(Duration.ofMinutes(5));

    private static final AttemptState SENT = new AttemptState.Sent();
    private static final AttemptState APPROVED = new AttemptState.Approved(PaymentExamples.paid());
    private static final AttemptState REVERSING =
            new AttemptState.Reversing(Why.TOO_LONG, Day.NINE, false);
    private static final AttemptState REVERSED = new AttemptState.Reversed(Why.TOO_LONG, false);

    @TempDir private Path home;

    private static void started(TillStore till) {
        write(till, new Fact.AttemptStarted(PaymentExamples.attempt(SENT), 1, Day.CASHIER));
    }

    private static void moved(TillStore till, AttemptState state) {
        write(till, new Fact.AttemptMoved(ID, state));
    }

    private static void refundStarted(TillStore till) {
        var refund = PaymentExamples.refund(new RefundState.Asked());
        write(till, new Fact.RefundStarted(refund, 1, Day.CASHIER));
    }

    private static void refundMoved(TillStore till, RefundState state) {
        write(till, new Fact.RefundMoved(PaymentExamples.REFUND, state));
    }

    private static void write(TillStore till, Fact fact) {
        till.books().write(Commit.of(fact));
    }

    @Test
    void a_payment_on_its_way_when_the_till_stopped_is_found_open_at_the_next_start() {
        try (var till = Tills.open(home)) {
            started(till);
        }
        try (var till = Tills.open(home)) {
            assertThat(till.payments().openAttempts())
                    .containsExactly(PaymentExamples.attempt(SENT));
            assertThat(till.payments().pursuit(NUMBER)).isEmpty();

            moved(till, new AttemptState.Unknown(Doubt.STOPPED));
            assertThat(till.payments().openAttempts())
                    .extracting(Attempt::state)
                    .containsExactly(new AttemptState.Unknown(Doubt.STOPPED));
        }
    }

    @Test
    void a_payment_that_came_to_an_end_is_found_by_both_numbers_and_is_open_no_more() {
        try (var till = Tills.open(home)) {
            started(till);
            moved(till, APPROVED);

            assertThat(till.payments().openAttempts()).isEmpty();
            var approved = PaymentExamples.attempt(APPROVED);
            assertThat(till.payments().attempt(ID)).contains(approved);
            assertThat(till.payments().byReference(PaymentExamples.REFERENCE)).contains(approved);
            assertThat(till.payments().byReference(new GatewayReference("4200"))).isEmpty();

            // Taken back later, it is still the payment the customer's bill names.
            moved(till, REVERSING);
            assertThat(till.payments().byReference(PaymentExamples.REFERENCE))
                    .contains(PaymentExamples.attempt(REVERSING));
        }
    }

    @Test
    void an_attempt_taken_back_is_pursued_until_that_is_confirmed_through_every_restart() {
        try (var till = Tills.open(home)) {
            started(till);
            moved(till, REVERSING);
            assertThat(till.payments().pursuit(NUMBER)).as("never put off").isEmpty();

            till.payments().tried(NUMBER, LATER, "NO_ANSWER");
            till.payments().tried(NUMBER, LATER.plusSeconds(60), "recall");
        }
        try (var till = Tills.open(home)) {
            assertThat(till.payments().pursuit(NUMBER))
                    .contains(new Pursuit(2, LATER.plusSeconds(60), "recall"));
            // More is known, and it goes on where it was.
            moved(till, new AttemptState.Reversing(Why.TOO_LONG, Day.NINE, true));
            assertThat(till.payments().pursuit(NUMBER).orElseThrow().tries()).isEqualTo(2);

            moved(till, REVERSED);
            assertThat(till.payments().pursuit(NUMBER)).isEmpty();
            till.payments().tried(NUMBER, LATER, "too late to matter");
            assertThat(till.payments().pursuit(NUMBER)).isEmpty();
        }
        assertThat(task(PaymentTasks.REVERSE, NUMBER)).isEmpty();
    }

    @Test
    void the_task_stands_in_the_store_and_waits_for_a_person_when_one_is_needed() {
        try (var till = Tills.open(home)) {
            started(till);
            moved(till, REVERSING);
            refundStarted(till);
        }
        assertThat(task(PaymentTasks.REVERSE, NUMBER)).isPresent();
        assertThat(task(PaymentTasks.REFUND, PaymentExamples.REFUND.value()))
                .hasValueSatisfying(task -> assertThat(task.blocked()).isEmpty());

        try (var till = Tills.open(home)) {
            moved(till, new AttemptState.NeedsPerson(Why.TOO_LONG, true, "REVERSE_EXPIRE"));
            refundMoved(till, new RefundState.NeedsPerson("ABNORMAL"));
            assertThat(till.payments().pursuit(NUMBER).orElseThrow().why())
                    .contains("REVERSE_EXPIRE");
        }
        assertThat(task(PaymentTasks.REVERSE, NUMBER).orElseThrow().blocked()).isPresent();
        assertThat(task(PaymentTasks.REFUND, PaymentExamples.REFUND.value()).orElseThrow())
                .satisfies(task -> assertThat(task.blocked()).isPresent());
    }

    @Test
    void a_refund_is_open_and_pursued_until_the_money_is_back() {
        var number = PaymentExamples.REFUND.value();
        try (var till = Tills.open(home)) {
            started(till);
            moved(till, APPROVED);
            refundStarted(till);
            till.payments().tried(number, LATER, "NOTENOUGH");
            refundMoved(till, new RefundState.Processing());
        }
        try (var till = Tills.open(home)) {
            var processing = PaymentExamples.refund(new RefundState.Processing());
            assertThat(till.payments().openRefunds()).containsExactly(processing);
            assertThat(till.payments().refundsOf(ID)).containsExactly(processing);
            assertThat(till.payments().pursuit(number))
                    .contains(new Pursuit(1, LATER, "NOTENOUGH"));

            refundMoved(till, PaymentExamples.refunded());
            assertThat(till.payments().openRefunds()).isEmpty();
            assertThat(till.payments().refundsOf(ID))
                    .containsExactly(PaymentExamples.refund(PaymentExamples.refunded()));
            assertThat(till.payments().pursuit(number)).isEmpty();
        }
    }

    @Test
    void a_task_that_was_lost_is_there_again_at_the_next_start() {
        try (var till = Tills.open(home)) {
            started(till);
            moved(till, REVERSING);
            refundStarted(till);
        }
        try (var store = Tills.store(home)) {
            store.write(
                    tx -> {
                        for (var lost : tx.due().due(LATER, 10)) tx.due().done(lost.id());
                        return LATER;
                    });
        }
        assertThat(task(PaymentTasks.REVERSE, NUMBER)).isEmpty();

        Tills.open(home).close();

        assertThat(task(PaymentTasks.REVERSE, NUMBER)).isPresent();
        assertThat(task(PaymentTasks.REFUND, PaymentExamples.REFUND.value())).isPresent();
    }

    private Optional<DueTask> task(String kind, String key) {
        try (var store = Tills.store(home)) {
            return store.read(in -> in.due().find(kind, key));
        }
    }

    @Test
    void the_manager_sees_what_is_open_and_who_looks_after_it() {
        try (var till = Tills.open(home)) {
            started(till);
            refundStarted(till);
            write(till, new Fact.CaseTaken(NUMBER, Day.CASHIER));
            write(till, new Fact.CaseTaken(NUMBER, Day.MANAGER));

            var cases = till.payments().cases(LATER, 10);
            assertThat(cases)
                    .extracting(Case::number)
                    .containsExactlyInAnyOrder(NUMBER, PaymentExamples.REFUND.value());
            assertThat(cases)
                    .extracting(Case::owner)
                    .containsExactlyInAnyOrder(Day.MANAGER.value(), "");
            assertThat(till.payments().cases(LATER, 1)).hasSize(1);
        }
    }

    @Test
    void what_ended_well_is_no_case_but_a_late_success_still_is() {
        try (var till = Tills.open(home)) {
            started(till);
            moved(till, APPROVED);
            assertThat(till.payments().cases(Instant.EPOCH, 10)).isEmpty();

            moved(till, new AttemptState.Reversing(Why.LATE_SUCCESS, Day.NINE, true));
            moved(till, new AttemptState.Reversed(Why.LATE_SUCCESS, true));
            assertThat(numbers(till, Instant.EPOCH)).containsExactly(NUMBER);
            assertThat(numbers(till, LATER)).isEmpty();
        }
    }

    @Test
    void a_payment_whose_figures_do_not_agree_is_a_case_although_it_is_paid() {
        var paid = new Paid(PaymentExamples.REFERENCE, Day.NINE, doubtful(PaymentExamples.FUNDS));
        try (var till = Tills.open(home)) {
            started(till);
            moved(till, new AttemptState.Approved(paid));

            assertThat(till.payments().openAttempts()).isEmpty();
            assertThat(numbers(till, Instant.EPOCH)).containsExactly(NUMBER);
        }
    }

    @Test
    void a_shift_report_says_what_is_open_what_came_back_and_what_is_in_doubt() {
        try (var till = Tills.open(home)) {
            var day = new Day(till, new java.util.Random(7));
            var first = day.open(0).number();
            assertThat(till.shifts().gateway(first)).isEqualTo(GatewayFigures.none(Money.CNY));

            started(till);
            refundStarted(till);
            var open = till.shifts().gateway(first);
            assertThat(open.open()).isEqualTo(new Tally(1, Money.cny(8_000)));
            assertThat(open.openRefunds()).isEqualTo(new Tally(1, Money.cny(4_000)));

            var paid =
                    new Paid(PaymentExamples.REFERENCE, Day.NINE, doubtful(PaymentExamples.FUNDS));
            moved(till, new AttemptState.Approved(paid));
            refundMoved(till, PaymentExamples.refunded());

            var none = new Tally(0, Money.ZERO_CNY);
            assertThat(till.shifts().gateway(first))
                    .isEqualTo(
                            new GatewayFigures(
                                    none,
                                    new Tally(1, Money.cny(8_000)),
                                    new Tally(1, Money.cny(4_000)),
                                    Money.cny(3_750),
                                    Money.cny(250),
                                    none,
                                    none,
                                    none));
            assertThat(till.shifts().gateway(first + 1).refunds()).isEqualTo(none);
        }
    }

    private static List<String> numbers(TillStore till, Instant since) {
        return till.payments().cases(since, 10).stream().map(Case::number).toList();
    }

    private static Funds doubtful(Funds of) {
        return new Funds(
                of.order(),
                of.buyerPaid(),
                of.settled(),
                of.merchantDirect(),
                of.merchantPrepaid(),
                of.thirdParty(),
                of.invoiceable(),
                of.digitalYuan(),
                false);
    }
}
