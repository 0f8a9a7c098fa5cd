package guitai.ui.stock;

import guitai.catalog.Item;
import guitai.flow.FoundGoods;
import guitai.flow.Refusal;
import guitai.flow.StockDesk;
import guitai.sale.Quantity;
import guitai.scan.ScanReader.Origin;
import guitai.staff.Approval;
import guitai.stock.WriteOff;
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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Goods that leave unsold: which, how many, why. Each is booked at once; what was written off
/// since the screen was opened is listed.
///
/// JavaFX thread only.
public final class WriteOffViewModel {
    private static final int LISTED = 50;

    private final TillAccess access;
    private final Paper paper;
    private final List<FigureRow> done = new ArrayList<>();
    private Optional<Item> item = Optional.empty();
    private Quantity quantity = Quantity.NONE;

    public WriteOffViewModel(TillAccess access) {
        this.access = access;
        paper =
                new Paper(
                        access,
                        Kind.WRITING_OFF,
                        new Paper.Turns() {
                            @Override
                            public void goods(FoundGoods.One found, String text) {
                                began(found.item());
                            }

                            @Override
                            public void lines(Notice notice) {
                                list(notice);
                            }
                        });
    }

    public Shown<PaperScreen> screen() {
        return paper.screen();
    }

    public void enter() {
        done.clear();
        paper.begin();
    }

    public void scanned(String text) {
        paper.scanned(text);
    }

    private void list(Notice notice) {
        item = Optional.empty();
        paper.lines(done, Words.of("stock.writeOffSum", done.size()), notice);
    }

    private void began(Item found) {
        item = Optional.of(found);
        var unit = StockWords.unit(item);
        paper.ask(Step.QUANTITY, Words.of("stock.ask.writeOff", StockWords.name(found), unit), "");
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
            case BOOK -> {
                if (paper.step() == Step.REASON) book();
                else paper.refuse(Words.of("stock.lineFirst"));
            }
            case DELETE -> {}
            case BACK -> paper.back();
        }
    }

    private void entered(String typed) {
        switch (paper.step()) {
            case GOODS -> paper.find(typed, Origin.TYPED);
            case CHOICE -> paper.take();
            case QUANTITY -> quantity(typed);
            case REASON -> book();
            case COST, DATE, NOTE, DIFFERENCES -> {}
        }
    }

    private void quantity(String typed) {
        var many = Entered.quantity(typed).filter(q -> q.milli() > 0);
        var whole = item.filter(i -> !i.weighed()).isPresent();
        if (many.isEmpty() || (whole && many.get().milli() % 1000 != 0)) {
            paper.refuse(Refusals.of(Refusal.Because.QUANTITY_OUT_OF_RANGE));
            return;
        }
        quantity = many.get();
        var reasons = Arrays.stream(WriteOff.Reason.values()).map(StockWords::reason).toList();
        paper.show(Step.REASON, Words.of("stock.ask.why"), reasons, Words.NONE);
    }

    private void book() {
        int at = screen().get().selected();
        if (item.isEmpty() || at < 0) return;
        var goods = item.get();
        var many = quantity;
        var why = List.of(WriteOff.Reason.values()).get(at);
        paper.allowed(
                approval -> booked(goods, many, why, approval),
                () -> {
                    access.around().play(Sound.PAID);
                    list(Notice.of(Tone.GOOD, Words.of("stock.wroteOff")));
                });
    }

    private Optional<Refusal> booked(
            Item goods, Quantity many, WriteOff.Reason why, Approval approval) {
        return switch (paper.desk().writeOff(goods.sku(), many, why, "", approval)) {
            case StockDesk.Result.WrittenOff off -> {
                access.thread().onScreen(() -> listed(off, goods));
                yield Optional.empty();
            }
            case StockDesk.Result.Received _ -> throw new IllegalStateException("no delivery");
            case StockDesk.Result.Refused(var refused) -> Optional.of(refused);
        };
    }

    private void listed(StockDesk.Result.WrittenOff off, Item goods) {
        if (done.size() == LISTED) done.removeFirst();
        done.add(StockWords.writtenOff(off.writeOff(), off.moves(), goods, access.nothing()));
    }

    public void say(Notice notice) {
        paper.say(notice);
    }
}
