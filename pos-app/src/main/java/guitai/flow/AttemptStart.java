package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.AttemptState;
import guitai.payment.ChargeOrder;
import guitai.payment.Means;
import guitai.payment.PaymentGateway;
import guitai.payment.WalletGateway;
import guitai.payment.Way;
import guitai.scan.PaymentCode;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// The first step of every payment: the attempt is on disk, and only then a byte leaves.
final class AttemptStart {
    /// The gateway lets go by itself soon after the till would.
    private static final Duration LIFE_AFTER_PATIENCE = Duration.ofMinutes(1);

    private final Desk desk;
    private final Pursuits pursuits;
    private final WalletPorts ports;
    private final InstantSource clock;

    AttemptStart(Desk desk, Pursuits pursuits, WalletPorts ports, InstantSource clock) {
        this.desk = desk;
        this.pursuits = pursuits;
        this.ports = ports;
        this.clock = clock;
    }

    /// @param document the sale, or what else it pays for
    /// @param shown the code, masked; empty where there is none to read
    record Wish(
            String document, Means means, Way way, Money amount, String shown, Sending sending) {}

    /// How it goes out.
    interface Sending {
        void send(AttemptPursuit pursuit, ChargeOrder order);
    }

    /// @param order what the gateway is told, from the attempt and the life of its order
    /// @param before told when it is on disk and nothing has left yet
    Attempt start(
            Wish wish,
            PaymentGateway gateway,
            BiFunction<Attempt, Duration, ChargeOrder> order,
            Consumer<Attempt> before) {
        var attempt =
                new Attempt(
                        AttemptId.of(desk.rules.workstation(), ports.numbers().get()),
                        wish.document(),
                        gateway.channel(),
                        wish.means(),
                        wish.way(),
                        wish.amount(),
                        clock.instant(),
                        wish.shown(),
                        new AttemptState.Sent());
        desk.books.write(
                Commit.of(
                        new Fact.AttemptStarted(
                                attempt, desk.openShift().number(), desk.who().id())));
        before.accept(attempt);
        var pursuit = pursuits.begin(attempt, gateway);
        var patience = Duration.between(attempt.startedAt(), pursuit.deadline());
        var life = patience.plus(LIFE_AFTER_PATIENCE);
        wish.sending().send(pursuit, order.apply(attempt, life));
        return attempt;
    }

    static Sending reading(WalletGateway gateway, PaymentCode code) {
        return (pursuit, order) -> pursuit.charge(() -> gateway.charge(order, code));
    }

    Sending showing(WalletGateway gateway) {
        return (pursuit, order) ->
                pursuit.collect(
                        () -> gateway.collect(order),
                        content ->
                                pursuits.told(
                                        new PaymentEvent.CodeShown(pursuit.attempt(), content)));
    }
}
