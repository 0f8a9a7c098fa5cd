package guitai.ui.price;

import guitai.flow.Prices;
import guitai.staff.Operator;
import guitai.staff.OperatorId;
import guitai.ui.price.PriceFiles.Told;
import guitai.ui.price.PriceLook.Door;
import guitai.ui.price.PriceLook.Where;
import guitai.ui.price.PriceScreen.Page;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.util.List;
import java.util.function.Function;

/// The price lists: what stands in them, what a file would change, and the labels of the tags that
/// say another price than the till.
///
/// JavaFX thread only. Who comes here may change prices: the way in asks.
public final class PriceListsViewModel {
    private static final Words TITLE = Words.of("price.listsTitle", 0, 0);

    private final TillAccess access;
    private final Prices prices;
    private final PriceFiles files;
    private final PriceReading reading;
    private final PriceSteps steps;
    private final Shown<PriceScreen> screen = new Shown<>(PriceScreen.empty(Page.LISTS, TITLE));
    private Where where = new Where.Lists();
    private List<Door> doors = List.of();
    private String armed = "";
    private int asked;

    /// @param names what people are called
    public PriceListsViewModel(
            TillAccess access, Prices prices, PriceFiles files, Function<OperatorId, Name> names) {
        this.access = access;
        this.prices = prices;
        this.files = files;
        this.reading =
                new PriceReading(
                        prices, new PriceWords(access.zone(), names), new ListWords(access.zone()));
        this.steps = new PriceSteps(access, prices, files, this::came);
    }

    public Shown<PriceScreen> screen() {
        return screen;
    }

    public void enter() {
        steps.forget();
        screen.set(PriceScreen.empty(Page.LISTS, TITLE));
        turn(new Where.Lists(), Notice.NONE);
    }

    private OperatorId by() {
        return access.counter().signOn().operator().map(Operator::id).orElseThrow();
    }

    // What is shown

    private void turn(Where to, Notice notice) {
        where = to;
        armed = "";
        screen.set(screen.get().typing(""));
        read(notice);
    }

    private void read(Notice notice) {
        int mine = ++asked;
        var what = where;
        var typed = screen.get().typed();
        var now = access.clock().instant();
        access.thread()
                .look(
                        () -> reading.look(what, typed, now),
                        seen -> {
                            // Something else was asked for while this was read.
                            if (mine == asked) show(seen, notice);
                        });
    }

    private void show(PriceLook seen, Notice notice) {
        var before = screen.get();
        var page = PriceLook.page(where);
        int first = seen.rows().isEmpty() ? -1 : 0;
        int index = page == before.page() ? Math.max(before.selected(), first) : first;
        doors = seen.doors();
        screen.set(
                new PriceScreen(
                        page,
                        seen.title(),
                        before.typed(),
                        seen.figures(),
                        seen.rows(),
                        Math.min(index, seen.rows().size() - 1),
                        seen.labels(),
                        steps.toHang(),
                        notice));
    }

    /// What came of a step, and whether the page says something else since.
    private void came(PriceSteps.Outcome outcome) {
        switch (outcome) {
            case PriceSteps.Outcome.Said(var notice) -> {
                screen.set(screen.get().afterWriting(steps.toHang()));
                say(notice);
            }
            case PriceSteps.Outcome.Refused(var what) -> refuse(what);
            case PriceSteps.Outcome.Changed(var notice) -> read(notice);
            case PriceSteps.Outcome.Published(var notice) -> turn(new Where.Lists(), notice);
        }
    }

    // What a person does

    public void on(PriceEvent event) {
        switch (event) {
            case PriceEvent.Typed(var text) -> {
                screen.set(screen.get().typing(text));
                if (screen.get().page() != Page.CHANGES) read(Notice.NONE);
            }
            case PriceEvent.Moved(var by) -> select(screen.get().selected() + by);
            case PriceEvent.Chosen(var index) -> {
                if (index == screen.get().selected()) access.around().press(this::open);
                else select(index);
            }
            case PriceEvent.Asked step -> access.around().press(() -> asked(step));
        }
    }

