package guitai.ui.stock;

import guitai.catalog.Item;
import guitai.flow.FoundGoods;
import guitai.flow.Refusal;
import guitai.flow.StockDesk;
import guitai.scan.ScanReader.Origin;
import guitai.staff.Approval;
import guitai.ui.stock.PaperScreen.Kind;
import guitai.ui.stock.PaperScreen.Step;
import guitai.ui.text.FigureRow;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Refusals;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a delivery and a count have in common: goods are found, lines chosen, a supervisor asked.
///
/// JavaFX thread only.
final class Paper {
    private final TillAccess access;
    private final Shown<PaperScreen> screen;
    private final Turns turns;
    private List<Item> choices = List.of();

    /// What the paper makes of it.
    interface Turns {
        /// These goods are meant.
        void goods(FoundGoods.One found, String text);

        /// Reads the lines and shows them.
        void lines(Notice notice);
    }

    Paper(TillAccess access, Kind kind, Turns turns) {
        this.access = access;
        this.turns = turns;
        this.screen = new Shown<>(PaperScreen.empty(kind));
    }

    Shown<PaperScreen> screen() {
        return screen;
    }

    Step step() {
        return screen.get().step();
    }

    String typed() {
        return screen.get().typed().strip();
    }

    StockDesk desk() {
        return access.counter().stock();
    }

    void begin() {
        screen.set(PaperScreen.empty(screen.get().kind()));
        turns.lines(Notice.NONE);
    }

    /// Shows the lines, with the box waiting for goods; the last one is chosen.
    void lines(List<FigureRow> rows, Words sum, Notice notice) {
        var before = screen.get();
        screen.set(
                new PaperScreen(
                        before.kind(),
                        Step.GOODS,
                        Words.NONE,
                        "",
                        rows,
                        rows.size() - 1,
                        sum,
                        notice));
    }

    /// Asks for the next thing about the goods.
    ///
    /// @param typed what stands in the box already
    void ask(Step step, Words asked, String typed) {
        var before = screen.get();
        screen.set(
                new PaperScreen(
                        before.kind(),
                        step,
                        asked,
                        typed,
                        before.rows(),
                        before.selected(),
                        before.sum(),
                        Notice.NONE));
    }

    void show(Step step, Words asked, List<FigureRow> rows, Words sum) {
        var kind = screen.get().kind();
        var selected = rows.isEmpty() ? -1 : 0;
        screen.set(new PaperScreen(kind, step, asked, "", rows, selected, sum, Notice.NONE));
    }

    /// A code from a scanner. In the middle of a line it is not taken: whose quantity would it be?
    void scanned(String text) {
        if (step() == Step.GOODS || step() == Step.CHOICE) find(text, Origin.SCANNER);
        else refuse(Words.of("stock.lineFirst"));
    }

    void find(String text, Origin origin) {
        if (text.isBlank()) return;
        access.thread().look(() -> desk().find(text, origin), found -> found(found, text.strip()));
    }

    private void found(FoundGoods found, String text) {
        switch (found) {
            case FoundGoods.One one -> {
                access.around().play(Sound.GOOD);
                turns.goods(one, text);
            }
            case FoundGoods.Choices(var items) -> {
                choices = items;
                var rows = items.stream().map(StockWords::choice).toList();
                show(Step.CHOICE, Words.of("stock.which"), rows, Words.NONE);
            }
            case FoundGoods.Nothing(var shown) -> refuse(Words.of("stock.notFoundText", shown));
            case FoundGoods.Unreadable(_, var why) -> refuse(Refusals.of(why));
        }
    }

    /// The item that is chosen of several.
    void take() {
        int at = screen.get().selected();
        if (at < 0 || at >= choices.size()) return;
        var item = choices.get(at);
        var one = new FoundGoods.One(item, Optional.empty(), Optional.empty());
        turns.goods(one, item.sku().value());
    }

    void choose(int index) {
        var rows = screen.get().rows();
        if (rows.isEmpty()) return;
        screen.set(screen.get().choosing(Math.clamp(index, 0, rows.size() - 1)));
    }

    /// Does a step on a supervisor's word where the operator's own is not enough.
    ///
    /// @param step why not, if so
    void allowed(Function<Approval, Optional<Refusal>> step, Runnable done) {
        allowed(step, Approval.own(), done);
    }

    private void allowed(
            Function<Approval, Optional<Refusal>> step, Approval approval, Runnable done) {
        access.thread()
                .ask(
                        () -> step.apply(approval),
                        refused -> {
                            if (refused.isEmpty()) done.run();
                            else came(step, refused.get(), done);
                        });
    }

    private void came(Function<Approval, Optional<Refusal>> step, Refusal why, Runnable done) {
        switch (why) {
            case Refusal.NeedsOverride(var permission) ->
                    access.around()
                            .authorise(permission, approval -> allowed(step, approval, done));
            case Refusal.Because because -> refuse(Refusals.of(because));
        }
    }

    void refuse(Words why) {
        access.around().play(Sound.REFUSED);
        say(Notice.of(Tone.BAD, why));
    }

    void say(Notice notice) {
        screen.set(screen.get().with(notice));
    }

    /// Out of a line to the lines, from the lines to the lists.
    void back() {
        if (step() == Step.GOODS) access.around().go(Place.STOCK);
        else turns.lines(Notice.NONE);
    }
}
