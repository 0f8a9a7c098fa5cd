package guitai.ui.promotion;

import guitai.flow.OfferDesk.Listed;
import guitai.promotion.OfferId;
import guitai.staff.OperatorId;
import guitai.ui.promotion.OffersEvent.Asked;
import guitai.ui.promotion.OffersScreen.Calendar;
import guitai.ui.promotion.OffersScreen.Choosing;
import guitai.ui.promotion.OffersScreen.Editing;
import guitai.ui.promotion.OffersScreen.Listing;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.work.Place;
import guitai.ui.work.Shown;
import guitai.ui.work.TillAccess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The pages of offers: the list, the choice of a type, the form, the calendar.
///
/// JavaFX thread only. Who comes here may make offers: the way in asks, and the desk asks again.
public final class OffersViewModel {
    private static final List<OfferType> TYPES = List.of(OfferType.values());

    private final TillAccess access;
    private final ListModel list;
    private final EditorModel editor;
    private final CalendarModel calendar;
    private final Shown<OffersScreen> screen = new Shown<>(Listing.EMPTY);
    // The form goes on behind the types and the calendar; an answer for it shows it to nobody.
    private boolean formInFront;

    /// @param people what they are called
    public OffersViewModel(TillAccess access, Function<OperatorId, Name> people) {
        this.access = access;
        var unfinished = new Unfinished();
        list = new ListModel(access, unfinished, screen::set);
        editor = new EditorModel(access, people, unfinished, new AroundEditor());
        calendar = new CalendarModel(access, screen::set);
    }

    /// What the editor needs of the other pages.
    private final class AroundEditor implements Pages {
        @Override
        public void show(Editing now) {
            if (formInFront) screen.set(now);
        }

        @Override
        public void list(Notice notice) {
            formInFront = false;
            list.enter(notice);
        }

        @Override
        public Name offer(OfferId id) {
            return list.name(id);
        }
    }

    public Shown<OffersScreen> screen() {
        return screen;
    }

    /// A form that was open when the till was locked is open again.
    public void enter() {
        if (editor.open()) form();
        else list.enter(Notice.NONE);
    }

    private void form() {
        formInFront = true;
        editor.show();
    }

    public void say(Notice notice) {
        switch (screen.get()) {
            case Listing _ -> list.say(notice);
            case Choosing now -> screen.set(now.saying(notice));
            case Editing _ -> editor.say(notice);
            case Calendar _ -> calendar.say(notice);
        }
    }

    public void on(OffersEvent event) {
        if (event instanceof Asked step) access.around().press(() -> obey(step));
        else obey(event);
    }

    private void obey(OffersEvent event) {
        switch (screen.get()) {
            case Listing _ -> onList(event);
            case Choosing now -> onTypes(now, event);
            case Editing _ -> onForm(event);
            case Calendar _ -> onCalendar(event);
        }
    }

    private void onList(OffersEvent event) {
        switch (event) {
            case OffersEvent.Moved(var by) -> list.move(by);
            case OffersEvent.Chosen(var index) -> list.choose(index);
            case Asked step -> askedOfList(step);
            case OffersEvent.Typed _,
                    OffersEvent.At _,
                    OffersEvent.Switched _,
                    OffersEvent.SectionChosen _,
                    OffersEvent.NumberTyped _,
                    OffersEvent.Turned _ -> {}
        }
    }

    private void askedOfList(Asked step) {
        if (list.unask(step) && step == Asked.BACK) return;
        switch (step) {
            case NEW -> types();
            case COPY -> list.chosen().flatMap(row -> list.listed(row.id())).ifPresent(this::copy);
            case CALENDAR -> calendar.begin(Optional.empty());
            case BACK -> access.around().go(Place.SALE);
            case ENTER -> list.chosen().ifPresent(row -> open(row.id()));
            case CHECK ->
                    list.chosen()
                            .ifPresent(
                                    row -> {
                                        open(row.id());
                                        editor.on(Asked.CHECK);
                                    });
            case WITHDRAW -> list.withdraw();
            case DROP -> list.drop();
            case TYPE, VERSIONS, BASKET, FIND, PUBLISH -> {}
        }
    }

    private void open(String id) {
        formInFront = true;
        list.listed(id).ifPresentOrElse(editor::open, () -> editor.resume(id, list.taken()));
    }

    private void copy(Listed like) {
        formInFront = true;
        var id = list.freeId(today());
        editor.copy(FormWriter.like(like, id, access.zone()), list.taken());
    }

    private void types() {
        formInFront = false;
        screen.set(new Choosing(0, Notice.NONE));
    }

    private void onTypes(Choosing now, OffersEvent event) {
        if (event instanceof OffersEvent.Moved(var by)) {
            screen.set(
                    new Choosing(
                            Math.clamp(now.selected() + by, 0, TYPES.size() - 1), Notice.NONE));
        } else if (event instanceof OffersEvent.Chosen(var index)) {
            become(TYPES.get(index));
        } else if (event == Asked.ENTER) {
            become(TYPES.get(now.selected()));
        } else if (event == Asked.BACK) {
            enter();
        }
    }

    private void become(OfferType type) {
        formInFront = true;
        if (editor.open()) editor.become(type);
        else editor.begin(type, list.freeId(today()), list.taken());
    }

    private LocalDate today() {
        return access.clock().instant().atZone(access.zone()).toLocalDate();
    }

    private void onForm(OffersEvent event) {
        if (event == Asked.TYPE) {
            types();
        } else if (event == Asked.CALENDAR) {
            formInFront = false;
            calendar.begin(editor.offer());
        } else {
            editor.on(event);
        }
    }

    private void onCalendar(OffersEvent event) {
        if (event instanceof OffersEvent.Moved(var by)) calendar.move(by);
        else if (event instanceof OffersEvent.Turned(var by)) calendar.turn(by);
        else if (event instanceof OffersEvent.Chosen(var index)) calendar.choose(index);
        else if (event == Asked.ENTER) calendar.chosen().ifPresent(this::openFromCalendar);
        else if (event == Asked.BACK) enter();
    }

    /// The one that is being written is gone back to; another is opened when that is left.
    private void openFromCalendar(String id) {
        if (editor.open()) form();
        else if (list.listed(id).isPresent()) open(id);
    }
}
