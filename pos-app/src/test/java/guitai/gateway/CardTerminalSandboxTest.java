package guitai.gateway;

import static guitai.gateway.TestOrders.DUE;
import static guitai.gateway.TestOrders.back;
import static guitai.gateway.TestOrders.paid;
import static guitai.gateway.TestOrders.reason;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.patience.Patience;
import guitai.payment.Attempt;
import guitai.payment.CardTerminal;
import guitai.payment.ChannelCheck;
import guitai.payment.ChargeOrder;
import guitai.payment.Decline.Reason;
import guitai.payment.Doubt;
import guitai.payment.PaymentOutcome.Approved;
import guitai.payment.PaymentOutcome.Declined;
import guitai.payment.PaymentOutcome.NotFound;
import guitai.payment.PaymentOutcome.StoredOffline;
import guitai.payment.PaymentOutcome.TakenBack;
import guitai.payment.PaymentOutcome.Unknown;
import guitai.payment.RefundOutcome;
import guitai.payment.ReversalOutcome;
import guitai.payment.Way;
import guitai.sandbox.Desk;
import guitai.sandbox.Sandbox;
import guitai.sandbox.TestSandbox;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.FaultRule;
import guitai.sandbox.fault.On;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A card terminal and its acquirer over real lines: what the till believes, their books say too.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
final class CardTerminalSandboxTest {

    private volatile Instant now = Instant.parse("2026-11-20T04:00:00Z");
    private final TestOrders orders = new TestOrders();
    private Sandbox sandbox;
    private Desk desk;
    private CardTerminal terminal;
    private TillsLegs legs;

