package guitai.ui.price;

import guitai.flow.Prices;
import guitai.flow.Prices.Publishing;
import guitai.price.ImportedPrices;
import guitai.price.PriceRecords.Kept;
import guitai.price.ShelfLabel;
import guitai.staff.Operator;
import guitai.staff.OperatorId;
import guitai.ui.price.PriceFiles.Told;
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

/// The price lists, and the labels of the tags that say another price than the till.
///
/// JavaFX thread only. Who comes here may change prices: the way in asks.
public final class PriceListsViewModel {
    private static final Words TITLE = Words.of("price.listsTitle", 0, 0);

    private final TillAccess access;
    private final Prices prices;
    private final PriceFiles files;
    private final PriceWords words;
    private final Shown<PriceScreen> screen = new Shown<>(PriceScreen.empty(TITLE));
    private List<ShelfLabel> due = List.of();
    private List<ShelfLabel> written = List.of();

    /// @param names what people are called
    public PriceListsViewModel(
            TillAccess access, Prices prices, PriceFiles files, Function<OperatorId, Name> names) {
        this.access = access;
        this.prices = prices;
        this.files = files;
        this.words = new PriceWords(access.zone(), names);
    }

    private record Seen(List<Kept> lists, List<ShelfLabel> due) {}

    public Shown<PriceScreen> screen() {
        return screen;
    }

    public void enter() {
        written = List.of();
        screen.set(PriceScreen.empty(TITLE));
        read();
    }

    private void read() {
        access.thread().look(() -> new Seen(prices.lists(), prices.labels().due()), this::show);
    }

    private void show(Seen now) {
        due = now.due();
        var at = access.clock().instant();
        var rows = now.lists().stream().map(kept -> words.list(kept, at)).toList();
        var before = screen.get();
        int index = Math.min(Math.max(before.selected(), 0), rows.size() - 1);
        screen.set(
                new PriceScreen(
                        Words.of("price.listsTitle", rows.size(), due.size()),
                        before.typed(),
                        List.of(),
                        rows,
                        index,
                        due.size(),
                        !written.isEmpty(),
                        before.notice()));
    }

    public void on(PriceEvent event) {
        switch (event) {
            case PriceEvent.Typed(var text) -> screen.set(screen.get().typing(text));
            case PriceEvent.Moved(var by) -> select(screen.get().selected() + by);
            case PriceEvent.Chosen(var index) -> select(index);
            case PriceEvent.Asked step -> access.around().press(() -> asked(step));
        }
    }

    private void select(int index) {
        var rows = screen.get().rows();
        if (rows.isEmpty()) return;
        screen.set(screen.get().choosing(Math.clamp(index, 0, rows.size() - 1)));
    }

    private void asked(PriceEvent.Asked step) {
        switch (step) {
            case ENTER -> {
                var path = screen.get().typed().strip();
                if (!path.isEmpty()) files.read(path, this::told);
            }
            case WITHDRAW -> withdraw();
            case LABELS -> {
                var labels = due;
                if (!labels.isEmpty()) {
                    files.write(
                            labels, told -> access.thread().onScreen(() -> labelled(told, labels)));
                }
            }
            case HUNG -> hung();
            case BACK -> access.around().go(Place.SALE);
        }
    }

    private OperatorId by() {
        return access.counter().signOn().operator().map(Operator::id).orElseThrow();
    }

    private void told(Told told) {
        access.thread().onScreen(() -> heard(told));
    }

    private void heard(Told told) {
        switch (told) {
            case Told.Read(var plan, var file) -> take(plan, file);
            case Told.Failed(var why) -> refuse(Words.of("price.failed", why));
            case Told.Written _ -> throw new IllegalStateException("a file was only read");
        }
    }

    private void take(ImportedPrices plan, String file) {
        if (!plan.clean()) {
            var first = plan.refused().getFirst();
            refuse(
                    Words.of(
                            "price.refused",
                            plan.refused().size(),
                            first.line(),
                            first.column(),
                            first.shown()));
            return;
        }
        access.thread().ask(() -> prices.publish(plan, file, "", by()), this::published);
    }

    private void published(Publishing what) {
        switch (what) {
            case Publishing.Done(var lists, var same) -> {
                screen.set(screen.get().typing(""));
                say(Notice.of(Tone.GOOD, Words.of("price.published", lists.size(), same)));
                read();
            }
            case Publishing.NeedsReason(var raised) -> {
                var first = raised.getFirst();
                refuse(Words.of("price.raised", raised.size(), first.sku().value()));
            }
        }
    }

    private void withdraw() {
        var now = screen.get();
        if (!now.mayWithdraw()) return;
        var id = now.rows().get(now.selected()).id();
        access.thread()
                .ask(
                        () -> prices.withdraw(id, by()),
                        _ -> {
                            say(Notice.of(Tone.GOOD, Words.of("price.withdrawn", id)));
                            read();
                        });
    }

    private void labelled(Told told, List<ShelfLabel> labels) {
        switch (told) {
            case Told.Written(var where) -> {
                written = labels;
                screen.set(screen.get().afterWriting(true));
                say(
                        Notice.of(
                                Tone.GOOD,
                                Words.of("price.written", labels.size(), where),
                                Words.of("price.hangThem")));
            }
            case Told.Failed(var why) -> refuse(Words.of("price.failed", why));
            case Told.Read _ -> throw new IllegalStateException("a file was only written");
        }
    }

    private void hung() {
        var labels = written;
        if (labels.isEmpty()) return;
        access.thread()
                .ask(
                        () -> {
                            prices.labels().printed(labels, by());
                            return labels.size();
                        },
                        count -> {
                            written = List.of();
                            say(Notice.of(Tone.GOOD, Words.of("price.noted", count)));
                            read();
                        });
    }

    private void refuse(Words what) {
        access.around().play(Sound.REFUSED);
        say(Notice.of(Tone.BAD, what));
    }

    public void say(Notice notice) {
        screen.set(screen.get().saying(notice));
    }
}
