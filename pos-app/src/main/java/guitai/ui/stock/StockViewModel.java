package guitai.ui.stock;

import guitai.flow.FoundGoods;
import guitai.scan.ScanReader.Origin;
import guitai.stock.StockBook;
import guitai.ui.reconciliation.Exports;
import guitai.ui.stock.StockFiles.Turned;
import guitai.ui.stock.StockLook.Behind;
import guitai.ui.stock.StockLook.Seen;
import guitai.ui.stock.StockScreen.Tab;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.util.List;
import java.util.Optional;

/// How the stock stands: levels, what is low, what gets old, how it turns over.
///
/// JavaFX thread only.
public final class StockViewModel {
    /// The turnover can be that of so many last days; the first that is shown is of thirty.
    static final List<Integer> PERIODS = List.of(7, 30, 90, 365);

    private final TillAccess access;
    private final StockFiles files;
    private final StockLook look;
    private final TurnoverReading turnover;
    private final Shown<StockScreen> screen = new Shown<>(StockScreen.EMPTY);
    private Tab tab = Tab.LEVELS;
    private Behind behind = new Behind.Nothing();
    private List<Behind> doors = List.of();
    private int days = 30;
    private int asked;

    public StockViewModel(TillAccess access, StockFiles files) {
        this.access = access;
        this.files = files;
        look = new StockLook(access);
        turnover = new TurnoverReading(access, files, this::turned);
    }

    public Shown<StockScreen> screen() {
        return screen;
    }

    public void enter() {
        tab = Tab.LEVELS;
        behind = new Behind.Nothing();
        turnover.forget();
        screen.set(StockScreen.EMPTY);
        read(Notice.NONE);
    }

    /// A code from a scanner: the item it is about.
    public void scanned(String text) {
        access.thread()
                .look(() -> access.counter().stock().find(text, Origin.SCANNER), this::found);
    }

    private void found(FoundGoods found) {
        if (found instanceof FoundGoods.One one) {
            open(new Behind.Moves(one.item().sku()));
        } else {
            access.around().play(Sound.REFUSED);
            say(Notice.of(Tone.WARN, Words.of("stock.notFound")));
        }
    }

    /// A turnover that was asked for has been read; somebody may look at something else by now.
    private void turned() {
        if (ofTurnover()) read(Notice.NONE);
    }

    private boolean ofTurnover() {
        return tab == Tab.TURNOVER && !(behind instanceof Behind.Moves);
    }

    private void read(Notice notice) {
        if (!ofTurnover()) {
            read(List.of(), notice);
            return;
        }
        switch (turnover.of(days).orElse(null)) {
            case null -> {
                nothing(Notice.of(Tone.PLAIN, Words.of("stock.turnoverComes")));
                turnover.begin(days);
            }
            case Turned.Read(var figures) -> read(figures, notice);
            case Turned.Failed(var why) -> {
                turnover.forget();
                nothing(Notice.of(Tone.BAD, Words.of("stock.turnoverFailed", why)));
            }
        }
    }

    private void nothing(Notice why) {
        asked++;
        var title = Words.of("stock.turnoverOf", days);
        show(new Seen(title, List.of(), List.of(), List.of()), why);
    }

    private void read(List<StockBook.Figures> figures, Notice notice) {
        int mine = ++asked;
        var words = screen.get().typed().strip();
        var what = behind;
        var list = tab;
        int last = days;
        access.thread()
                .look(
                        () -> look.at(list, what, words, figures, last),
                        seen -> {
                            // Something else was asked for while this was read.
                            if (mine == asked) show(seen, notice);
                        });
    }

    private void show(Seen seen, Notice notice) {
        var before = screen.get();
        doors = seen.doors();
        screen.set(
                new StockScreen(
                        tab,
                        seen.title(),
                        !(behind instanceof Behind.Nothing),
                        before.typed(),
                        seen.figures(),
                        seen.rows(),
                        seen.rows().isEmpty() ? -1 : 0,
                        notice));
    }

    // What a person does

    public void on(StockEvent event) {
        switch (event) {
            case StockEvent.Moved(var by) -> choose(screen.get().selected() + by);
            case StockEvent.Chosen(var index) -> choose(index);
            case StockEvent.Typed(var words) -> {
                screen.set(screen.get().typed(words));
                if (tab == Tab.LEVELS && behind instanceof Behind.Nothing) read(Notice.NONE);
            }
            case StockEvent.TabChosen(var chosen) -> {
                tab = chosen;
                open(new Behind.Nothing());
            }
            case StockEvent.Asked step -> access.around().press(() -> asked(step));
        }
    }

    private void choose(int index) {
        var rows = screen.get().rows();
        if (rows.isEmpty()) return;
        screen.set(screen.get().choosing(Math.clamp(index, 0, rows.size() - 1)));
    }

    private void open(Behind what) {
        behind = what;
        read(Notice.NONE);
    }

    private void asked(StockEvent.Asked step) {
        switch (step) {
            case OPEN -> door().ifPresent(this::open);
            case RECEIVE -> access.around().go(Place.RECEIVING);
            case COUNT -> access.around().go(Place.COUNTING);
            case WRITE_OFF -> access.around().go(Place.WRITE_OFF);
            case LONGER -> period(1);
            case SHORTER -> period(-1);
            case PDF -> write(Exports.Form.PDF);
            case CSV -> write(Exports.Form.CSV);
            case BACK -> {
                if (behind instanceof Behind.Nothing) access.around().go(Place.SALE);
                else open(new Behind.Nothing());
            }
        }
    }

    private void period(int by) {
        if (tab != Tab.TURNOVER) return;
        days = PERIODS.get(Math.clamp(PERIODS.indexOf(days) + by, 0, PERIODS.size() - 1));
        read(Notice.NONE);
    }

    private Optional<Behind> door() {
        int at = screen.get().selected();
        return at < 0 || at >= doors.size() ? Optional.empty() : Optional.of(doors.get(at));
    }

    private void write(Exports.Form form) {
        var list = tab;
        int last = days;
        access.thread()
                .look(
                        () -> access.counter().stock().today(),
                        today ->
                                files.write(
                                        list,
                                        today,
                                        last,
                                        form,
                                        told -> access.thread().onScreen(() -> written(told))));
    }

    private void written(Exports.Told told) {
        switch (told) {
            case Exports.Told.Written(var where) ->
                    say(Notice.of(Tone.GOOD, Words.of("reconcile.written", where)));
            case Exports.Told.Failed(var why) -> {
                access.around().play(Sound.REFUSED);
                say(Notice.of(Tone.BAD, Words.of("reconcile.notWritten", why)));
            }
        }
    }

    public void say(Notice notice) {
        screen.set(screen.get().with(notice));
    }
}