    @BeforeAll
    void start(@TempDir Path state) {
        sandbox = TestSandbox.start(state, () -> now);
        desk = new Desk(sandbox);
        legs = new TillsLegs(sandbox, Duration.ofSeconds(30), () -> now);
        terminal = legs.terminal();
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @AfterEach
    void calm() {
        sandbox.clearFaults();
        cards("{\"cards\":[],\"always\":\"approve\",\"line\":true}");
    }

    @Test
    void a_card_is_approved_or_refused_and_an_enquiry_says_the_same() {
        var paid = order();
        assertThat(terminal.present(paid, false))
                .isInstanceOfSatisfying(
                        Approved.class,
                        yes -> {
                            assertThat(yes.paid().funds().settled()).isEqualTo(DUE);
                            assertThat(yes.paid().reference().value()).matches("[0-9]{12}");
                        });
        assertThat(terminal.enquire(paid.id(), DUE)).isInstanceOf(Approved.class);

        cards("{\"cards\":[\"decline\",\"insufficient\"]}");
        var refused = order();
        assertThat(reason(terminal.present(refused, false))).isEqualTo(Reason.BUYER_REFUSED);
        assertThat(reason(terminal.enquire(refused.id(), DUE))).isEqualTo(Reason.BUYER_REFUSED);
        assertThat(reason(terminal.present(order(), true))).isEqualTo(Reason.NOT_ENOUGH_MONEY);
    }

    @Test
    void a_lost_answer_is_unknown_until_somebody_asks() {
        cards("{\"cards\":[\"lost\",\"lost-before\"]}");
        var booked = order();
        assertThat(terminal.present(booked, true)).isInstanceOf(Unknown.class);
        assertThat(terminal.enquire(booked.id(), DUE)).isInstanceOf(Approved.class);
        var never = order();
        assertThat(terminal.present(never, true)).isInstanceOf(Unknown.class);
        assertThat(terminal.enquire(never.id(), DUE)).isEqualTo(new NotFound());
        assertThat(terminal.reverse(never.id(), Way.CARD_PRESENTED))
                .isEqualTo(new ReversalOutcome.Accepted());
        assertThat(terminal.enquire(never.id(), DUE)).isEqualTo(new TakenBack());
        assertThat(paid(desk, never.id())).as("an order that was never there is not paid").isZero();
    }

    @Test
    void the_wait_for_a_card_is_stopped_and_nothing_was_charged() throws Exception {
        cards("{\"always\":\"nobody\"}");
        for (boolean taken : new boolean[] {false, true}) {
            var order = order();
            var waiting = CompletableFuture.supplyAsync(() -> terminal.present(order, true));
            untilWaiting(order);
            if (taken) {
                assertThat(terminal.reverse(order.id(), Way.CARD_PRESENTED))
                        .isEqualTo(new ReversalOutcome.Accepted());
            } else {
                terminal.stop(order.id());
            }
            assertThat(reason(waiting.get(20, TimeUnit.SECONDS))).isEqualTo(Reason.BUYER_REFUSED);
            assertThat(reason(terminal.enquire(order.id(), DUE))).isEqualTo(Reason.NOT_SENT);
            assertThat(paid(desk, order.id())).isZero();
        }
    }

    @Test
    void without_the_acquirer_nothing_is_charged_unless_storing_is_allowed() {
        cards("{\"line\":false}");
        assertThat(terminal.check()).isEqualTo(new ChannelCheck.Unreachable(Doubt.GATEWAY_UNSURE));
        var order = order();
        assertThat(reason(terminal.present(order, false))).isEqualTo(Reason.NOT_SENT);
        assertThat(terminal.present(order(), true)).isInstanceOf(StoredOffline.class);
        var paidBefore = order();
        cards("{\"line\":true}");
        terminal.present(paidBefore, false);
        cards("{\"line\":false}");
        assertThat(terminal.enquire(paidBefore.id(), DUE)).isEqualTo(new Unknown(Doubt.NO_ANSWER));
        assertThat(terminal.reverse(paidBefore.id(), Way.CARD_PRESENTED))
                .isEqualTo(new ReversalOutcome.Again("LINE"));
        assertThat(terminal.refund(back(paidBefore, 1, 100)))
                .isEqualTo(new RefundOutcome.Later("LINE"));
    }

    @Test
    void a_stored_payment_becomes_money_when_it_is_handed_over_and_only_once() {
        var stored = stored("approve");
        assertThat(stored.outcome().masked()).contains("****").endsWith("1234");
        assertThat(terminal.enquire(stored.attempt().id(), DUE)).isEqualTo(new NotFound());
        var first = terminal.forward(stored.attempt(), stored.outcome().sealed());
        assertThat(first).isInstanceOf(Approved.class);
        assertThat(terminal.forward(stored.attempt(), stored.outcome().sealed())).isEqualTo(first);
        assertThat(terminal.enquire(stored.attempt().id(), DUE)).isEqualTo(first);
        assertThat(paid(desk, stored.attempt().id())).isEqualTo(1);
    }

    @Test
    void a_stored_payment_may_be_refused_when_it_is_handed_over() {
        var refused = stored("refused-later");
        assertThat(reason(terminal.forward(refused.attempt(), refused.outcome().sealed())))
                .isEqualTo(Reason.NOT_ENOUGH_MONEY);

        var tampered = stored("approve");
        var more = tampered.attempt().amount().plus(Money.cny(1));
        var attempt = TestOrders.card(tampered.attempt().id(), more, now);
        assertThat(terminal.forward(attempt, tampered.outcome().sealed()))
                .as("sealed for another amount")
                .isInstanceOfSatisfying(
                        Declined.class, no -> assertThat(no.why().code()).isEqualTo("BLOB"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "ANSWER_LOST_BEFORE_HEADERS",
                "ANSWER_LOST_IN_BODY",
                "REQUEST_LOST",
                "DUPLICATE_DELIVERY",
                "TOO_MANY_REQUESTS",
                "BAD_GATEWAY_HTML",
                "BAD_GATEWAY_HTML_AFTER_COMMIT",
                "LOWER_CASED_HEADERS",
                "TAMPERED",
                "UNSIGNED",
                "WRONG_SERIAL",
                "UNSIGNED_ERROR",
                "CLOCK_SKEW",
                "SYSTEM_ERROR",
                "SYSTEM_ERROR_AFTER_COMMIT",
                "AMOUNT_MISMATCH",
                "OTHER_ORDER"
            })
    void whatever_goes_wrong_while_handing_over_it_is_paid_once_in_the_end(Fault fault) {
        var stored = stored("approve");
        sandbox.arm(FaultRule.once(On.PAY, fault));
        var heard = terminal.forward(stored.attempt(), stored.outcome().sealed());
        switch (fault) {
            case DUPLICATE_DELIVERY, LOWER_CASED_HEADERS ->
                    assertThat(heard).isInstanceOf(Approved.class);
            case AMOUNT_MISMATCH, OTHER_ORDER ->
                    assertThat(heard).isEqualTo(new Unknown(Doubt.MISMATCH));
            case TAMPERED, UNSIGNED, WRONG_SERIAL, UNSIGNED_ERROR, CLOCK_SKEW ->
                    assertThat(heard).isEqualTo(new Unknown(Doubt.NOT_SIGNED));
            default -> assertThat(heard).isInstanceOf(Unknown.class);
        }
        sandbox.clearFaults();
        assertThat(terminal.forward(stored.attempt(), stored.outcome().sealed()))
                .isInstanceOf(Approved.class);
        assertThat(paid(desk, stored.attempt().id())).isEqualTo(1);
    }

    @Test
    void a_payment_is_taken_back_until_the_acquirer_closes_its_day() {
        var order = order();
        terminal.present(order, false);
        assertThat(terminal.reverse(order.id(), Way.CARD_PRESENTED))
                .isEqualTo(new ReversalOutcome.Accepted());
        assertThat(terminal.enquire(order.id(), DUE)).isEqualTo(new TakenBack());

        var late = order();
        terminal.present(late, false);
        var until = terminal.reversibleUntil(now);
        assertThat(until.atZone(TillsLegs.SHANGHAI).toLocalTime()).hasToString("23:00");
        now = until;
        assertThat(terminal.reverse(late.id(), Way.CARD_PRESENTED))
                .isInstanceOf(ReversalOutcome.TooLate.class);
        assertThat(terminal.enquire(late.id(), DUE)).isInstanceOf(Approved.class);
    }

    @Test
    void a_part_goes_back_once_however_often_it_is_asked_for() {
        var order = order();
        terminal.present(order, false);
        var part = back(order, 1, 300);
        assertThat(terminal.enquireRefund(part)).isEqualTo(new RefundOutcome.NotFound());
        var first = terminal.refund(part);
        assertThat(first).isInstanceOf(RefundOutcome.Refunded.class);
        assertThat(terminal.refund(part)).isEqualTo(first);
        assertThat(terminal.enquireRefund(part)).isEqualTo(first);
        assertThat(terminal.refund(back(order, 2, 589))).isInstanceOf(RefundOutcome.Refused.class);
        assertThat(terminal.refund(back(order, 3, 588))).isInstanceOf(RefundOutcome.Refunded.class);
        assertThat(terminal.refund(back(order(), 1, 1))).isInstanceOf(RefundOutcome.Refused.class);
    }

    @Test
    void a_terminal_under_another_key_is_not_believed_and_not_obeyed() {
        var wrong = legs.terminalUnderAWrongKey();
        assertThat(terminal.check()).isInstanceOf(ChannelCheck.Works.class);
        assertThat(wrong.check()).isInstanceOf(ChannelCheck.KeysWrong.class);
        var order = order();
        assertThat(wrong.present(order, true)).isEqualTo(new Unknown(Doubt.NOT_SIGNED));
        assertThat(paid(desk, order.id())).isZero();
    }

    private record Stored(Attempt attempt, StoredOffline outcome) {}

    private Stored stored(String behaviour) {
        cards("{\"cards\":[\"" + behaviour + "\"],\"line\":false}");
        var order = order();
        var outcome = (StoredOffline) terminal.present(order, true);
        cards("{\"line\":true}");
        return new Stored(TestOrders.card(order.id(), DUE, now), outcome);
    }

    private void cards(String wish) {
        assertThat(desk.call("POST", "/terminal", wish).statusCode()).isEqualTo(200);
    }

    /// The terminal does not know an order until it asks for its card.
    private void untilWaiting(ChargeOrder order) {
        Patience.until("it waits", () -> terminal.enquire(order.id(), DUE) instanceof Unknown);
    }

    private ChargeOrder order() {
        return orders.next(now);
    }
}
