package guitai.ui.refund;

import guitai.flow.RefundDesk;
import guitai.money.Money;
import guitai.refund.RefundSplit.Part;
import guitai.sale.Quantity;
import guitai.scan.Scan;
import guitai.scan.ScanReader.Origin;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Finds a receipt, ticks its lines, and shows what would go back.
///
/// JavaFX thread only.
public final class RefundViewModel {
    private final TillAccess access;
    private final MoneyBack money;
    private final Shown<RefundScreen> screen;
    private Optional<RefundDesk.Receipt> receipt = Optional.empty();
    private final Map<Integer, Long> back = new LinkedHashMap<>();
    private final Map<Integer, Boolean> shelf = new HashMap<>();
    private boolean inCash;
    private int selected;

    public RefundViewModel(TillAccess access) {
        this.access = access;
        this.money = new MoneyBack(access, this);
        this.screen = new Shown<>(RefundScreen.asking("", access.nothing(), Notice.NONE));
    }

    public Shown<RefundScreen> screen() {
        return screen;
    }

    /// Comes to the front without a receipt.
    public void open() {
        access.thread()
                .ask(
                        () -> {
                            access.counter().refunds().clear();
                            return true;
                        },
                        _ -> {
                            if (access.around().inFront(Place.RETURN)) enter();
                            else access.around().go(Place.RETURN);
                        });
    }

    /// Shows the receipt that lies on the desk.
    public void enter() {
        receipt = Optional.empty();
        back.clear();
        shelf.clear();
        inCash = false;
        selected = 0;
        money.forget();
        ask(Notice.NONE);
        read(Notice.NONE);
    }

    private void ask(Notice notice) {
        screen.set(RefundScreen.asking(screen.get().typed(), access.nothing(), notice));
    }

    /// Reads the receipt again: something may have happened to it.
    void read(Notice notice) {
        access.thread()
                .look(
                        () -> access.counter().refunds().onDesk(),
                        found -> {
                            receipt = found;
                            draw(Optional.empty(), notice);
                        });
    }

    public void on(RefundEvent event) {
        switch (event) {
            case RefundEvent.Moved(var by) -> select(selected + by);
            case RefundEvent.Ticked(var index) -> {
                select(index);
                line().ifPresent(l -> set(l, ticked(l) ? 0 : l.milli()));
            }
            case RefundEvent.Pieces(var index, var by) -> {
                select(index);
                line().ifPresent(l -> set(l, stepped(l, by)));
            }
            case RefundEvent.Stepped(var by) -> line().ifPresent(l -> set(l, stepped(l, by)));
            case RefundEvent.Typed(var text) -> {
                if (receipt.isEmpty()) {
                    screen.set(RefundScreen.asking(text, access.nothing(), Notice.NONE));
                }
            }
            case RefundEvent.Other other -> other(other);
        }
    }

    private void other(RefundEvent.Other event) {
        switch (event) {
            case LAST -> lay(Optional.empty());
            case UNSALEABLE -> {
                line().ifPresent(l -> shelf.put(l.line().number(), !saleable(l)));
                plan();
            }
            case IN_CASH -> {
                if (!otherThanCash()) return;
                inCash = !inCash;
                plan();
            }
            case WITHOUT -> access.around().go(Place.NO_RECEIPT);
            case ENTERED -> access.around().press(this::entered);
            case EXCHANGE -> access.around().press(() -> ticked(money::exchange));
            case AMOUNT -> access.around().press(() -> receipt.ifPresent(money::amount));
            case SWAP -> access.around().press(() -> receipt.ifPresent(money::swap));
            case BACKED -> backed();
        }
    }

    private boolean otherThanCash() {
        return receipt.stream()
                .flatMap(found -> found.tenders().stream())
                .anyMatch(line -> line.amount().isPositive() && !line.cash());
    }

    private void ticked(BiConsumer<RefundDesk.Wish, Words> step) {
        if (back.isEmpty()) return;
        step.accept(wish(), Words.of("why.about", number(), screen.get().amount()));
    }

    private void entered() {
        if (receipt.isEmpty()) {
            var typed = screen.get().typed().strip();
            if (!typed.isEmpty()) lay(Optional.of(typed));
        } else {
            ticked(money::takeBack);
        }
    }

    private void backed() {
        if (money.waiting()) {
            money.forget();
            draw(Optional.empty(), Notice.NONE);
        } else {
            access.around().go(Place.SALE);
        }
    }

