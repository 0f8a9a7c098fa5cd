package guitai.sandbox.fault;

import guitai.sandbox.book.Side;
import guitai.sandbox.web.Delivery;
import guitai.sandbox.web.Reply;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;

/// Plays the faults of the wire around a gateway's own work.
///
/// Thread-safe; adds nothing to the time a call takes, except that a delayed request is served on
/// the thread of the query that lets it in.
public final class Interference {
    /// Longer than any till waits for an answer.
    private static final Duration TOO_LONG = Duration.ofSeconds(60);

    private static final Duration DRIP = Duration.ofMillis(500);
    private static final int DROP = 8;
    private static final int MOST_DELAYED = 64;

    private final Map<Side, Queue<Supplier<Reply>>> delayed = new HashMap<>();

    /// Serves one call under a fault, or plainly when the fault is none of the wire's.
    ///
    /// @param serve does the work and gives the signed answer; it is run once, not at all, later,
    ///   or twice, as the fault wants it
    public Reply around(Side side, On on, Optional<Fault> fault, Supplier<Reply> serve) {
        var reply = fault.map(f -> played(side, f, serve)).orElseGet(serve);
        if (on == On.QUERY) letIn(side);
        return reply;
    }

    private Reply played(Side side, Fault fault, Supplier<Reply> serve) {
        return switch (fault) {
            case ANSWER_LOST_BEFORE_HEADERS ->
                    serve.get().delivered(new Delivery.CutBeforeHeaders());
            case ANSWER_LOST_IN_BODY -> serve.get().delivered(new Delivery.CutInBody());
            case REQUEST_LOST, TLS_FAILURE -> lost();
            case DUPLICATE_DELIVERY -> {
                var _ = serve.get();
                yield serve.get();
            }
            case DELAYED_REQUEST -> {
                delay(side, serve);
                yield lost();
            }
            case TOO_MANY_REQUESTS ->
                    Reply.json(429, "{\"code\":\"FREQUENCY_LIMITED\",\"message\":\"频率超限\"}");
            case BAD_GATEWAY_HTML -> badGateway();
            case BAD_GATEWAY_HTML_AFTER_COMMIT -> {
                var _ = serve.get();
                yield badGateway();
            }
            case SLOW_DRIP -> serve.get().delivered(new Delivery.Drip(DROP, DRIP));
            case HELD_BACK -> serve.get().delivered(new Delivery.HeldBack(TOO_LONG));
            case LOWER_CASED_HEADERS -> serve.get().inLowerCase();
            case TAMPERED,
                    UNSIGNED,
                    WRONG_SERIAL,
                    UNSIGNED_ERROR,
                    CLOCK_SKEW,
                    SYSTEM_ERROR,
                    SYSTEM_ERROR_AFTER_COMMIT,
                    AMOUNT_MISMATCH,
                    OTHER_ORDER,
                    RECALL,
                    USERPAYING_ON_REVERSE,
                    REVERSE_WITHOUT_EFFECT,
                    REFUND_PROCESSING,
                    REFUND_ABNORMAL,
                    REFUND_CLOSED,
                    BILL_NOT_READY,
                    BILL_EMPTY,
                    BILL_LATE_ROW,
                    BILL_CROSS_MIDNIGHT,
                    BILL_COMMA_AND_QUOTE,
                    BILL_BOM,
                    BILL_OLD_COLUMNS,
                    CALLBACK_DUPLICATE,
                    CALLBACK_OUT_OF_ORDER,
                    CALLBACK_SIGNTEST ->
                    serve.get();
        };
    }

    private void delay(Side side, Supplier<Reply> serve) {
        synchronized (delayed) {
            var waiting = delayed.computeIfAbsent(side, _ -> new ArrayDeque<>());
            if (waiting.size() >= MOST_DELAYED) {
                throw new IllegalStateException("too many delayed requests");
            }
            waiting.add(serve);
        }
    }

    /// The query was answered: now the late ones arrive. Nobody hears their answers.
    private void letIn(Side side) {
        while (true) {
            Optional<Supplier<Reply>> late;
            synchronized (delayed) {
                var waiting = delayed.get(side);
                late = waiting == null ? Optional.empty() : Optional.ofNullable(waiting.poll());
            }
            if (late.isEmpty()) return;
            var _ = late.get().get();
        }
    }

    private static Reply lost() {
        return Reply.json(500, "").delivered(new Delivery.CutBeforeHeaders());
    }

    private static Reply badGateway() {
        return Reply.text(
                502,
                "text/html",
                "<html><head><title>502 Bad Gateway</title></head>"
                        + "<body><center><h1>502 Bad Gateway</h1></center></body></html>");
    }
}
