package guitai.ui.stock;

import guitai.catalog.Item;
import guitai.flow.FoundGoods;
import guitai.flow.Refusal;
import guitai.flow.StockCount;
import guitai.sale.Quantity;
import guitai.scan.ScanReader.Origin;
import guitai.staff.Approval;
import guitai.ui.stock.PaperScreen.Kind;
import guitai.ui.stock.PaperScreen.Step;
import guitai.ui.text.FigureRow;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Refusals;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.util.List;
import java.util.Optional;

/// Counting the shelves: goods, how many, and nothing of what the books say until the count is
/// looked over by somebody who may book it.
///
/// JavaFX thread only.
public final class CountingViewModel {
    private final TillAccess access;
    private final Paper paper;
    private Optional<Item> item = Optional.empty();
    private Approval word = Approval.own();
    private List<StockCount.Difference> differences = List.of();
    private List<FigureRow> lookedAt = List.of();

    public CountingViewModel(TillAccess access) {
        this.access = access;
        paper =
                new Paper(
                        access,
                        Kind.COUNTING,
                        new Paper.Turns() {
                            @Override
                            public void goods(FoundGoods.One found, String text) {
                                began(found.item());
                            }

                            @Override
                            public void lines(Notice notice) {
                                read(notice);
                            }
                        });
    }

    private record Read(List<FigureRow> rows, Words sum) {}

    public Shown<PaperScreen> screen() {
        return paper.screen();
    }

    public void enter() {
        item = Optional.empty();
        paper.begin();
    }

    public void scanned(String text) {
        paper.scanned(text);
    }

    private StockCount count() {
        return paper.desk().count();
    }

    private void read(Notice notice) {
        item = Optional.empty();
        word = Approval.own();
        access.thread()
                .look(
                        () -> {
                            var rows =
                                    count().counting().lines().stream()
                                            .map(
                                                    one ->
                                                            StockWords.counted(
                                                                    one,
                                                                    paper.desk().item(one.sku())))
                                            .toList();
                            return new Read(rows, Words.of("stock.countSum", rows.size()));
                        },
                        read -> paper.lines(read.rows(), read.sum(), notice));
    }

    private void began(Item found) {
        item = Optional.of(found);
        paper.ask(
                Step.QUANTITY,
                Words.of(
                        "stock.ask.counted",
                        StockWords.name(found),
                        StockWords.unit(Optional.of(found))),
                "");
    }

    public void on(PaperEvent event) {
        switch (event) {
            case PaperEvent.Moved(var by) -> paper.choose(screen().get().selected() + by);
            case PaperEvent.Chosen(var index) -> paper.choose(index);
            case PaperEvent.Typed(var text) -> screen().set(screen().get().typed(text));
            case PaperEvent.Asked asked -> access.around().press(() -> asked(asked));
        }
    }

    private void asked(PaperEvent.Asked asked) {
        switch (asked) {
            case ENTER -> entered(paper.typed());
            case DELETE -> again();
            case BOOK -> {
                if (paper.step() == Step.DIFFERENCES) book();
                else if (paper.step() != Step.GOODS) paper.refuse(Words.of("stock.lineFirst"));
                else lookOver();
            }
            case BACK -> paper.back();
        }
    }

    private void entered(String typed) {
        switch (paper.step()) {
            case GOODS -> paper.find(typed, Origin.TYPED);
            case CHOICE -> paper.take();
            case QUANTITY -> quantity(typed);
            case DIFFERENCES -> book();
            case COST, DATE, NOTE, REASON -> {}
        }
    }

    private void quantity(String typed) {
        var many = Entered.quantity(typed);
        if (many.isEmpty() || item.isEmpty()) {
            paper.refuse(Refusals.of(Refusal.Because.QUANTITY_OUT_OF_RANGE));
            return;
        }
        var goods = item.get();
        Quantity counted = many.get();
        access.thread()
                .ask(
                        () -> count().count(goods, counted),
                        refused ->
                                refused.ifPresentOrElse(
                                        why -> paper.refuse(Refusals.of(why)),
                                        () -> read(Notice.NONE)));
    }

    /// Takes the chosen line out, to count it again.
    private void again() {
        int at = screen().get().selected();
        if (paper.step() != Step.GOODS || at < 0) return;
        access.thread()
                .ask(
                        () -> {
                            var lines = count().counting().lines();
                            if (at < lines.size()) count().again(lines.get(at).sku());
                            return at;
                        },
                        _ -> read(Notice.NONE));
    }

    private void lookOver() {
        paper.allowed(this::looked, this::showDifferences);
    }

    private Optional<Refusal> looked(Approval approval) {
        var refused = count().refused(approval);
        if (refused.isPresent()) return refused;
        var all = count().differences();
        if (all.isEmpty()) return Optional.of(Refusal.Because.NOTHING_ON_THE_PAPER);
        var rows =
                all.stream()
                        .map(one -> StockWords.difference(one, paper.desk().item(one.line().sku())))
                        .toList();
        access.thread()
                .onScreen(
                        () -> {
                            differences = all;
                            word = approval;
                            lookedAt = rows;
                        });
        return Optional.empty();
    }

    private void showDifferences() {
        paper.show(
                Step.DIFFERENCES,
                Words.of("stock.ask.book"),
                lookedAt,
                StockWords.sum(differences, access.nothing()));
    }

    private void book() {
        var said = word;
        access.thread()
                .ask(
                        () -> count().book(said),
                        result -> {
                            switch (result) {
                                case StockCount.Result.Booked(var done, _) -> {
                                    access.around().play(Sound.PAID);
                                    var number = done.number().toString();
                                    read(Notice.of(Tone.GOOD, Words.of("stock.counted", number)));
                                }
                                case StockCount.Result.Refused(var why) ->
                                        paper.refuse(Refusals.of(why));
                            }
                        });
    }

    public void say(Notice notice) {
        paper.say(notice);
    }
}
