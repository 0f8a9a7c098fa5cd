package guitai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.gateway.http.TimeOuts;
import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.ChannelCheck;
import guitai.payment.ChargeOrder;
import guitai.payment.CollectionOutcome;
import guitai.payment.PaymentOutcome;
import guitai.payment.PaymentOutcome.Approved;
import guitai.payment.PaymentOutcome.Declined;
import guitai.payment.Place;
import guitai.payment.RefundOutcome;
import guitai.payment.ReversalOutcome;
import guitai.payment.WalletGateway;
import guitai.sandbox.Sandbox;
import guitai.sandbox.TestSandbox;
import guitai.sandbox.book.Gateway;
import guitai.sandbox.book.Order;
import guitai.sandbox.book.OrderKey;
import guitai.sandbox.book.WalletCode.Behaviour;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.FaultRule;
import guitai.sandbox.fault.On;
import guitai.scan.PaymentCode;
import guitai.scan.PaymentCode.Wallet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A real sandbox on real ports, a client of it, and a clock both go by.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AgainstTheSandbox {
    static final TimeOuts PATIENT = new TimeOuts(Duration.ofSeconds(20), Duration.ofSeconds(20));
    private static final TimeOuts HASTY =
            new TimeOuts(Duration.ofSeconds(2), Duration.ofSeconds(2));
    private static final Place PLACE =
            new Place("S01", "样板店", "T1", "1001", "127.0.0.1", "+31.2304,+121.4737");

    private final TestClock clock = new TestClock();
    private int made;
    private Optional<Sandbox> running = Optional.empty();
    private Optional<WalletGateway> patient = Optional.empty();
    private Optional<WalletGateway> hasty = Optional.empty();

    /// The client under test. Its connections are nobody's to close: none is kept.
    abstract WalletGateway connect(Sandbox sandbox, TimeOuts timeOuts, InstantSource clock)
            throws Exception;

    abstract Wallet wallet();

    @BeforeAll
    void start(@TempDir Path state) throws Exception {
        var sandbox = TestSandbox.start(state, clock);
        running = Optional.of(sandbox);
        patient = Optional.of(connect(sandbox, PATIENT, clock));
        hasty = Optional.of(connect(sandbox, HASTY, clock));
    }

    @AfterAll
    void stop() {
        running.ifPresent(Sandbox::close);
    }

    @AfterEach
    void calm() {
        sandbox().clearFaults();
    }

    final Sandbox sandbox() {
        return running.orElseThrow();
    }

    final WalletGateway gateway() {
        return patient.orElseThrow();
    }

    /// The same, with no patience for answers that are held back.
    final WalletGateway hasty() {
        return hasty.orElseThrow();
    }

    final void arm(On on, Fault fault) {
        sandbox().arm(FaultRule.once(on, fault));
    }

    final InstantSource clock() {
        return clock;
    }

    final void later(Duration time) {
        clock.forward(time);
    }

    final ChargeOrder order(Money amount) {
        made++;
        return new ChargeOrder(
                AttemptId.of("T1", "%026d".formatted(made)),
                amount,
                amount.withMinor(0),
                "样板店 小票" + made,
                List.of(new ChargeOrder.Goods("1001", "6901234567892", "矿泉水", 1, amount)),
                PLACE,
                clock.instant(),
                Duration.ofMinutes(5));
    }

    final PaymentCode code(Behaviour behaviour) {
        made++;
        var text = (side() == Gateway.WECHAT ? "13" : "28") + "%016d".formatted(made);
        var rich = 100_000_00L;
        sandbox()
                .book()
                .issue(
                        text,
                        side(),
                        "buyer",
                        Duration.ofDays(1),
                        rich,
                        behaviour,
                        Duration.ofSeconds(5),
                        List.of());
        return new PaymentCode(text, wallet());
    }

    /// The customer scans what we show, and pays.
    final void scan(AttemptId id) {
        assertThat(sandbox().book().scan(key(id), "buyer", List.of())).isPresent();
    }

    /// How many refunds of an order the gateway has in its ledger.
    final long refunds(AttemptId id) {
        return sandbox().book().find(key(id)).stream().mapToLong(o -> o.refunds().size()).sum();
    }

    /// What we believe for good, the ledger says too.
    final void agrees(AttemptId id, PaymentOutcome answer) {
        var state = sandbox().book().find(key(id)).map(Order::state);
        if (answer instanceof Approved) assertThat(state).contains(Order.State.SUCCESS);
        if (answer instanceof Declined) {
            assertThat(state.filter(Order.State.SUCCESS::equals)).isEmpty();
        }
    }

    static String word(PaymentOutcome outcome) {
        return outcome instanceof PaymentOutcome.Unknown(var why)
                ? "Unknown " + why
                : name(outcome);
    }

    static String word(CollectionOutcome outcome) {
        return switch (outcome) {
            case CollectionOutcome.Unknown(var why) -> "Unknown " + why;
            case CollectionOutcome.Refused(var why) -> "Refused " + why.reason();
            case CollectionOutcome.Shown shown -> name(shown);
        };
    }

    static String word(ReversalOutcome outcome) {
        return outcome instanceof ReversalOutcome.Unknown(var why)
                ? "Unknown " + why
                : name(outcome);
    }

    static String word(RefundOutcome outcome) {
        return outcome instanceof RefundOutcome.Unknown(var why) ? "Unknown " + why : name(outcome);
    }

    static String word(ChannelCheck outcome) {
        return name(outcome);
    }

    private static String name(Object outcome) {
        return outcome.getClass().getSimpleName();
    }

    private OrderKey key(AttemptId id) {
        return new OrderKey(side(), id.value());
    }

    final Gateway side() {
        return wallet() == Wallet.WECHAT ? Gateway.WECHAT : Gateway.ALIPAY;
    }

    private static final class TestClock implements InstantSource {
        private Instant now = Instant.parse("2026-11-21T04:00:00Z");

        @Override
        public synchronized Instant instant() {
            return now;
        }

        synchronized void forward(Duration time) {
            now = now.plus(time);
        }
    }
}
