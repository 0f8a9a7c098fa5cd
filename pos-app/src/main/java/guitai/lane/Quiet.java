package guitai.lane;

import guitai.flow.Charge;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Waits until nothing is in flight: no payment that a cashier waits for, nothing that goes back to
/// a customer, no slip on its way to paper.
final class Quiet {
    /// How often it looks.
    private static final Duration LOOK = Duration.ofMillis(20);

    /// What still goes back then is put off by the gateway, and a printer that hangs has answered
    /// within its own ten seconds.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// A payment ends by its own patience, two minutes where a code is shown.
    private static final Duration LONGEST_PAYMENT = Duration.ofMinutes(4);

    private final Inputs in;
    private final Charge charge;
    private final Lane.Paper paper;
    private final Consumer<Inputs.Input.Turn> turn;

    Quiet(Inputs in, Charge charge, Lane.Paper paper, Consumer<Inputs.Input.Turn> turn) {
        this.in = in;
        this.charge = charge;
        this.paper = paper;
        this.turn = turn;
    }

    /// Runs the till's own steps on the calling thread, and nothing else, until all is quiet.
    ///
    /// @return false if it did not become quiet in a bounded time
    boolean await() throws InterruptedException {
        return await(() -> true);
    }

    /// @param also must be so too
    boolean await(BooleanSupplier also) throws InterruptedException {
        var end = after(PATIENCE);
        var last = after(LONGEST_PAYMENT);
        while (System.nanoTime() - end < 0 && System.nanoTime() - last < 0) {
            var step = in.nextTurn(LOOK);
            if (step.isPresent()) {
                turn.accept(step.get());
            } else if (!charge.busy() && also.getAsBoolean() && paper.await(LOOK)) {
                return true;
            }
            if (pending()) end = after(PATIENCE);
        }
        return false;
    }

    private boolean pending() {
        return charge.watch().filter(w -> w.attempt().state().pending()).isPresent();
    }

    private static long after(Duration time) {
        return System.nanoTime() + time.toNanos();
    }
}
