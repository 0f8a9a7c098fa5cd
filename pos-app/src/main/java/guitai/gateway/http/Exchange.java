package guitai.gateway.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// What became of one request. There is no fourth case, and none of them is thrown.
public sealed interface Exchange {

    /// What a technician may be told of it: `HTTP 502`, `TIME_OUT`.
    default String word() {
        return switch (this) {
            case Answered answered -> "HTTP " + answered.status();
            case NotSent(var why) -> why.name();
            case NoAnswer(var why) -> why.name();
        };
    }

    /// Some answer came back whole. Whose it is, only its signature tells: a proxy, a hotel's
    /// sign-in page and the gateway all answer.
    ///
    /// @param body at most [HttpLine#MOST_ANSWER] bytes, as they came; empty where they went to a
    ///   file
    /// @param elapsed from before the connection was asked for to the last byte
    /// @param at this machine's clock when the answer was complete
    record Answered(int status, Headers headers, Body body, Duration elapsed, Instant at)
            implements Exchange {

        /// This machine's clock minus the answerer's, to about a second: the `Date` header has no
        /// finer. Nothing where the header is missing or unreadable.
        public Optional<Duration> skew() {
            try {
                return headers.first("Date")
                        .map(
                                date ->
                                        ZonedDateTime.parse(
                                                date, DateTimeFormatter.RFC_1123_DATE_TIME))
                        .map(date -> Duration.between(date.toInstant(), at));
            } catch (DateTimeException notADate) {
                return Optional.empty();
            }
        }
    }

    /// Not one byte of the request left this machine, so nobody can have acted on it.
    record NotSent(Trouble why) implements Exchange {}

    /// The request, or a part of it, left; no whole answer came back. Anything may have happened.
    record NoAnswer(Trouble why) implements Exchange {}

    /// What went wrong between here and there.
    enum Trouble {
        UNKNOWN_HOST,
        /// Refused, or there is no way to the host.
        NO_CONNECTION,
        /// The certificate of one side does not please the other, or it was no TLS at all.
        TLS,
        TIME_OUT,
        /// The connection ended in the middle, or what came was not HTTP, or too much of it.
        BROKEN,
        /// The thread was interrupted.
        INTERRUPTED,
        /// [HttpLine#close] was called.
        CLOSED
    }
}
