package guitai.flow;

import guitai.payment.Attempt;
import guitai.payment.Channel;
import guitai.payment.Doubt;
import guitai.payment.OfflineGateway;
import guitai.payment.PaymentJournal;
import guitai.payment.PaymentJournal.Pursuit;
import guitai.payment.PaymentJournal.Stored;
import guitai.payment.PaymentOutcome;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Payments taken offline, handed over one after the other in the order they were taken.
///
/// The one in front is asked for until somebody answers; the others wait behind it. An answer ends
/// it, and what was kept for it is forgotten in the same commit. Confined to the till's thread.
final class PaymentForward {
    private static final PaymentOutcome UNCLEAR = new PaymentOutcome.Unknown(Doubt.UNREADABLE);
    // Only the one in front is looked at, and the one behind a sale that is still at the counter.
    private static final int LOOKED_AT = 2;

    private final Desk desk;
    private final PaymentJournal payments;
    private final Map<Channel, OfflineGateway> gateways;
    private final Errands errands;
    private final Consumer<Attempt> handedOver;
    private boolean away;
    private boolean waiting = true;
    private boolean behindTheCounter;
    private Optional<Instant> next = Optional.empty();

    PaymentForward(
            Desk desk,
            PaymentJournal payments,
            Map<Channel, OfflineGateway> gateways,
            Errands errands,
            Consumer<Attempt> handedOver) {
        this.desk = desk;
        this.payments = payments;
        this.gateways = Map.copyOf(gateways);
        this.errands = errands;
        this.handedOver = handedOver;
    }

    /// Something was taken offline, or the line is back.
    void waiting() {
        waiting = true;
        next = Optional.empty();
    }

    /// Something was written down: the sale at the counter may be finished, and what was taken
    /// offline for it waits no longer.
    void written() {
        if (behindTheCounter) waiting();
    }

    boolean busy() {
        return away || waiting;
    }

    Optional<Instant> next() {
        return away || !waiting ? Optional.empty() : Optional.of(next.orElseGet(errands::now));
    }

    void tick() {
        var now = errands.now();
        if (away || !waiting || next.filter(n -> n.isAfter(now)).isPresent()) return;
        var stored = payments.stored(LOOKED_AT);
        var front = front(stored);
        waiting = front.isPresent();
        behindTheCounter = front.isEmpty() && !stored.isEmpty();
        front.ifPresent(this::goOn);
    }

    /// A sale at the counter may still be given up, and its payment with it.
    private Optional<Stored> front(List<Stored> stored) {
        var here = desk.sale().map(s -> s.header().id().value()).orElse("");
        return stored.stream().filter(s -> !s.attempt().sale().equals(here)).findFirst();
    }

    private void goOn(Stored stored) {
        var gateway = gateways.get(stored.attempt().channel());
        if (gateway == null) {
            waiting = false;
            return;
        }
        away = true;
        var sent =
                errands.send(
                        () -> gateway.forward(stored.attempt(), stored.sealed()),
                        UNCLEAR,
                        answer -> answered(stored, answer));
        if (!sent) answered(stored, new PaymentOutcome.NotSent());
    }

    private void answered(Stored stored, PaymentOutcome answer) {
        away = false;
        var after = stored.attempt().told(answer, errands.now());
        if (after.equals(stored.attempt())) {
            later(stored, answer);
            return;
        }
        desk.moved(stored.attempt(), after);
        next = Optional.empty();
        handedOver.accept(after);
    }

    private void later(Stored stored, PaymentOutcome answer) {
        var tries = stored.pursuit().map(Pursuit::tries).orElse(0);
        var at = errands.now().plus(Errands.pause(tries));
        next = Optional.of(at);
        payments.tried(stored.attempt().id().value(), at, Errands.word(answer));
    }
}
