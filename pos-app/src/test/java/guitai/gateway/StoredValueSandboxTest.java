package guitai.gateway;

import static guitai.gateway.TestOrders.DUE;
import static guitai.gateway.TestOrders.back;
import static guitai.gateway.TestOrders.paid;
import static guitai.gateway.TestOrders.reason;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.headoffice.Issuer;
import guitai.headoffice.Tokens;
import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.ChannelCheck;
import guitai.payment.ChargeOrder;
import guitai.payment.Decline.Reason;
import guitai.payment.Doubt;
import guitai.payment.PaymentOutcome.Approved;
import guitai.payment.PaymentOutcome.NotFound;
import guitai.payment.PaymentOutcome.TakenBack;
import guitai.payment.PaymentOutcome.Unknown;
import guitai.payment.RefundOutcome;
import guitai.payment.ReversalOutcome;
import guitai.payment.SealedPayment;
import guitai.payment.StoredValueToken;
import guitai.payment.StoredValueTokens.Flaw;
import guitai.payment.StoredValueTokens.Reading;
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

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// Stored value and its issuer over a real line: what the till believes, the ledger says too.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
final class StoredValueSandboxTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    private final TestOrders orders = new TestOrders();
    private Sandbox sandbox;
    private Desk desk;
    private Issuer issuer;
    private Tokens tokens;

    @BeforeAll
    void start(@TempDir Path state) {
        sandbox = TestSandbox.start(state, () -> NOON);
        desk = new Desk(sandbox);
        var legs = new TillsLegs(sandbox, Duration.ofSeconds(30), () -> NOON);
        issuer = legs.issuer();
        tokens = legs.tokens();
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @AfterEach
    void calm() {
        sandbox.clearFaults();
    }

    @Test
    void a_card_and_a_phone_pay_and_an_enquiry_says_the_same() {
        for (boolean phone : new boolean[] {false, true}) {
            var account = open(5_000, phone);
            var token = token(account, phone);
            assertThat(token.fromPhone()).isEqualTo(phone);
            assertThat(token.cap()).isEqualTo(Money.cny(20_000));
            var order = order();
            var answer = issuer.spend(order, token);
            assertThat(answer).isInstanceOf(Approved.class);
            assertThat(issuer.enquire(order.id(), DUE).getClass()).isEqualTo(Approved.class);
            assertThat(paid(desk, order.id())).isEqualTo(1);
        }
    }

    @Test
    void more_than_is_on_it_is_refused_and_so_is_a_token_shown_twice() {
        var poor = open(887, false);
        assertThat(reason(issuer.spend(order(), token(poor, false))))
                .isEqualTo(Reason.NOT_ENOUGH_MONEY);
        var phone = token(open(5_000, true), true);
        assertThat(issuer.spend(order(), phone)).isInstanceOf(Approved.class);
        assertThat(reason(issuer.spend(order(), phone))).isEqualTo(Reason.CODE_INVALID);
    }

    @Test
    void a_revoked_account_is_on_the_list_as_its_tokens_name_it() {
        var account = open(5_000, false);
        var token = token(account, false);
        var before = issuer.revocations().orElseThrow();
        assertThat(before.accounts()).doesNotContain(token.account());
        control("/stored-value/" + account.path("account").asText() + "/revoke");
        var after = issuer.revocations().orElseThrow();
        assertThat(after.accounts()).contains(token.account());
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(after.at()).isEqualTo(NOON);
        assertThat(reason(issuer.spend(order(), token))).isEqualTo(Reason.CODE_INVALID);
        sandbox.arm(FaultRule.once(On.ANY, Fault.UNSIGNED));
        assertThat(issuer.revocations()).isEmpty();
    }

    @Test
    void a_token_of_another_issuer_is_none() {
        var text = open(5_000, false).path("token").asText();
        var dot = text.indexOf('.');
        var other = text.charAt(dot + 1) == 'A' ? 'B' : 'A';
        var forged = text.substring(0, dot + 1) + other + text.substring(dot + 2);
        assertThat(tokens.read(forged, NOON)).isEqualTo(new Reading.Bad(Flaw.NOT_THE_ISSUERS));
    }

    @Test
    void what_was_spent_offline_is_handed_over_once() {
        var token = token(open(5_000, true), true);
        var order = order();
        var sealed = sealed(order.id(), token);
        var first = issuer.forward(TestOrders.storedValue(order), sealed);
        assertThat(first).isInstanceOf(Approved.class);
        assertThat(issuer.forward(TestOrders.storedValue(order), sealed))
                .isInstanceOf(Approved.class);
        assertThat(paid(desk, order.id())).isEqualTo(1);
        var second = order();
        assertThat(
                        reason(
                                issuer.forward(
                                        TestOrders.storedValue(second),
                                        sealed(second.id(), token))))
                .as("the same showing of the phone")
                .isEqualTo(Reason.CODE_INVALID);
        var poor = token(open(100, true), true);
        var third = order();
        assertThat(reason(issuer.forward(TestOrders.storedValue(third), sealed(third.id(), poor))))
                .isEqualTo(Reason.NOT_ENOUGH_MONEY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "ANSWER_LOST_BEFORE_HEADERS",
                "ANSWER_LOST_IN_BODY",
                "REQUEST_LOST",
                "DUPLICATE_DELIVERY",
                "BAD_GATEWAY_HTML",
                "BAD_GATEWAY_HTML_AFTER_COMMIT",
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
    void whatever_goes_wrong_it_is_spent_once_in_the_end(Fault fault) {
        var token = token(open(5_000, true), true);
        var order = order();
        sandbox.arm(FaultRule.once(On.PAY, fault));
        var heard = issuer.spend(order, token);
        switch (fault) {
            case DUPLICATE_DELIVERY -> assertThat(heard).isInstanceOf(Approved.class);
            case AMOUNT_MISMATCH, OTHER_ORDER ->
                    assertThat(heard).isEqualTo(new Unknown(Doubt.MISMATCH));
            default -> assertThat(heard).isInstanceOf(Unknown.class);
        }
        sandbox.clearFaults();
        var truth = issuer.enquire(order.id(), DUE);
        assertThat(truth).isInstanceOfAny(Approved.class, NotFound.class);
        assertThat(paid(desk, order.id())).isEqualTo(truth instanceof Approved ? 1 : 0);
        assertThat(issuer.spend(order, token)).isInstanceOf(Approved.class);
        assertThat(paid(desk, order.id())).isEqualTo(1);
    }

    @Test
    void a_spend_is_taken_back_and_one_that_never_came_stays_away() {
        var token = token(open(5_000, false), false);
        var order = order();
        issuer.spend(order, token);
        assertThat(issuer.reverse(order.id(), Way.CODE_READ))
                .isEqualTo(new ReversalOutcome.Accepted());
        assertThat(issuer.enquire(order.id(), DUE)).isEqualTo(new TakenBack());
        var never = order();
        assertThat(issuer.enquire(never.id(), DUE)).isEqualTo(new NotFound());
        assertThat(issuer.reverse(never.id(), Way.CODE_READ))
                .isEqualTo(new ReversalOutcome.Accepted());
        assertThat(issuer.enquire(never.id(), DUE)).isEqualTo(new TakenBack());
        assertThat(reason(issuer.spend(never, token))).isEqualTo(Reason.CLOSED);
        assertThat(issuer.reversibleUntil(NOON)).isAfter(NOON.plus(Duration.ofDays(3_000)));
    }

    @Test
    void a_part_goes_back_once_however_often_it_is_asked_for() {
        var order = order();
        issuer.spend(order, token(open(5_000, false), false));
        var part = back(order, 1, 300);
        assertThat(issuer.enquireRefund(part)).isEqualTo(new RefundOutcome.NotFound());
        var first = issuer.refund(part);
        assertThat(first).isInstanceOf(RefundOutcome.Refunded.class);
        assertThat(issuer.refund(part)).isEqualTo(first);
        assertThat(issuer.enquireRefund(part)).isEqualTo(first);
        assertThat(issuer.refund(back(order, 2, 589))).isInstanceOf(RefundOutcome.Refused.class);
        assertThat(issuer.refund(back(order(), 1, 1))).isInstanceOf(RefundOutcome.Refused.class);
        assertThat(issuer.check()).isInstanceOf(ChannelCheck.Works.class);
    }

    private JsonNode open(long balance, boolean holder) {
        return json(
                "/stored-value",
                "{\"balance\":%d,\"cap\":20000,\"per\":10000,\"holder\":%b}"
                        .formatted(balance, holder));
    }

    private StoredValueToken token(JsonNode account, boolean phone) {
        var from =
                phone
                        ? control("/stored-value/" + account.path("account").asText() + "/token")
                        : account;
        var reading = tokens.read(from.path("token").asText(), NOON);
        assertThat(reading).isInstanceOf(Reading.Good.class);
        return ((Reading.Good) reading).token();
    }

    private JsonNode control(String path) {
        return json(path, "");
    }

    private JsonNode json(String path, String body) {
        try {
            return new ObjectMapper().readTree(desk.call("POST", path, body).body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SealedPayment sealed(AttemptId id, StoredValueToken token) {
        return new SealedPayment(id, token.secret(), token.account(), token.counter(), "");
    }

    private ChargeOrder order() {
        return orders.next(NOON);
    }
}
