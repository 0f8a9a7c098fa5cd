package guitai.ui.sale;

import guitai.flow.Changes;
import guitai.flow.Checkout;
import guitai.flow.Refusal;
import guitai.sale.LineItem;
import guitai.staff.Approval;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Refusals;
import guitai.ui.work.Reprint;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;
import guitai.ui.work.Typed;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What the keys beside the one box do to the basket.
final class BasketKeys {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final TillAccess access;
    private final SaleViewModel sale;
    private boolean voidArmed;

    BasketKeys(TillAccess access, SaleViewModel sale) {
        this.access = access;
        this.sale = sale;
    }

    void asked(SaleEvent.Asked asked) {
        switch (asked) {
            case PARK -> park();
            case RECALL -> recall();
            case VOID -> voidSale();
            case UNDO -> change(_ -> access.counter().changes().undo());
            case QUANTITY -> askQuantity();
            case DELETE_LINE -> delete();
            case CASH -> cash();
            case EXACT ->
                    access.thread()
                            .ask(() -> access.counter().checkout().exactCash(), this::paying);
            case REPRINT -> reprint();
        }
    }

    /// A void is asked for twice; anything else in between takes the question back.
    void disarm() {
        voidArmed = false;
    }

    /// The box waits for nothing any more.
    void forgetWaiting() {
        access.thread()
                .look(
                        () -> {
                            access.counter().basket().forgetWaiting();
                            return true;
                        },
                        _ -> {});
    }

    private void cash() {
        if (!sale.screen().get().canPay()) return;
        access.thread().ask(() -> access.counter().checkout().total(), this::paying);
    }

    void paying(Checkout.Result result) {
        switch (result) {
            case Checkout.Result.Due(var tendering) -> access.around().tender(tendering);
            case Checkout.Result.PartPaid(var tendering) -> access.around().tender(tendering);
            case Checkout.Result.Completed done -> access.around().paid(done);
            case Checkout.Result.Reopened(var open, _, _) -> sale.show(open);
            case Checkout.Result.Refused(var why) -> sale.refuse(why);
        }
    }

    private Optional<Row.Goods> selected() {
        var now = sale.screen().get();
        if (now.selected() < 0) return Optional.empty();
        return now.rows().get(now.selected()) instanceof Row.Goods goods
                ? Optional.of(goods)
                : Optional.empty();
    }

    /// Digits typed before the key are the quantity; without them the box asks.
    private void askQuantity() {
        var line = selected();
        if (line.isEmpty()) return;
        if (line.get().weighed()) {
            sale.refuse(Refusals.of(Refusal.Because.WEIGHED_LINE));
        } else if (Typed.pieces(sale.screen().get().box().typed()).isPresent()) {
            quantity(sale.screen().get().box().typed());
        } else {
            sale.want(new Box.Wants.Quantity(line.get().name()));
        }
    }

    void quantity(String text) {
        var pieces = Typed.pieces(text);
        var line = selected();
        if (pieces.isEmpty() || line.isEmpty()) {
            sale.refuse(Refusals.of(Refusal.Because.QUANTITY_OUT_OF_RANGE));
            return;
        }
        setQuantity(line.get(), pieces.getAsInt());
    }

    void step(int by) {
        selected()
                .filter(line -> !line.weighed())
                .ifPresent(line -> setQuantity(line, Integer.parseInt(line.quantity()) + by));
    }

    private void setQuantity(Row.Goods line, int pieces) {
        int number = Integer.parseInt(line.line());
        change(approval -> access.counter().changes().quantity(number, pieces, approval));
    }

    private void delete() {
        if (sale.dismissRefused()) return;
        selected()
                .ifPresent(
                        line -> {
                            int number = Integer.parseInt(line.line());
                            change(a -> access.counter().changes().delete(number, a));
                        });
    }

    private void voidSale() {
        var now = sale.screen().get();
        if (!now.canPay()) return;
        if (!voidArmed) {
            voidArmed = true;
            sale.tell(Tone.WARN, Words.of("notice.voidAgain", now.totals().due()));
            return;
        }
        voidArmed = false;
        change(approval -> access.counter().changes().voidSale(approval));
    }

    /// What stands in the box is the note; an empty one asks for it once, in a field where any
    /// words can be typed. Without a note the sale is parked under the time.
    private void park() {
        var screen = sale.screen().get();
        var note = screen.box().typed().strip();
        var asked = screen.box().wants() instanceof Box.Wants.Note;
        if (note.isEmpty() && !asked && screen.canPay()) {
            sale.want(new Box.Wants.Note());
            return;
        }
        var now = access.now();
        change(
                _ -> {
                    var changes = access.counter().changes();
                    if (!note.isEmpty()) return changes.park(note);
                    var parked = changes.park(TO_THE_MINUTE.format(now));
                    return parked.equals(new Changes.Result.Refused(Refusal.Because.NAME_TAKEN))
                            ? changes.park(TO_THE_SECOND.format(now))
                            : parked;
                });
    }

    private void recall() {
        var now = sale.screen().get();
        if (now.canPay()) sale.refuse(Refusals.of(Refusal.Because.SALE_AT_COUNTER));
        else if (now.parked() > 0) access.around().go(Place.PARKED);
    }

    private void reprint() {
        access.thread()
                .ask(
                        () -> Reprint.again(access.counter().paper()),
                        refused ->
                                refused.ifPresentOrElse(
                                        why -> sale.refuse(Refusals.of(why)),
                                        () -> sale.tell(Tone.GOOD, Words.of("notice.reprinting"))));
    }

    private void change(Function<Approval, Changes.Result> step) {
        access.thread().ask(() -> step.apply(Approval.own()), result -> changed(step, result));
    }

    private void changed(Function<Approval, Changes.Result> step, Changes.Result result) {
        switch (result) {
            case Changes.Result.Changed(var open) -> now(open.lines());
            case Changes.Result.Resumed(var open, _) -> {
                access.around().play(Sound.GOOD);
                sale.show(open);
            }
            case Changes.Result.Voided(var voided) -> {
                now(List.of());
                sale.tell(Tone.GOOD, Words.of("notice.voided", voided.number()));
            }
            case Changes.Result.Parked(var parked) -> {
                now(List.of());
                sale.tell(Tone.GOOD, Words.of("notice.parked", parked.name(), parked.total()));
                sale.parked(sale.screen().get().parked() + 1);
            }
            case Changes.Result.Refused(Refusal.NeedsOverride(var permission)) ->
                    access.around()
                            .authorise(
                                    permission,
                                    approval ->
                                            access.thread()
                                                    .ask(
                                                            () -> step.apply(approval),
                                                            again -> changed(step, again)));
            case Changes.Result.Refused(var why) -> sale.refuse(why);
        }
    }

    private void now(List<LineItem> lines) {
        access.around().play(Sound.GOOD);
        sale.clearBox();
        sale.say(Notice.NONE);
        sale.showLines(lines);
    }
}
