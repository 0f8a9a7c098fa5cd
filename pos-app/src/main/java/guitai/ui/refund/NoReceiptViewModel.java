package guitai.ui.refund;

import guitai.catalog.Item;
import guitai.flow.FoundGoods;
import guitai.flow.NoReceiptDesk;
import guitai.flow.Refusal;
import guitai.money.Money;
import guitai.refund.NoReceiptReason;
import guitai.sale.Quantity;
import guitai.scan.ScanReader.Origin;
import guitai.staff.Approval;
import guitai.ui.refund.NoReceiptScreen.Step;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Refusals;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TenderWords;
import guitai.ui.work.TillAccess;
import guitai.ui.work.Typed;

import java.util.List;
import java.util.Optional;

/// Goods nobody has the receipt of: which, how many, why, whose; then what is given for them, with
/// a supervisor's word.
///
/// JavaFX thread only.
public final class NoReceiptViewModel {
    private static final int MOST_GOODS = 50;

    private final TillAccess access;
    private final Shown<NoReceiptScreen> screen;
    private final GoodsBack goods = new GoodsBack();
    private List<Item> choices = List.of();
    private Optional<Item> item = Optional.empty();
    private Quantity quantity = Quantity.NONE;
    private NoReceiptReason reason = NoReceiptReason.LOST;
    private String customer = "";
    private Words room = Words.NONE;

    public NoReceiptViewModel(TillAccess access) {
        this.access = access;
        screen = new Shown<>(screen(Step.GOODS, List.of(), -1, Words.NONE, Notice.NONE));
    }

    public Shown<NoReceiptScreen> screen() {
        return screen;
    }

    public void enter() {
        goods.clear();
        customer = "";
        access.thread()
                .look(
                        () -> access.counter().withoutReceipt().room(),
                        found -> {
                            room = NoReceiptWords.of(found);
                            list(Notice.NONE);
                        });
    }

    public void scanned(String text) {
        if (step() == Step.GOODS || step() == Step.CHOICE) find(text, Origin.SCANNER);
        else refuse(Words.of("stock.lineFirst"));
    }

    public void on(NoReceiptEvent event) {
        switch (event) {
            case NoReceiptEvent.Moved(var by) -> choose(screen.get().selected() + by);
            case NoReceiptEvent.Chosen(var index) -> choose(index);
            case NoReceiptEvent.Typed(var text) -> screen.set(screen.get().typed(text));
            case NoReceiptEvent.Asked asked -> access.around().press(() -> asked(asked));
        }
    }

    private void asked(NoReceiptEvent.Asked asked) {
        switch (asked) {
            case ENTER -> entered(screen.get().typed().strip());
            case DELETE -> {
                if (step() == Step.GOODS && selected() >= 0) goods.remove(selected());
                if (step() == Step.GOODS) list(Notice.NONE);
            }
            case SHELF -> shelf();
            case ON -> on();
            case BACK -> back();
        }
    }

    private Step step() {
        return screen.get().step();
    }

    private int selected() {
        return screen.get().selected();
    }

    private void choose(int index) {
        var rows = screen.get().rows();
        if (rows.isEmpty()) return;
        screen.set(screen.get().choosing(Math.clamp(index, 0, rows.size() - 1)));
    }

    private void entered(String typed) {
        switch (step()) {
            case GOODS -> {
                if (typed.isEmpty()) on();
                else find(typed, Origin.TYPED);
            }
            case CHOICE -> {
                if (selected() >= 0) began(choices.get(selected()));
            }
            case QUANTITY -> quantity(typed);
            case PRICE -> price(typed);
            case REASON -> {
                reason = NoReceiptWords.REASONS.get(Math.max(0, selected()));
                ask(Step.CUSTOMER, customer);
            }
            case CUSTOMER -> {
                customer = typed;
                plan();
            }
            case READY -> takeBack(Approval.own());
        }
    }

    private void find(String text, Origin origin) {
        if (text.isBlank()) return;
        access.thread()
                .look(() -> access.counter().withoutReceipt().find(text, origin), this::found);
    }

    private void found(FoundGoods found) {
        switch (found) {
            case FoundGoods.One(var one, _, _) -> {
                access.around().play(Sound.GOOD);
                began(one);
            }
            case FoundGoods.Choices(var items) -> {
                choices = items;
                var rows = items.stream().map(NoReceiptWords::choice).toList();
                screen.set(screen(Step.CHOICE, rows, 0, Words.NONE, Notice.NONE));
            }
            case FoundGoods.Nothing(var shown) -> refuse(Words.of("stock.notFoundText", shown));
            case FoundGoods.Unreadable(_, var why) -> refuse(Refusals.of(why));
        }
    }

    private void began(Item found) {
        if (goods.size() >= MOST_GOODS) {
            refuse(Refusals.of(Refusal.Because.BASKET_FULL));
            return;
        }
        item = Optional.of(found);
        ask(Step.QUANTITY, "");
    }

