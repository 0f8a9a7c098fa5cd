package guitai.promotion.planning;

import guitai.promotion.Offer;
import guitai.promotion.OfferWindow;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When offers are open on a day of the calendar, and whether two are at one time.
final class OpenTimes {
    private OpenTimes() {}

    /// From the first up to but not including the second.
    record Interval(Instant from, Instant to) {
        boolean meets(Interval other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }
    }

    static boolean together(Offer one, Offer other, LocalDate date, ZoneId zone) {
        var others = on(other.window(), date, zone);
        return on(one.window(), date, zone).stream()
                .anyMatch(i -> others.stream().anyMatch(i::meets));
    }

    static boolean anyOn(Offer offer, LocalDate date, ZoneId zone) {
        return !on(offer.window(), date, zone).isEmpty();
    }

    static List<Interval> on(OfferWindow window, LocalDate date, ZoneId zone) {
        var midnight = date.atStartOfDay(zone).toInstant();
        var next = date.plusDays(1).atStartOfDay(zone).toInstant();
        var open = new ArrayList<Interval>();
        var today = onDay(window, date.getDayOfWeek());
        if (window.spans().isEmpty() && today) open.add(new Interval(midnight, next));
        for (var span : window.spans()) {
            var from = at(date, span.from(), zone);
            var to = at(date, span.to(), zone);
            if (span.to().isAfter(span.from())) {
                if (today) open.add(new Interval(from, to));
                continue;
            }
            if (today) open.add(new Interval(from, next));
            // The small hours belong to the evening they began in.
            if (onDay(window, date.getDayOfWeek().minus(1))) open.add(new Interval(midnight, to));
        }
        return open.stream().flatMap(i -> inside(i, window).stream()).toList();
    }

    private static Instant at(LocalDate date, LocalTime time, ZoneId zone) {
        return date.atTime(time).atZone(zone).toInstant();
    }

    private static Optional<Interval> inside(Interval interval, OfferWindow window) {
        var from = window.from().filter(interval.from()::isBefore).orElse(interval.from());
        var to = window.to().filter(interval.to()::isAfter).orElse(interval.to());
        return from.isBefore(to) ? Optional.of(new Interval(from, to)) : Optional.empty();
    }

    private static boolean onDay(OfferWindow window, DayOfWeek day) {
        return window.days().isEmpty() || window.days().contains(day);
    }
}
