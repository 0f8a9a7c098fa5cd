package guitai.ui.stock;

import guitai.flow.FoundGoods;
import guitai.flow.Refusal;
import guitai.flow.StockDesk;
import guitai.money.Money;
import guitai.sale.Quantity;
import guitai.scan.ScanReader.Origin;
import guitai.staff.Approval;
import guitai.stock.Receiving;
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
import guitai.ui.work.Typed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Taking a delivery in: goods, how many, what one cost, how long they are good; line by line, and
/// then booked.
///
/// JavaFX thread only.
public final class ReceivingViewModel {
    private final TillAccess access;
    private final Paper paper;
    private Optional<Line> line = Optional.empty();
    private String lastNumber = "";

    /// The line that is being written.
    ///
    /// @param lastCost what one cost the last time
    private record Line(
            FoundGoods.One goods, String code, Money lastCost, Quantity quantity, Money cost) {
        Line of(Quantity many) {
            return new Line(goods, code, lastCost, many, cost);
        }

        Line at(Money each) {
            return new Line(goods, code, lastCost, quantity, each);
        }

        Receiving.Line until(Optional<LocalDate> expires) {
            return new Receiving.Line(
                    goods.item().sku(), code, quantity, cost, expires, goods.batch());
        }
    }

    public ReceivingViewModel(TillAccess access) {
        this.access = access;
        paper =
                new Paper(
                        access,
                        Kind.RECEIVING,
                        new Paper.Turns() {
                            @Override
                            public void goods(FoundGoods.One found, String text) {
                                began(found, text);
                            }

                            @Override
                            public void lines(Notice notice) {
                                read(notice);
                            }
                        });
    }

    public Shown<PaperScreen> screen() {
        return paper.screen();
    }

    public void enter() {
        line = Optional.empty();
        paper.begin();
    }

    public void scanned(String text) {
        paper.scanned(text);
    }

    private void read(Notice notice) {
        line = Optional.empty();
        access.thread()
                .look(
                        () -> {
                            var lines = paper.desk().receiving().lines();
                            var rows = lines.stream().map(this::row).toList();
                            var sum = paper.desk().worth(lines);
                            return new Read(rows, Words.of("stock.deliverySum", rows.size(), sum));
                        },
                        read -> paper.lines(read.rows(), read.sum(), notice));
    }

    private record Read(List<FigureRow> rows, Words sum) {}

    private FigureRow row(Receiving.Line one) {
        return StockWords.received(one, paper.desk().item(one.sku()));
    }

    private void began(FoundGoods.One found, String text) {
        access.thread()
                .look(
                        () -> paper.desk().standing(found.item().sku()).of().level().lastCost(),
                        cost -> {
                            line = Optional.of(new Line(found, text, cost, Quantity.ONE, cost));
                            ask(Step.QUANTITY, "stock.ask.quantity", "");
                        });
    }

    private void ask(Step step, String key, String typed) {
        line.ifPresent(
                now -> {
                    var unit = StockWords.unit(Optional.of(now.goods().item()));
                    var name = StockWords.name(now.goods().item());
                    paper.ask(step, Words.of(key, name, unit), typed);
                });
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
            case DELETE -> delete();
            case BOOK -> {
                if (paper.step() == Step.NOTE) book(paper.typed());
                else if (paper.step() != Step.GOODS) paper.refuse(Words.of("stock.lineFirst"));
                else if (screen().get().rows().isEmpty()) {
                    paper.refuse(Refusals.of(Refusal.Because.NOTHING_ON_THE_PAPER));
                } else paper.ask(Step.NOTE, Words.of("stock.ask.note"), "");
            }
            case BACK -> paper.back();
        }
    }

    private void entered(String typed) {
        switch (paper.step()) {
            case GOODS -> paper.find(typed, Origin.TYPED);
            case CHOICE -> paper.take();
            case QUANTITY -> quantity(typed);
            case COST -> cost(typed);
            case DATE -> date(typed);
            case NOTE -> book(typed);
            case REASON, DIFFERENCES -> {}
        }
    }

    private void quantity(String typed) {
        var many = Entered.quantity(typed).filter(q -> q.milli() > 0);
        var whole = line.filter(l -> !l.goods().item().weighed()).isPresent();
        if (many.isEmpty() || (whole && many.get().milli() % 1000 != 0)) {
            paper.refuse(Refusals.of(Refusal.Because.QUANTITY_OUT_OF_RANGE));
            return;
        }
        line = line.map(l -> l.of(many.get()));
        var last = line.map(Line::lastCost).filter(Money::isPositive);
        ask(Step.COST, "stock.ask.cost", last.map(Money::plain).orElse(""));
    }

    private void cost(String typed) {
        var each = Typed.amount(typed, access.counter().rules().currency());
        if (each.isEmpty()) {
            paper.refuse(Refusals.of(Refusal.Because.AMOUNT_OUT_OF_RANGE));
            return;
        }
        line = line.map(l -> l.at(each.get()));
        var known = line.flatMap(l -> l.goods().expires());
        ask(Step.DATE, "stock.ask.date", known.map(LocalDate::toString).orElse(""));
    }

    private void date(String typed) {
        var expires = Entered.date(typed);
        if (expires.isEmpty() && !typed.isEmpty()) {
            paper.refuse(Refusals.of(Refusal.Because.NOT_A_DATE));
            return;
        }
        line.map(l -> l.until(expires))
                .ifPresent(
                        one ->
                                access.thread()
                                        .ask(
                                                () -> paper.desk().add(one),
                                                refused ->
                                                        refused.ifPresentOrElse(
                                                                why ->
                                                                        paper.refuse(
                                                                                Refusals.of(why)),
                                                                () -> read(Notice.NONE))));
    }

    private void delete() {
        int at = screen().get().selected();
        if (paper.step() != Step.GOODS || at < 0) return;
        access.thread()
                .ask(
                        () -> {
                            paper.desk().remove(at);
                            return at;
                        },
                        _ -> read(Notice.NONE));
    }

    private void book(String note) {
        paper.allowed(approval -> booked(note, approval), this::done);
    }

    private Optional<Refusal> booked(String note, Approval approval) {
        return switch (paper.desk().receive(note, approval)) {
            case StockDesk.Result.Received(var done, _) -> {
                var number = done.number().toString();
                access.thread().onScreen(() -> lastNumber = number);
                yield Optional.empty();
            }
            case StockDesk.Result.WrittenOff _ -> throw new IllegalStateException("no write-off");
            case StockDesk.Result.Refused(var why) -> Optional.of(why);
        };
    }

    private void done() {
        access.around().play(Sound.PAID);
        read(Notice.of(Tone.GOOD, Words.of("stock.received", lastNumber)));
    }

    public void say(Notice notice) {
        paper.say(notice);
    }
}