    /// Nothing typed is one piece.
    private void quantity(String typed) {
        if (item.isEmpty()) return;
        var weighed = item.get().weighed();
        var milli = typed.isEmpty() && !weighed ? Optional.of(1_000L) : milli(typed);
        if (milli.filter(m -> m > 0 && (weighed || m % 1000 == 0)).isEmpty()) {
            refuse(Refusals.of(Refusal.Because.QUANTITY_OUT_OF_RANGE));
            return;
        }
        quantity = new Quantity(milli.get());
        look(Optional.empty());
    }

    private static Optional<Long> milli(String typed) {
        var grams = Typed.grams(typed);
        return grams.isPresent() && grams.getAsLong() <= Quantity.MOST
                ? Optional.of(grams.getAsLong())
                : Optional.empty();
    }

    private void price(String typed) {
        look(Typed.amount(typed, access.nothing().currency()));
    }

    private void look(Optional<Money> keyed) {
        var one = item.orElseThrow();
        var wanted = new NoReceiptDesk.Goods(one.sku().value(), quantity, keyed, Optional.empty());
        access.thread()
                .look(
                        () -> access.counter().withoutReceipt().look(wanted),
                        line -> {
                            if (line.isPresent()) {
                                goods.add(one, wanted, line.get());
                                list(Notice.NONE);
                            } else if (step() == Step.PRICE) {
                                refuse(Refusals.of(Refusal.Because.AMOUNT_OUT_OF_RANGE));
                            } else {
                                ask(Step.PRICE, "");
                            }
                        });
    }

    private void shelf() {
        if (step() != Step.GOODS || selected() < 0) return;
        var at = selected();
        goods.otherShelf(at);
        list(Notice.NONE);
        choose(at);
    }

    private void on() {
        if (step() != Step.GOODS || goods.isEmpty()) return;
        screen.set(screen(Step.REASON, NoReceiptWords.reasons(), 0, sum(), Notice.NONE));
    }

    private NoReceiptDesk.Wish wish() {
        return new NoReceiptDesk.Wish(reason, customer, goods.wanted());
    }

    private void plan() {
        var wish = wish();
        access.thread().look(() -> access.counter().withoutReceipt().plan(wish), this::came);
    }

    private void takeBack(Approval approval) {
        var wish = wish();
        access.thread()
                .ask(() -> access.counter().withoutReceipt().takeBack(wish, approval), this::came);
    }

    private void came(NoReceiptDesk.Result result) {
        switch (result) {
            case NoReceiptDesk.Result.Planned(var lines, _, var kind, var given) -> {
                var as = Words.of("noReceipt.given", TenderWords.of(kind), given);
                var rows = goods.rows(lines);
                screen.set(screen(Step.READY, rows, rows.size() - 1, as, Notice.NONE));
            }
            case NoReceiptDesk.Result.Completed(var back, var note) -> {
                access.around().play(Sound.GOOD);
                access.around().go(Place.SALE);
                access.around().say(Notice.of(Tone.GOOD, NoReceiptWords.done(back, note)));
            }
            case NoReceiptDesk.Result.NotOnFile(var code) ->
                    refuse(Words.of("stock.notFoundText", code));
            case NoReceiptDesk.Result.Refused(Refusal.NeedsOverride(var step)) ->
                    access.around().authorise(step, this::takeBack);
            case NoReceiptDesk.Result.Refused(var why) -> refuse(Refusals.of(why));
        }
    }

    /// Out of a question to the goods, from the goods to the sale.
    private void back() {
        if (step() == Step.GOODS) access.around().go(Place.SALE);
        else list(Notice.NONE);
    }

    private Words sum() {
        return goods.isEmpty()
                ? Words.NONE
                : Words.of("noReceipt.worth", goods.worth(access.nothing()));
    }

    private void list(Notice notice) {
        item = Optional.empty();
        var rows = goods.rows();
        screen.set(screen(Step.GOODS, rows, rows.size() - 1, sum(), notice));
    }

    private void ask(Step step, String typed) {
        var now = screen(step, goods.rows(), goods.size() - 1, sum(), Notice.NONE);
        screen.set(now.typed(typed));
    }

    private NoReceiptScreen screen(
            Step step, List<NoReceiptScreen.Row> rows, int at, Words sum, Notice notice) {
        var name = item.map(i -> new Name(i.nameZh(), i.nameEn())).orElse(Name.of(""));
        var asked = NoReceiptWords.asked(step, name);
        return new NoReceiptScreen(step, asked, room, "", rows, at, sum, notice);
    }

    private void refuse(Words why) {
        access.around().play(Sound.REFUSED);
        say(Notice.of(Tone.BAD, why));
    }

    public void say(Notice notice) {
        screen.set(screen.get().with(notice));
    }
}
