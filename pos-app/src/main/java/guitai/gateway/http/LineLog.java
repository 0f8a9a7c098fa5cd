package guitai.gateway.http;

import guitai.gateway.http.Exchange.Answered;
import guitai.gateway.http.Exchange.NoAnswer;
import guitai.gateway.http.Exchange.NotSent;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.regex.Pattern;

/// One line of log a request: what, where, how it went, how long. Never a body, a query, a payment
/// code, a signature or a key, whatever the level.
final class LineLog {
    private static final System.Logger LOG = System.getLogger(HttpLine.class.getName());

    // What support staff of a gateway ask for first. It is the other side's text: bounded, so that
    // it cannot forge a line of ours.
    private static final Pattern REQUEST_ID = Pattern.compile("[0-9A-Za-z_-]{1,80}");

    private LineLog() {}

    static void note(Outgoing outgoing, Exchange exchange, Duration elapsed) {
        var level = exchange instanceof Answered ? Level.INFO : Level.WARNING;
        LOG.log(level, () -> line(outgoing, exchange, elapsed));
    }

    static String line(Outgoing outgoing, Exchange exchange, Duration elapsed) {
        return outgoing + " -> " + outcome(exchange) + " in " + elapsed.toMillis() + " ms";
    }

    private static String outcome(Exchange exchange) {
        return switch (exchange) {
            case Answered answered -> answered.status() + requestId(answered);
            case NotSent(var why) -> "not sent, " + why;
            case NoAnswer(var why) -> "no answer, " + why;
        };
    }

    private static String requestId(Answered answered) {
        return answered.headers()
                .first("Request-ID")
                .filter(id -> REQUEST_ID.matcher(id).matches())
                .map(id -> " " + id)
                .orElse("");
    }
}
