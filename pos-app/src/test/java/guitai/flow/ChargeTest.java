package guitai.flow;

import static guitai.flow.ScriptedGateway.approved;
import static guitai.flow.ScriptedGateway.declined;
import static guitai.flow.ScriptedGateway.unknown;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptState;
import guitai.payment.Channel;
import guitai.payment.Decline;
import guitai.payment.PaymentOutcome;
import guitai.payment.ReversalOutcome;
import guitai.sale.Sale;
import guitai.tender.TenderKind;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ChargeTest {
    private static final String CODE = "134567890123456789";
    private static final String FRESH_CODE = "134567890123456780";
    private static final long TOTAL = 1_453;

    private final ScriptedGateway wechat = new ScriptedGateway(Channel.WECHAT_PAY);
    private TillForTests till;

    @BeforeEach
    void goods_are_on_the_counter(@TempDir Path home) {
        till = TillForTests.paying(home, wechat);
        till.scan(SmallShop.WATER);
        till.scan(SmallShop.MILK);
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void goods_phone_done() {
        wechat.charges(approved(TOTAL));
        till.scan(CODE);
        assertThat(till.counter().basket().sale()).isEmpty();
        assertThat(lastSale().tenders())
                .singleElement()
                .satisfies(
                        tender -> {
                            assertThat(tender.kind()).isEqualTo(TenderKind.WECHAT);
                            assertThat(tender.amount()).isEqualTo(Money.cny(TOTAL));
                            assertThat(tender.payment()).isPresent();
                        });
    }

    @Test
    void an_attempt_is_on_disk_before_the_gateway_hears_of_it() {
        wechat.atCharge(
                id ->
                        assertThat(till.store().payments().attempt(id))
                                .map(Attempt::state)
                                .contains(new AttemptState.Sent()));
        till.scan(CODE);
        assertThat(wechat.times("charge")).isOne();
    }

    @Test
    void the_payment_code_is_nowhere_on_the_disk() {
        till.scan(CODE);
        assertThat(till.entries().toString()).doesNotContain(CODE).contains("13************6789");
    }

    @Test
    void while_an_outcome_is_unknown_no_other_code_and_no_cash_is_taken() {
        till.scan(CODE);
        assertThat(till.scan(FRESH_CODE))
                .isEqualTo(new ScanResult.Refused(Refusal.Because.PAYMENT_UNDERWAY));
        assertThat(till.counter().checkout().exactCash())
                .isEqualTo(new Checkout.Result.Refused(Refusal.Because.PAYMENT_UNDERWAY));
        assertThat(till.scan(SmallShop.WATER))
                .isEqualTo(new ScanResult.Refused(Refusal.Because.PAYMENT_UNDERWAY));
        assertThat(wechat.times("charge")).isOne();
    }

    @Test
    void a_code_read_twice_is_one_payment() {
        till.scan(CODE);
        till.clock().move(Duration.ofMillis(299));
        assertThat(till.scan(CODE)).isInstanceOf(ScanResult.Repeated.class);
        till.clock().move(Duration.ofMillis(299));
        assertThat(till.scan(CODE)).isInstanceOf(ScanResult.Repeated.class);
        till.clock().move(Duration.ofMillis(300));
        assertThat(till.scan(CODE)).isInstanceOf(ScanResult.Charging.class);
        assertThat(wechat.times("charge")).isOne();
    }

    @Test
    void the_gateway_is_asked_until_the_buyer_has_paid() {
        wechat.charges(new PaymentOutcome.AwaitingBuyer())
                .enquiries(new PaymentOutcome.AwaitingBuyer(), unknown(), approved(TOTAL));
        till.scan(CODE);
        assertThat(state()).isEqualTo(new AttemptState.AwaitingBuyer());
        pass(Duration.ofSeconds(15));
        assertThat(wechat.times("enquire")).isEqualTo(3);
        assertThat(lastSale().tenders()).hasSize(1);
    }

    @Test
    void when_patience_ends_the_reversal_follows_the_last_question_without_a_gap() {
        wechat.reversals(new ReversalOutcome.Accepted());
        till.scan(CODE);
        for (int i = 0; i < 9; i++) wechat.enquiries(new PaymentOutcome.Unpaid());
        wechat.enquiries(new PaymentOutcome.TakenBack());
        pass(ScriptedGateway.PATIENCE);
        var id = wechat.asked.getFirst().substring("charge ".length());
        assertThat(wechat.asked)
                .endsWith("enquire " + id, "reverse " + id, "enquire " + id)
                .hasSize(1 + 9 + 2);
        assertThat(till.store().payments().openAttempts()).isEmpty();
        assertThat(till.journal("ATTEMPT_MOVED").getLast().toString())
                .contains("REVERSED")
                .contains("TOO_LONG");
    }

    @Test
    void after_a_reversal_is_confirmed_the_next_try_has_another_number() {
        wechat.charges(unknown(), approved(TOTAL)).reversals(new ReversalOutcome.Accepted());
        till.scan(CODE);
        till.counter().charge().stop();
        assertThat(till.scan(FRESH_CODE))
                .isEqualTo(new ScanResult.Refused(Refusal.Because.PAYMENT_BEING_TAKEN_BACK));
        wechat.enquiries(new PaymentOutcome.TakenBack());
        pass(Duration.ofSeconds(15));
        till.scan(FRESH_CODE);
        assertThat(lastSale().tenders()).hasSize(1);
        assertThat(till.journal("ATTEMPT")).hasSize(2);
        assertThat(wechat.asked.stream().filter(a -> a.startsWith("charge")).distinct()).hasSize(2);
    }

    @Test
    void wechat_is_not_asked_to_reverse_within_the_first_fifteen_seconds() {
        till.scan(CODE);
        till.counter().charge().stop();
        pass(Duration.ofSeconds(14));
        assertThat(wechat.times("reverse")).isZero();
        pass(Duration.ofSeconds(1));
        assertThat(wechat.times("reverse")).isOne();
    }

    @Test
    void a_yes_to_the_reversal_of_an_order_nobody_has_seen_is_not_taken_for_the_end() {
        for (int i = 0; i < 40; i++) wechat.reversals(new ReversalOutcome.Accepted());
        till.scan(CODE);
        for (int i = 0; i < 60; i++) wechat.enquiries(new PaymentOutcome.NotFound());
        pass(Duration.ofMinutes(5));
        assertThat(till.store().payments().openAttempts()).hasSize(1);
        pass(Duration.ofMinutes(10));
        assertThat(till.store().payments().openAttempts()).isEmpty();
    }

    @Test
    void a_success_after_cancelled_was_said_goes_back_and_never_settles_the_sale() {
        till.scan(CODE);
        till.counter().charge().stop();
        till.counter().charge().customerTold();
        till.counter().checkout().exactCash();
        wechat.reversals(new ReversalOutcome.Accepted(), new ReversalOutcome.Accepted())
                .enquiries(approved(TOTAL), new PaymentOutcome.TakenBack());
        pass(Duration.ofMinutes(1));
        assertThat(lastSale().tenders()).allMatch(t -> t.cash());
        assertThat(till.journal("ATTEMPT_MOVED").getLast().toString())
                .contains("\"refunded\":true");
        assertThat(till.store().payments().openAttempts()).isEmpty();
    }

    @Test
    void cash_may_settle_the_sale_only_after_the_customer_was_told() {
        till.scan(CODE);
        till.counter().charge().stop();
        assertThat(till.counter().checkout().exactCash())
                .isEqualTo(new Checkout.Result.Refused(Refusal.Because.CUSTOMER_NOT_TOLD));
        till.counter().charge().customerTold();
        assertThat(till.counter().checkout().exactCash())
                .isInstanceOf(Checkout.Result.Completed.class);
        assertThat(till.journal("CUSTOMER_TOLD")).hasSize(1);
        assertThat(till.store().payments().openAttempts()).hasSize(1);
    }

    @Test
    void the_till_never_gives_up_taking_money_back() {
        till.scan(CODE);
        pass(Duration.ofHours(30));
        assertThat(wechat.times("reverse")).isGreaterThan(100);
        assertThat(till.store().payments().openAttempts()).hasSize(1);
    }

    @Test
    void a_late_success_of_a_declined_payment_goes_back_too() {
        wechat.charges(declined(Decline.Reason.BUYER_REFUSED), approved(TOTAL));
        till.scan(CODE);
        var first = till.store().payments().cases(MovedClock.NINE.minusSeconds(1), 9);
        assertThat(first).isEmpty();
        till.scan(FRESH_CODE);
        wechat.enquiries(approved(TOTAL), new PaymentOutcome.TakenBack())
                .reversals(new ReversalOutcome.Accepted());
        var declinedId = wechat.asked.getFirst().substring("charge ".length());
        assertThat(till.counter().payments().lookUp(declinedId))
                .isInstanceOf(PaymentCases.LookUp.Asking.class);
        pass(Duration.ofMinutes(1));
        assertThat(wechat.asked).contains("reverse " + declinedId);
        assertThat(till.store().payments().cases(MovedClock.NINE.minusSeconds(1), 9))
                .extracting(c -> c.number())
                .contains(declinedId);
    }

    @Test
    void a_declined_code_is_not_charged_again() {
        wechat.charges(declined(Decline.Reason.CODE_EXPIRED));
        till.scan(CODE);
        till.clock().move(Duration.ofSeconds(1));
        assertThat(till.scan(CODE)).isEqualTo(new ScanResult.Refused(Refusal.Because.CODE_USED));
        assertThat(wechat.times("charge")).isOne();
    }

    @Test
    void without_a_line_nothing_was_charged_and_cash_is_taken_at_once() {
        wechat.charges(new PaymentOutcome.NotSent());
        till.scan(CODE);
        assertThat(till.counter().charge().watch()).isEmpty();
        assertThat(till.counter().checkout().exactCash())
                .isInstanceOf(Checkout.Result.Completed.class);
        pass(Duration.ofHours(1));
        assertThat(wechat.times("reverse")).isZero();
    }

    private Sale.Completed lastSale() {
        return till.store().sales().last().orElseThrow();
    }

    private AttemptState state() {
        return till.counter().charge().watch().orElseThrow().attempt().state();
    }

    /// Lets time pass in seconds, and the till do what is due in each.
    private void pass(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            till.clock().move(Duration.ofSeconds(1));
            till.counter().charge().tick();
        }
    }
}
