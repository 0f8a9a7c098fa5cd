package guitai.ui.stock;

import guitai.catalog.Sku;
import guitai.flow.FoundGoods;
import guitai.flow.StockDesk;
import guitai.scan.ScanReader.Origin;
import guitai.stock.StockBook;
import guitai.stock.Turnover;
import guitai.time.BusinessDate;
import guitai.ui.reconciliation.Exports;
import guitai.ui.stock.StockScreen.Figure;
import guitai.ui.stock.StockScreen.Row;
import guitai.ui.stock.StockScreen.Tab;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// How the stock stands: levels, what is low, what gets old, how it turns over.
///
/// JavaFX thread only.
public final class StockViewModel {
    /// The turnover can be that of so many last days; the first that is shown is of thirty.
    static final List<Integer> PERIODS = List.of(7, 30, 90, 365);

    /// What will be past its date this soon is shown with what is.
    static final int NEAR = 7;

    private static final int MOST_ITEMS = 100_000;

    private final TillAccess access;
    private final StockFiles files;
    private final Shown<StockScreen> screen = new Shown<>(StockScreen.EMPTY);
    private Tab tab = Tab.LEVELS;
    private Behind behind = new Behind.Nothing();
    private List<Behind> doors = List.of();
    private int days = 30;
    private int asked;

    public StockViewModel(TillAccess access, StockFiles files) {
        this.access = access;
        this.files = files;
    }

    /// What is behind a row.
    private sealed interface Behind {
        record Nothing() implements Behind {}

        record Moves(Sku sku) implements Behind {}

        record Category(String code) implements Behind {}
    }

    private record Seen(Words title, List<Figure> figures, List<Row> rows, List<Behind> doors) {}

    public Shown<StockScreen> screen() {
        return screen;
    }

    public void enter() {
        tab = Tab.LEVELS;
        behind = new Behind.Nothing();
        screen.set(StockScreen.EMPTY);
        read(Notice.NONE);
    }

    /// A code from a scanner: the item it is about.
    public void scanned(String text) {
        access.thread().look(() -> desk().find(text, Origin.SCANNER), this::found);
    }

    private void found(FoundGoods found) {
        if (found instanceof FoundGoods.One one) {
            open(new Behind.Moves(one.item().sku()));
        } else {
            access.around().play(Sound.REFUSED);
            say(Notice.of(Tone.WARN, Words.of("stock.notFound")));
        }
    }

    private StockDesk desk() {
        return access.counter().stock();
    }

    private void read(Notice notice) {
        int mine = ++asked;
        var words = screen.get().typed().strip();
        var what = behind;
        var list = tab;
        int last = days;
        access.thread()
                .look(
                        () -> look(list, what, words, last),
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

    private Seen look(Tab list, Behind what, String words, int last) {
        return switch (what) {
            case Behind.Moves(var sku) -> moves(sku);
            case Behind.Category(var code) -> ofCategory(code, last);
            case Behind.Nothing() ->
                    switch (list) {
                        case LEVELS ->
                                words.isEmpty()
                                        ? levels(list, desk().levels(0, StockScreen.MOST))
                                        : levels(list, desk().levels(words, StockScreen.MOST));
                        case LOW -> levels(list, desk().low(StockScreen.MOST));
                        case DATES -> dates();
                        case TURNOVER -> turnover(last);
                    };
        };
    }

    private static Seen levels(Tab list, List<StockDesk.Standing> all) {
        return new Seen(
                list.words(),
                List.of(),
                all.stream().map(StockWords::level).toList(),
                all.stream().<Behind>map(s -> new Behind.Moves(s.of().level().sku())).toList());
    }

    private Seen moves(Sku sku) {
        var standing = desk().standing(sku);
        var level = standing.of().level();
        var rows =
                desk().moves(sku, StockScreen.MOST).stream()
                        .map(m -> StockWords.move(m, standing.item(), access.timeOf(m.at())))
                        .toList();
        var head =
                Words.of(
                        "stock.item",
                        StockWords.name(standing.item(), sku),
                        StockWords.quantity(level.milli(), standing.item()));
        return new Seen(head, List.of(), rows, List.of());
    }

    private Seen dates() {
        var today = desk().today();
        var all = desk().expiring(NEAR, StockScreen.MOST);
        return new Seen(
                Tab.DATES.words(),
                List.of(),
                all.stream().map(b -> StockWords.batch(b, desk().item(b.sku()), today)).toList(),
                all.stream().<Behind>map(b -> new Behind.Moves(b.sku())).toList());
    }

    private List<StockBook.Figures> figures(int last) {
        var to = desk().today();
        return desk().turnover(
                        new BusinessDate(to.minusDays(last - 1L)),
                        new BusinessDate(to),
                        MOST_ITEMS);
    }

    private Seen turnover(int last) {
        var groups = new TreeMap<String, List<Turnover>>();
        var all = new ArrayList<Turnover>();
        for (var one : figures(last)) {
            groups.computeIfAbsent(one.category(), _ -> new ArrayList<>()).add(one.turnover());
            all.add(one.turnover());
        }
        var rows = new ArrayList<Row>();
        var behindRows = new ArrayList<Behind>();
        groups.forEach(
                (code, of) -> {
                    var sum = Turnover.sum(of).orElseThrow();
                    var count = Words.of("stock.items", of.size());
                    rows.add(StockWords.turnover(StockWords.category(code), count, sum));
                    behindRows.add(new Behind.Category(code));
                });
        var sum = Turnover.sum(all);
        return new Seen(
                Words.of("stock.turnoverOf", last),
                sum.map(StockWords::figures).orElse(List.of()),
                rows,
                behindRows);
    }

    private Seen ofCategory(String code, int last) {
        var some = figures(last).stream().filter(f -> f.category().equals(code)).toList();
        var rows = new ArrayList<Row>();
        var behindRows = new ArrayList<Behind>();
        for (var one : some) {
            if (rows.size() == StockScreen.MOST) break;
            var item = desk().item(one.sku());
            var sold = Words.of("stock.soldOf", StockWords.quantity(one.sold(), item));
            rows.add(StockWords.turnover(StockWords.name(item, one.sku()), sold, one.turnover()));
            behindRows.add(new Behind.Moves(one.sku()));
        }
        var sum = Turnover.sum(some.stream().map(StockBook.Figures::turnover).toList());
        return new Seen(
                StockWords.category(code),
                sum.map(StockWords::figures).orElse(List.of()),
                rows,
                behindRows);
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
        var today = desk().today();
        files.write(tab, today, days, form, told -> access.thread().onScreen(() -> written(told)));
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
