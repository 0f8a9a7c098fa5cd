package guitai.flow;

import guitai.payment.PaymentOutcome;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Calls to gateways: they wait away from the till's thread, and their answers come back to it.
final class Errands {
    private static final System.Logger LOG = System.getLogger(Errands.class.getName());

    private final Executor away;
    private final Executor turn;
    private final InstantSource clock;

    Errands(Executor away, Executor turn, InstantSource clock) {
        this.away = away;
        this.turn = turn;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /// @param broken the answer where the call threw: a bug, and no reason to lose sight of money
    /// @return false if it cannot be sent now; nothing was
    <T> boolean send(Supplier<T> call, T broken, Consumer<T> back) {
        try {
            away.execute(
                    () -> {
                        var answer = answer(call, broken);
                        turn.execute(() -> back.accept(answer));
                    });
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    /// News of a call that goes on.
    void tell(Runnable news) {
        turn.execute(news);
    }

    // Catches broadly: whatever an adapter does, the outcome of a payment is then unknown.
    private static <T> T answer(Supplier<T> call, T broken) {
        try {
            return call.get();
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "a gateway's adapter threw", bug);
            return broken;
        }
    }

    /// The pause after so many tries: 5, 10, 20, 40 s and so on, five minutes at most. There is no
    /// last try.
    static Duration pause(int tries) {
        return Duration.ofSeconds(Math.min(300, 5L << Math.min(tries, 6)));
    }

    /// Why an answer did not end something, in one word.
    static String word(PaymentOutcome answer) {
        return answer instanceof PaymentOutcome.Unknown(var why)
                ? why.name()
                : answer.getClass().getSimpleName();
    }
}
