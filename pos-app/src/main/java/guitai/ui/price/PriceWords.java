package guitai.ui.price;

import guitai.flow.Prices.Check;
import guitai.price.PriceChoice;
import guitai.price.PriceList;
import guitai.price.PriceListState;
import guitai.price.PricePeriod;
import guitai.price.PricePeriod.Source;
import guitai.price.PriceRecords.Kept;
import guitai.promotion.MemberCondition;
import guitai.promotion.Offer;
import guitai.promotion.OfferWindow;
import guitai.sale.Quantity;
import guitai.staff.OperatorId;
import guitai.ui.price.PriceScreen.Figure;
import guitai.ui.price.PriceScreen.Row;
import guitai.ui.text.Name;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.OfferWords;
import guitai.ui.work.UnitPriceWords;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Prices in words.
final class PriceWords {
    // Before 1971 nobody has written anything down: the price was there when the history began.
    private static final Instant BEGINNING = Instant.parse("1971-01-01T00:00:00Z");

    private final ZoneId zone;
    private final Function<OperatorId, Name> names;

    PriceWords(ZoneId zone, Function<OperatorId, Name> names) {
        this.zone = zone;
        this.names = names;
    }

    /// What everybody pays, what the item itself costs, the unit price and the tag.
    static List<Figure> figures(Check check) {
        var label = check.label();
        var was =
                label.struck()
                        .map(before -> Words.of("price.was", before))
                        .orElse(Words.of("price.noWas"));
        var unit = check.unit().map(UnitPriceWords::of);
        var tag = check.tag().map(found -> Words.of("price.money", found.price()));
        var right = check.tag().filter(found -> found.price().equals(label.price())).isPresent();
        return List.of(
                new Figure(
                        Words.of("price.now"),
                        Words.of("price.each", label.price(), check.item().unitWord()),
                        by(check.choice())),
                new Figure(
                        Words.of("price.shelf"),
                        Words.of("price.money", check.item().price()),
                        was),
                new Figure(
                        Words.of("price.unitPrice"),
                        unit.orElse(Words.of("price.none")),
                        Words.of(unit.isPresent() ? "price.unitKnown" : "price.unitUnknown")),
                new Figure(
                        Words.of("price.tag"),
                        tag.orElse(Words.of("price.none")),
                        Words.of(right ? "price.tagRight" : "price.tagDue")));
    }

    private static Words by(PriceChoice choice) {
        return choice.list()
                .map(list -> Words.of("price.byList", list.list(), list.version()))
                .orElse(Words.of("price.byShelf"));
    }

    /// The lists that have the item, then its past, the newest first.
    List<Row> rows(Check check, Instant now) {
        var rows = new ArrayList<Row>();
        for (var kept : check.lists()) {
            var price = kept.list().price(check.item().sku(), new Quantity(Quantity.MOST));
            rows.add(list(kept, now, price.map(money -> Words.of("price.money", money))));
        }
        for (var offer : check.offers()) rows.add(offer(offer, now));
        for (var period : check.asked().reversed()) rows.add(past(period, now));
        return rows;
    }

    /// An offer that covers the item; what it comes to depends on the basket.
    private Row offer(Offer offer, Instant now) {
        var open = offer.window().open(now.atZone(zone));
        var coming = offer.window().from().filter(now::isBefore).isPresent();
        var state =
                open
                        ? Words.of("price.state.running")
                        : Words.of(coming ? "price.state.upcoming" : "price.state.notNow");
        var whom =
                !offer.member().equals(MemberCondition.ANYONE)
                        ? Words.of("price.members")
                        : Words.of("price.everybody");
        return new Row(
                "",
                open ? Tone.GOOD : Tone.WARN,
                Words.of("price.list", OfferWords.name(offer), offer.id().value()),
                Words.of("price.about", state, window(offer.window()), whom),
                Words.NONE,
                Words.of("price.offer"),
                false);
    }

    Row list(Kept kept, Instant now) {
        return list(kept, now, Optional.empty());
    }

