package guitai.loyalty.message;

import guitai.privacy.ConsentLog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whether a message may go out: asked right before it does, since a consent that was taken back
/// yesterday holds for what was due the day before.
///
/// @param perWeek advertising messages a member gets in seven days
public record MessageGate(int perWeek) {
    /// Two a week (rule SC-18).
    public static final MessageGate USUAL = new MessageGate(2);

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int MOST_TRIES = 12;

    // A shop that begins to carry messages does not send those of months.
    private static final Duration NEWS = Duration.ofDays(7);

    public MessageGate {
        if (perWeek < 0 || perWeek > 50) throw new IllegalArgumentException("pushes a week");
    }

    /// Why it must not go out; empty if it may.
    ///
    /// @param said by the member
    /// @param pushes when advertising messages went out to this member
    public Optional<MessageEnd> shut(
            Message message, ConsentLog said, List<Instant> pushes, Instant now) {
        if (message.at().isBefore(now.minus(NEWS))) return Optional.of(MessageEnd.GIVEN_UP);
        if (!message.template().needs().stream().allMatch(said::allows)) {
            return Optional.of(MessageEnd.NO_CONSENT);
        }
        if (!message.template().advertises()) return Optional.empty();
        var lately = pushes.stream().filter(at -> at.isAfter(now.minus(WEEK))).count();
        return lately >= perWeek ? Optional.of(MessageEnd.TOO_MANY) : Optional.empty();
    }

    /// Whether it is worth another try: a day and a half after the first, what was new is not.
    public static boolean worthTrying(int tries) {
        return tries < MOST_TRIES;
    }

    /// The pause after so many tries: a minute, two, four and so on, six hours at most.
    public static Duration pause(int tries) {
        var minutes = 1L << Math.min(Math.max(0, tries), 9);
        return Duration.ofMinutes(Math.min(minutes, 360));
    }
}
