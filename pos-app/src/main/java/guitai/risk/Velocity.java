package guitai.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How often something was done lately (rule RK-01).
///
/// In memory, confined to one thread; what happened before a restart is counted again from the
/// books by whoever starts. At most 20,000 subjects are remembered: the one longest not seen goes.
public final class Velocity {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_SUBJECTS = 20_000;

    /// What is counted.
    public enum Of {
        STOCK(RiskRule.STOCK_TOO_FAST),
        MEMBER(RiskRule.MEMBER_TOO_FAST),
        DEVICE(RiskRule.DEVICE_TOO_FAST),
        PAYER(RiskRule.PAYER_TOO_FAST);

        private final RiskRule rule;

        Of(RiskRule rule) {
            this.rule = rule;
        }
    }

    /// What happens to the one too many.
    public enum Answer {
        REFUSE,
        /// A supervisor may let it pass.
        ASK
    }

    /// @param perHour and `perDay`: so many are usual
    public record Limit(int perHour, int perDay, Answer answer) {
        public Limit {
            if (perHour < 1 || perDay < perHour || perDay > 100_000) {
                throw new IllegalArgumentException("not a limit: " + perHour + ", " + perDay);
            }
        }
    }

    /// @param subject by a number that names nobody
    public record Subject(Of of, String subject) {}

    public record Stop(RiskRule rule, String subject, Answer answer) {}

    /// A shop whose queue never stands still serves a customer in half a minute.
    public static final Map<Of, Limit> USUAL =
            Map.of(
                    Of.STOCK, new Limit(120, 1_000, Answer.ASK),
                    Of.MEMBER, new Limit(5, 10, Answer.ASK),
                    Of.DEVICE, new Limit(120, 1_500, Answer.ASK),
                    Of.PAYER, new Limit(10, 30, Answer.ASK));

    private final Map<Of, Limit> limits;

    private final Map<Subject, Deque<Instant>> seen =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Subject, Deque<Instant>> eldest) {
                    return size() > MOST_SUBJECTS;
                }
            };

    /// @param limits kinds that are missing are not limited
    public Velocity(Map<Of, Limit> limits) {
        this.limits = limits.isEmpty() ? Map.of() : new EnumMap<>(limits);
    }

    /// Whether one more of these would be one too many; the hardest answer of all.
    public Optional<Stop> look(List<Subject> subjects, Instant now) {
        Optional<Stop> asks = Optional.empty();
        for (var subject : subjects) {
            var stop = look(subject, now);
            if (stop.filter(s -> s.answer() == Answer.REFUSE).isPresent()) return stop;
            if (asks.isEmpty()) asks = stop;
        }
        return asks;
    }

    private Optional<Stop> look(Subject subject, Instant now) {
        var limit = limits.get(subject.of());
        var times = seen.get(subject);
        if (limit == null || times == null) return Optional.empty();
        var lastHour = times.stream().filter(at -> at.isAfter(now.minus(HOUR))).count();
        var lastDay = times.stream().filter(at -> at.isAfter(now.minus(DAY))).count();
        return lastHour >= limit.perHour() || lastDay >= limit.perDay()
                ? Optional.of(new Stop(subject.of().rule, subject.subject(), limit.answer()))
                : Optional.empty();
    }

    /// It happened.
    public void count(List<Subject> subjects, Instant at) {
        for (var subject : subjects) {
            var limit = limits.get(subject.of());
            if (limit == null) continue;
            var times = seen.computeIfAbsent(subject, _ -> new ArrayDeque<>());
            times.add(at);
            // More than a day allows need not be known.
            while (times.size() > limit.perDay()) times.remove();
        }
    }
}
