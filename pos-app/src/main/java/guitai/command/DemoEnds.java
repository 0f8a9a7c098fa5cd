package guitai.command;

import guitai.flow.Charge;
import guitai.flow.Checkout;
import guitai.flow.Counter;
import guitai.flow.PaymentEvent;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.sale.Sale;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// How the payments of a played day end, and the time that passes until they do.
///
/// Every call is made and answered on the calling thread; time passes only where something waits.
final class DemoEnds {
    /// What has not ended by itself within an hour stays on the manager's list.
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Counter counter;
    private final PlayedClock clock;
    private final Set<AttemptId> attempts = new LinkedHashSet<>();
    private Optional<Sale.Completed> done = Optional.empty();

    DemoEnds(Counter counter, PlayedClock clock) {
        this.counter = counter;
        this.clock = clock;
        counter.charge().listen(this::heard);
    }

    private void heard(PaymentEvent event) {
        switch (event) {
            case PaymentEvent.Settled(var attempt, var result) -> {
                attempts.add(attempt.id());
                finished(result);
            }
            case PaymentEvent.Moved(var attempt) -> attempts.add(attempt.id());
            case PaymentEvent.CodeShown _,
                    PaymentEvent.Swapped _,
                    PaymentEvent.RefundMoved _,
                    PaymentEvent.LookedUp _ -> {}
        }
    }

    /// Every attempt of the day.
    Set<AttemptId> attempts() {
        return Set.copyOf(attempts);
    }

    /// Another customer.
    void next() {
        done = Optional.empty();
    }

    /// The sale that was finished since.
    Optional<Sale.Completed> done() {
        return done;
    }

    /// Whatever became of the phone or the card, the customer has money.
    Sale.Completed orCash() {
        if (done.isEmpty()) {
            if (underway().isPresent()) counter.charge().customerTold();
            finished(counter.checkout().exactCash());
        }
        return done.orElseThrow();
    }

    private void finished(Checkout.Result result) {
        if (result instanceof Checkout.Result.Completed(var sale, _)) done = Optional.of(sale);
    }

    Optional<Attempt> underway() {
        return counter.charge().watch().map(Charge.Watch::attempt);
    }

    void whilePending() {
        goOn(() -> underway().filter(a -> a.state().pending()).isPresent());
    }

    /// Lets time pass until nothing with a gateway goes on by itself.
    void settle() {
        goOn(() -> true);
    }

    /// Lets time pass until everything that waited for the line is handed over.
    void handOver() {
        goOn(() -> counter.forward().busy());
    }

    private void goOn(BooleanSupplier wanted) {
        var end = clock.instant().plus(PATIENCE);
        while (wanted.getAsBoolean() && clock.instant().isBefore(end)) {
            if (counter.charge().next().isEmpty()) return;
            step();
        }
    }

    private void step() {
        counter.charge().next().ifPresent(clock::passTo);
        counter.charge().tick();
    }
}
