package guitai.ui.promotion;

import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.planning.OfferCalendar;
import guitai.ui.promotion.OffersScreen.Calendar;
import guitai.ui.promotion.OffersScreen.Day;
import guitai.ui.promotion.OffersScreen.Line;
import guitai.ui.promotion.OffersScreen.Mark;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Words;
import guitai.ui.work.TillAccess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Four weeks of offers, and which of them stand in each other's way.
///
/// JavaFX thread only.
final class CalendarModel {
    static final int DAYS = 28;
    private static final int WEEK = 7;
    private static final int NAMED = 3;

    private final TillAccess access;
    private final Consumer<Calendar> out;
    private Optional<Offer> draft = Optional.empty();
    private LocalDate first = LocalDate.EPOCH;
    private Calendar screen = new Calendar(LocalDate.EPOCH, List.of(), List.of(), -1, Notice.NONE);

    CalendarModel(TillAccess access, Consumer<Calendar> out) {
        this.access = access;
        this.out = out;
    }

    /// @param among an offer that is being written, to be seen among those that are published
    void begin(Optional<Offer> among) {
        draft = among;
        first = today();
        read();
    }

    private LocalDate today() {
        return access.clock().instant().atZone(access.zone()).toLocalDate();
    }

    void turn(int by) {
        first = first.plusDays((long) by * WEEK);
        read();
    }

    void move(int by) {
        choose(screen.selected() + by);
    }

    void choose(int index) {
        if (screen.lines().isEmpty()) return;
        put(screen.choosing(Math.clamp(index, 0, screen.lines().size() - 1)));
    }

    Optional<String> chosen() {
        return screen.selected() < 0
                ? Optional.empty()
                : Optional.of(screen.lines().get(screen.selected()).id());
    }

    void say(Notice notice) {
        put(screen.saying(notice));
    }

    private void put(Calendar next) {
        screen = next;
        out.accept(next);
    }

    private void read() {
        var from = first;
        access.thread()
                .look(
                        () -> access.counter().offers().calendar(from, DAYS, draft),
                        days -> put(drawn(days)));
    }

    private Calendar drawn(List<OfferCalendar.Day> days) {
        var offers = new TreeMap<OfferId, Offer>();
        for (var day : days) for (var offer : day.open()) offers.put(offer.id(), offer);
        var lines = offers.values().stream().map(offer -> line(offer, days, offers)).toList();
        return new Calendar(
                today(),
                days.stream().map(day -> new Day(day.date(), day.tooMany())).toList(),
                lines,
                Math.min(Math.max(screen.selected(), 0), lines.size() - 1),
                Notice.NONE);
    }

    private static Line line(
            Offer offer, List<OfferCalendar.Day> days, Map<OfferId, Offer> offers) {
        var marks = new ArrayList<Mark>();
        var rivals = new LinkedHashMap<OfferId, LocalDate>();
        for (var day : days) {
            var others = others(offer.id(), day);
            others.forEach(other -> rivals.putIfAbsent(other, day.date()));
            if (!day.open().contains(offer)) marks.add(Mark.CLOSED);
            else marks.add(others.isEmpty() ? Mark.OPEN : Mark.CLASH);
        }
        var named =
                rivals.entrySet().stream()
                        .limit(NAMED)
                        .map(
                                rival ->
                                        Words.of(
                                                "promo.clash",
                                                name(rival.getKey(), offers),
                                                rival.getValue()))
                        .toList();
        var conflict = named.isEmpty() ? Words.NONE : OfferLook.joined(named);
        if (rivals.size() > NAMED) {
            conflict = Words.of("promo.andMore", conflict, rivals.size() - NAMED);
        }
        return new Line(
                offer.id().value(),
                OfferLook.name(offer),
                RuleWords.of(offer.rule()),
                conflict,
                marks);
    }

    private static Name name(OfferId id, Map<OfferId, Offer> offers) {
        return Optional.ofNullable(offers.get(id)).map(OfferLook::name).orElse(Name.of(id.value()));
    }

    private static List<OfferId> others(OfferId id, OfferCalendar.Day day) {
        return day.clashes().stream()
                .filter(clash -> clash.one().equals(id) || clash.other().equals(id))
                .map(clash -> clash.one().equals(id) ? clash.other() : clash.one())
                .toList();
    }
}
