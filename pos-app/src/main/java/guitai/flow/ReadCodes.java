package guitai.flow;

import guitai.payment.AttemptId;
import guitai.scan.PaymentCode;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The payment codes that were read last: one may wait for its key, and none is charged twice.
final class ReadCodes {
    /// A code on a phone changes about every minute; one that waited longer would only be refused.
    private static final Duration HELD = Duration.ofSeconds(45);

    /// A reader that looks at a phone for longer reads it again: one scan (rule GS-24).
    private static final Duration SAME_SCAN = Duration.ofMillis(300);

    private final InstantSource clock;
    private Optional<Held> read = Optional.empty();
    private Optional<Held> held = Optional.empty();
    private Optional<Used> last = Optional.empty();

    private record Held(PaymentCode code, Instant at) {}

    private record Used(PaymentCode code, AttemptId attempt) {}

    ReadCodes(InstantSource clock) {
        this.clock = clock;
    }

    /// Whether this code was read a moment ago already; asked once a reading.
    boolean readTwice(PaymentCode code) {
        var now = clock.instant();
        var twice =
                read.filter(r -> r.code().equals(code))
                        .filter(r -> now.isBefore(r.at().plus(SAME_SCAN)))
                        .isPresent();
        read = Optional.of(new Held(code, now));
        return twice;
    }

    void hold(PaymentCode code) {
        held = Optional.of(new Held(code, clock.instant()));
    }

    void letGo() {
        held = Optional.empty();
    }

    Optional<PaymentCode> held() {
        return held.filter(h -> h.at().plus(HELD).isAfter(clock.instant())).map(Held::code);
    }

    void used(PaymentCode code, AttemptId attempt) {
        last = Optional.of(new Used(code, attempt));
    }

    /// The attempt this code has been charged by, if it was the last one.
    Optional<AttemptId> usedFor(PaymentCode code) {
        return last.filter(u -> u.code().equals(code)).map(Used::attempt);
    }
}