    private void select(int index) {
        var rows = screen.get().rows();
        armed = "";
        if (rows.isEmpty()) return;
        screen.set(screen.get().choosing(Math.clamp(index, 0, rows.size() - 1)));
    }

    private void asked(PriceEvent.Asked step) {
        switch (step) {
            case ENTER -> {
                if (where instanceof Where.Changes changes) publish(changes);
                else open();
            }
            case FILES -> listFiles();
            case WITHDRAW -> withdraw();
            case LABELS -> labels();
            case HUNG -> steps.hung(by());
            case BACK -> back();
        }
    }

    private void back() {
        switch (where) {
            case Where.Lists() -> access.around().go(Place.SALE);
            case Where.OfItem(_, var from) -> turn(from, Notice.NONE);
            case Where.OfList _, Where.Files _ -> turn(new Where.Lists(), Notice.NONE);
            case Where.Changes(_, _, var from) -> turn(from, Notice.NONE);
        }
    }

    private void open() {
        var now = screen.get();
        var door = now.selected() < 0 ? new Door.Wall() : doors.get(now.selected());
        switch (door) {
            case Door.To(var to) -> turn(to, Notice.NONE);
            case Door.Read(var path) -> read(path);
            case Door.Wall() -> {
                // No file of the folder is called so: it may be the path of another.
                var path = now.typed().strip();
                if (where instanceof Where.Files && !path.isEmpty()) read(path);
            }
        }
    }

    private void listFiles() {
        files.list(told -> access.thread().onScreen(() -> listed(told)));
    }

    private void listed(Told told) {
        switch (told) {
            case Told.Listed(var folder, var found) ->
                    turn(new Where.Files(folder, found), Notice.NONE);
            case Told.Failed(var why) -> {
                turn(new Where.Files("", List.of()), Notice.NONE);
                refuse(Words.of("price.failed", why));
            }
            case Told.Read _, Told.Written _ ->
                    throw new IllegalStateException("files were listed, not " + told);
        }
    }

    private void read(String path) {
        files.read(path, told -> access.thread().onScreen(() -> heard(told)));
    }

    private void heard(Told told) {
        switch (told) {
            case Told.Read(var plan, var file) -> {
                // Somebody went elsewhere while the file was read.
                if (!(where instanceof Where.Files from)) return;
                turn(new Where.Changes(plan, file, from), Notice.NONE);
            }
            case Told.Failed(var why) -> refuse(Words.of("price.failed", why));
            case Told.Listed _, Told.Written _ ->
                    throw new IllegalStateException("a file was read, not " + told);
        }
    }

    private void publish(Where.Changes changes) {
        if (!changes.plan().clean()) {
            refuse(Words.of("price.refused", changes.plan().refused().size()));
            return;
        }
        steps.publish(changes.plan(), changes.file(), screen.get().typed().strip(), by());
    }

    private void withdraw() {
        var now = screen.get();
        var id = where instanceof Where.OfList(var open) ? open : "";
        if (id.isEmpty()) {
            if (!now.mayWithdraw()) return;
            id = now.rows().get(now.selected()).id();
        }
        if (!armed.equals(id)) {
            armed = id;
            say(Notice.of(Tone.WARN, Words.of("price.withdrawAsk", id)));
            return;
        }
        armed = "";
        steps.withdraw(id, by());
    }

    private void labels() {
        switch (where) {
            case Where.Lists() -> steps.labels(() -> prices.labels().due());
            case Where.OfList(var id) ->
                    steps.labels(() -> prices.labels().of(prices.listed().goods(id)));
            case Where.OfItem(var sku, _) -> steps.labels(() -> prices.labels().of(List.of(sku)));
            case Where.Files _, Where.Changes _ -> {}
        }
    }

    private void refuse(Words what) {
        access.around().play(Sound.REFUSED);
        say(Notice.of(Tone.BAD, what));
    }

    public void say(Notice notice) {
        screen.set(screen.get().saying(notice));
    }
}
