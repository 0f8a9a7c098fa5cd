package guitai.ui.promotion;

import guitai.promotion.Offer;
import guitai.promotion.OfferWindow;
import guitai.promotion.Scope;
import guitai.promotion.planning.OfferRecords.Used;
import guitai.promotion.planning.OfferState;
import guitai.ui.text.Shelf;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How an offer stands, when it is open, what it covers and how often it was used, in words.
final class OfferLook {
    private static final int NAMED = 3;

    private final ZoneId zone;

    OfferLook(ZoneId zone) {
        this.zone = zone;
    }

    static Words state(OfferState state) {
        return switch (state) {
            case DRAFT -> Words.of("promo.state.draft");
            case OPEN -> Words.of("promo.state.open");
            case COMING -> Words.of("promo.state.coming");
            case OVER -> Words.of("promo.state.over");
            case WITHDRAWN -> Words.of("promo.state.withdrawn");
        };
    }

    static Tone tone(OfferState state) {
        return switch (state) {
            case OPEN -> Tone.GOOD;
            case COMING, DRAFT -> Tone.WARN;
            case OVER -> Tone.PLAIN;
            case WITHDRAWN -> Tone.BAD;
        };
    }

    Words window(OfferWindow window) {
        var parts = new ArrayList<Words>();
        parts.add(span(window));
        if (!window.days().isEmpty()) parts.add(days(window));
        for (var span : window.spans()) {
            parts.add(Words.of("promo.between", span.from(), span.to()));
        }
        return joined(parts);
    }

    private Words span(OfferWindow window) {
        var from = window.from().map(at -> moment(at, 0));
        // At its last instant the day is the one people call the last.
        var to = window.to().map(at -> moment(at, 1));
        if (from.isPresent() && to.isPresent()) {
            return Words.of("promo.fromTo", from.get(), to.get());
        }
        if (from.isPresent()) return Words.of("promo.since", from.get());
        return to.map(end -> Words.of("promo.until", end)).orElse(Words.of("promo.always"));
    }

    private Words moment(Instant instant, int daysBefore) {
        var at = instant.atZone(zone).toLocalDateTime();
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? Words.of("promo.day", at.toLocalDate().minusDays(daysBefore))
                : Words.of("promo.moment", at.toLocalDate(), at.toLocalTime());
    }

    private static Words days(OfferWindow window) {
        return joined(
                window.days().stream()
                        .sorted()
                        .map(day -> Words.of("promo.weekday", day(day)))
                        .toList());
    }

    static Words day(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> Words.of("promo.day.mon");
            case TUESDAY -> Words.of("promo.day.tue");
            case WEDNESDAY -> Words.of("promo.day.wed");
            case THURSDAY -> Words.of("promo.day.thu");
            case FRIDAY -> Words.of("promo.day.fri");
            case SATURDAY -> Words.of("promo.day.sat");
            case SUNDAY -> Words.of("promo.day.sun");
        };
    }

    static Words covers(Scope scope) {
        var parts = new ArrayList<Words>();
        if (scope.skus().size() > NAMED) {
            parts.add(Words.of("promo.covers.items", scope.skus().size()));
        } else {
            scope.skus().stream()
                    .map(sku -> Words.of("promo.covers.item", sku.value()))
                    .forEach(parts::add);
        }
        for (var category : scope.categories().stream().sorted().toList()) {
            parts.add(Words.of("promo.covers.category", new Shelf(category)));
        }
        for (var tag : scope.tags().stream().sorted().toList()) {
            parts.add(Words.of("promo.covers.tag", tag));
        }
        var covered = parts.isEmpty() ? Words.of("promo.covers.all") : joined(parts);
        int except = scope.exceptSkus().size() + scope.exceptCategories().size();
        return except == 0 ? covered : Words.of("promo.covers.except", covered, except);
    }

    Words used(Optional<Used> used) {
        return used.map(
                        u ->
                                Words.of(
                                        "promo.used",
                                        u.sales(),
                                        u.saved(),
                                        Words.of("promo.day", date(u.last()))))
                .orElse(Words.of("promo.unused"));
    }

    private LocalDate date(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /// What the list and the editor call it: its name, and how it is said where it has none.
    static guitai.ui.text.Name name(Offer offer) {
        return guitai.ui.work.OfferWords.name(offer);
    }

    static Words joined(List<Words> parts) {
        var said = parts.getFirst();
        for (var part : parts.subList(1, parts.size())) said = Words.of("promo.join", said, part);
        return said;
    }
}
