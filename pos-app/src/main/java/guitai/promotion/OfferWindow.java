package guitai.promotion;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// When an offer is open, in the zone of the programme (rule PR-14).
///
/// Half-open: at `to` it is over. No day listed means every day, no span the whole day.
public record OfferWindow(
        Optional<Instant> from, Optional<Instant> to, Set<DayOfWeek> days, List<Span> spans) {

    public static final OfferWindow ALWAYS =
            new OfferWindow(Optional.empty(), Optional.empty(), Set.of(), List.of());

    public OfferWindow {
        days = Set.copyOf(days);
        spans = List.copyOf(spans);
    }

    /// A part of the day, `from` up to but not including `to`; over midnight if `to` is not later.
    public record Span(LocalTime from, LocalTime to) {
        boolean overMidnight() {
            return !to.isAfter(from);
        }
    }

    public boolean open(ZonedDateTime now) {
        var instant = now.toInstant();
        if (from.isPresent() && instant.isBefore(from.get())) return false;
        if (to.isPresent() && !instant.isBefore(to.get())) return false;
        if (spans.isEmpty()) return onDay(now.getDayOfWeek());
        return spans.stream().anyMatch(span -> open(span, now));
    }

    private boolean open(Span span, ZonedDateTime now) {
        var time = now.toLocalTime();
        if (!span.overMidnight()) {
            return onDay(now.getDayOfWeek())
                    && !time.isBefore(span.from())
                    && time.isBefore(span.to());
        }
        if (!time.isBefore(span.from())) return onDay(now.getDayOfWeek());
        // The small hours belong to the evening they began in: Friday's night ends on Saturday.
        return time.isBefore(span.to()) && onDay(now.getDayOfWeek().minus(1));
    }

    private boolean onDay(DayOfWeek day) {
        return days.isEmpty() || days.contains(day);
    }
}