    /// A code from a scanner: a receipt, or the payment code that is waited for.
    public void scanned(String text) {
        var paying = money.waiting();
        access.thread()
                .look(
                        () -> access.counter().basket().look(text, Origin.SCANNER, paying),
                        scan -> {
                            if (paying && scan instanceof Scan.PaymentRequest(var code)) {
                                money.code(code);
                            } else if (!paying && scan instanceof Scan.ReceiptNumber(var number)) {
                                lay(Optional.of(number));
                            } else {
                                refuse(paying ? "refund.noPaymentCode" : "refund.noReceiptNumber");
                            }
                        });
    }

    private void refuse(String why) {
        access.around().play(Sound.REFUSED);
        say(Notice.of(Tone.BAD, Words.of(why)));
    }

    /// @param number the newest sale where none is given
    private void lay(Optional<String> number) {
        access.thread()
                .ask(
                        () -> {
                            var desk = access.counter().refunds();
                            return number.map(desk::lay).orElseGet(desk::layLast);
                        },
                        found -> {
                            if (found) enter();
                            else refuse("refund.notFound");
                        });
    }

    private List<RefundDesk.Left> lines() {
        return receipt.map(RefundDesk.Receipt::lines).orElse(List.of());
    }

    private Optional<RefundDesk.Left> line() {
        return lines().isEmpty() ? Optional.empty() : Optional.of(lines().get(selected));
    }

    private void select(int index) {
        if (lines().isEmpty()) return;
        selected = Math.clamp(index, 0, lines().size() - 1);
        plan();
    }

    private boolean ticked(RefundDesk.Left line) {
        return back.containsKey(line.line().number());
    }

    private boolean saleable(RefundDesk.Left line) {
        return shelf.getOrDefault(line.line().number(), line.resold());
    }

    /// A weighed line comes back whole: what is left of it is what lies on the counter.
    private long stepped(RefundDesk.Left line, int by) {
        if (line.line().weighed()) return by > 0 ? line.milli() : 0;
        var now = back.getOrDefault(line.line().number(), 0L);
        return Math.clamp(now + by * 1000L, 0, line.milli());
    }

    private void set(RefundDesk.Left line, long milli) {
        if (milli == 0) back.remove(line.line().number());
        else back.put(line.line().number(), milli);
        plan();
    }

    private String number() {
        return receipt.map(r -> r.sale().number().toString()).orElse("");
    }

    private RefundDesk.Wish wish() {
        var wanted = new LinkedHashMap<Integer, Quantity>();
        for (var l : lines()) {
            var milli = back.get(l.line().number());
            if (milli != null) wanted.put(l.line().number(), new Quantity(milli));
        }
        return new RefundDesk.Wish(number(), wanted, shelf, "", inCash);
    }

    private void plan() {
        if (back.isEmpty()) {
            draw(Optional.empty(), Notice.NONE);
            return;
        }
        var wish = wish();
        access.thread().look(() -> access.counter().refunds().plan(wish), this::planned);
    }

    /// What came of it, where it is not done.
    void planned(RefundDesk.Result result) {
        switch (result) {
            case RefundDesk.Result.Planned planned -> draw(Optional.of(planned), Notice.NONE);
            case RefundDesk.Result.NotPossible(var why) ->
                    draw(Optional.empty(), RefundWords.of(why));
            case RefundDesk.Result.NotFound _ -> draw(Optional.empty(), RefundWords.NOT_FOUND);
            case RefundDesk.Result.Refused(var why) ->
                    draw(Optional.empty(), RefundWords.refused(why));
            case RefundDesk.Result.Completed _ ->
                    throw new IllegalStateException("a plan completes nothing");
        }
    }

    public void say(Notice notice) {
        draw(Optional.empty(), notice);
    }

    private void draw(Optional<RefundDesk.Result.Planned> planned, Notice notice) {
        if (receipt.isEmpty()) {
            ask(notice);
            return;
        }
        var parts = planned.map(RefundDesk.Result.Planned::back).orElse(List.of());
        var currency = access.nothing().currency();
        screen.set(
                new RefundScreen(
                        number(),
                        "",
                        RefundWords.paid(receipt.get().tenders()),
                        lines().stream().map(this::line).toList(),
                        selected,
                        Money.sum(currency, parts.stream().map(Part::amount).toList()),
                        parts.stream().map(RefundWords::part).toList(),
                        planned.map(p -> p.cautions().stream().map(RefundWords::of).toList())
                                .orElse(List.of()),
                        otherThanCash(),
                        inCash,
                        planned.isPresent(),
                        money.waiting(),
                        notice));
    }

    private RefundScreen.Line line(RefundDesk.Left left) {
        var back = new Quantity(this.back.getOrDefault(left.line().number(), 0L));
        return RefundWords.line(left, back, saleable(left));
    }
}