    private Row list(Kept kept, Instant now, Optional<Words> amount) {
        var list = kept.list();
        var state = kept.state(now);
        return new Row(
                list.id(),
                tone(state),
                Words.of("price.list", new Name(list.nameZh(), list.nameEn()), list.id()),
                Words.of("price.about", said(state), window(list.window()), conditions(list)),
                Words.of("price.from", list.version(), kept.file(), names.apply(kept.by())),
                amount.orElse(Words.of("price.count", list.prices().size())),
                state == PriceListState.RUNNING || state == PriceListState.UPCOMING);
    }

    /// When and for whom a list holds.
    Words terms(PriceList list) {
        return Words.of("price.terms", window(list.window()), conditions(list));
    }

    private static Tone tone(PriceListState state) {
        return switch (state) {
            case RUNNING -> Tone.GOOD;
            case UPCOMING -> Tone.WARN;
            case OVER -> Tone.PLAIN;
            case WITHDRAWN -> Tone.BAD;
        };
    }

    private static Words said(PriceListState state) {
        return switch (state) {
            case RUNNING -> Words.of("price.state.running");
            case UPCOMING -> Words.of("price.state.upcoming");
            case OVER -> Words.of("price.state.over");
            case WITHDRAWN -> Words.of("price.state.withdrawn");
        };
    }

    private Words window(OfferWindow window) {
        var said = dates(window);
        for (var day : window.days().stream().sorted().toList()) {
            said = Words.of("price.joined", said, name(day));
        }
        for (var span : window.spans()) {
            said = Words.of("price.joined", said, Words.of("price.span", span.from(), span.to()));
        }
        return said;
    }

    private static Words name(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> Words.of("price.day.monday");
            case TUESDAY -> Words.of("price.day.tuesday");
            case WEDNESDAY -> Words.of("price.day.wednesday");
            case THURSDAY -> Words.of("price.day.thursday");
            case FRIDAY -> Words.of("price.day.friday");
            case SATURDAY -> Words.of("price.day.saturday");
            case SUNDAY -> Words.of("price.day.sunday");
        };
    }

    private Words dates(OfferWindow window) {
        var from = window.from().map(this::day);
        // At its last instant the day is the one people call the last.
        var to = window.to().map(end -> day(end.minusMillis(1)));
        if (from.isPresent() && to.isPresent()) {
            return Words.of("price.fromTo", from.get(), to.get());
        }
        if (from.isPresent()) return Words.of("price.since", from.get());
        return to.map(end -> Words.of("price.until", end)).orElse(Words.of("price.always"));
    }

    private static Words conditions(PriceList list) {
        var said = whom(list);
        if (!list.stores().isEmpty()) {
            said = Words.of("price.and", said, Words.of("price.stores", all(list.stores())));
        }
        if (!list.channels().isEmpty()) {
            said = Words.of("price.and", said, Words.of("price.channels", all(list.channels())));
        }
        return said;
    }

    private static Words whom(PriceList list) {
        if (list.override()) return Words.of("price.overrides");
        if (!list.tiers().isEmpty()) return Words.of("price.tiers", all(list.tiers()));
        return list.nearDays().isPresent()
                ? Words.of("price.near", list.nearDays().getAsInt())
                : Words.of("price.everybody");
    }

    private static String all(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }

    private Row past(PricePeriod period, Instant now) {
        var holds = period.holdsAt(now);
        var source =
                switch (period.source()) {
                    case Source.Catalogue(var file) ->
                            file.isEmpty()
                                    ? Words.of("price.ownUnknown")
                                    : Words.of("price.own", file);
                    case Source.Listed(var list, var version) ->
                            Words.of("price.byList", list, version);
                };
        return new Row(
                "",
                holds ? Tone.GOOD : Tone.PLAIN,
                source,
                span(period),
                period.from().isBefore(BEGINNING)
                        ? Words.NONE
                        : Words.of("price.who", names.apply(period.by())),
                Words.of("price.money", period.price()),
                false);
    }

    private Words span(PricePeriod period) {
        var to = period.to().map(this::day);
        if (period.from().isBefore(BEGINNING)) {
            return to.map(end -> Words.of("price.until", end)).orElse(Words.of("price.always"));
        }
        var from = day(period.from());
        return to.map(end -> Words.of("price.fromTo", from, end))
                .orElse(Words.of("price.since", from));
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
