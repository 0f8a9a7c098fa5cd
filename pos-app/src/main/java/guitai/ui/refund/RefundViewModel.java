package guitai.ui.refund;

import guitai.flow.ExchangeDesk;
import guitai.flow.RefundDesk;
import guitai.flow.Refusal;
import guitai.money.Money;
import guitai.refund.RefundSplit.Part;
import guitai.refund.ReturnPlan;
import guitai.sale.Quantity;
import guitai.staff.Approval;
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

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Ticks lines of a receipt, shows what would go back, and takes the goods back.
///
/// JavaFX thread only.
public final class RefundViewModel {
    private final TillAccess access;
    private final Shown<RefundScreen> screen;
    private Optional<RefundDesk.Receipt> receipt = Optional.empty();
    private final Map<Integer, Long> back = new LinkedHashMap<>();
    private final Set<Integer> unsaleable = new HashSet<>();
    private boolean inCash;
    private int selected;

    public RefundViewModel(TillAccess access) {
        this.access = access;
        this.screen = new Shown<>(empty(Notice.NONE));
    }

    public Shown<RefundScreen> screen() {
        return screen;
    }

    /// Shows the receipt that lies on the desk.
    public void enter() {
        receipt = Optional.empty();
        back.clear();
        unsaleable.clear();
        inCash = false;
        selected = 0;
        screen.set(empty(Notice.NONE));
        access.thread().look(() -> access.counter().refunds().onDesk(), this::found);
    }

    private void found(Optional<RefundDesk.Receipt> found) {
        receipt = found;
        if (found.isEmpty()) {
            screen.set(empty(Notice.of(Tone.BAD, Words.of("refund.notFound"))));
            return;
        }
        draw(Optional.empty(), Notice.NONE);
    }

    public void on(RefundEvent event) {
        switch (event) {
            case RefundEvent.Moved(var by) -> select(selected + by);
            case RefundEvent.Ticked(var index) -> {
                select(index);
                line().ifPresent(l -> set(l, ticked(l) ? 0 : l.milli()));
            }
            case RefundEvent.Stepped(var by) -> line().ifPresent(l -> set(l, stepped(l, by)));
            case RefundEvent.Other other -> other(other);
        }
    }

    private void other(RefundEvent.Other event) {
        switch (event) {
            case UNSALEABLE -> {
                line().map(l -> l.line().number())
                        .ifPresent(
                                n -> {
                                    if (!unsaleable.remove(n)) unsaleable.add(n);
                                });
                plan();
            }
            case IN_CASH -> {
                inCash = !inCash;
                plan();
            }
            case EXCHANGE -> access.around().press(() -> exchange(Approval.own()));
            case ENTERED -> access.around().press(() -> takeBack(Approval.own()));
            case BACKED -> access.around().go(Place.SALE);
        }
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

    private RefundDesk.Wish wish() {
        var wanted = new LinkedHashMap<Integer, Quantity>();
        for (var l : lines()) {
            var milli = back.get(l.line().number());
            if (milli != null) wanted.put(l.line().number(), new Quantity(milli));
        }
        var number = receipt.map(r -> r.sale().number().toString()).orElse("");
        return new RefundDesk.Wish(number, wanted, unsaleable, "", inCash);
    }

    private void plan() {
        if (back.isEmpty()) {
            draw(Optional.empty(), Notice.NONE);
            return;
        }
        var wish = wish();
        access.thread().look(() -> access.counter().refunds().plan(wish), this::planned);
    }

    private void planned(RefundDesk.Result result) {
        switch (result) {
            case RefundDesk.Result.Planned planned -> draw(Optional.of(planned), Notice.NONE);
            case RefundDesk.Result.NotPossible(var why) -> draw(Optional.empty(), words(why));
            case RefundDesk.Result.NotFound _ ->
                    draw(Optional.empty(), Notice.of(Tone.BAD, Words.of("refund.notFound")));
            case RefundDesk.Result.Refused(var why) -> draw(Optional.empty(), refused(why));
            case RefundDesk.Result.Completed _ ->
                    throw new IllegalStateException("a plan completes nothing");
        }
    }

    private static Notice words(ReturnPlan why) {
        return switch (why) {
            case ReturnPlan.GiftMissing(var gift, var milli) ->
                    Notice.of(
                            Tone.WARN,
                            Words.of(
                                    "refund.giftMissing",
                                    new Name(gift.nameZh(), gift.nameEn()),
                                    new Quantity(milli).plain()),
                            Words.of("refund.giftMissing.next"));
            case ReturnPlan.TooMuch _, ReturnPlan.NoSuchLine _, ReturnPlan.NothingLeft _ ->
                    Notice.of(Tone.BAD, Words.of("refund.nothingLeft"));
            case ReturnPlan.Possible _ -> throw new IllegalStateException("it is possible");
        };
    }

    private static Notice refused(Refusal why) {
        return switch (why) {
            case Refusal.Because because -> Notice.of(Tone.BAD, Refusals.of(because));
            case Refusal.NeedsOverride(var step) -> Notice.of(Tone.BAD, Refusals.of(step));
        };
    }

    private void takeBack(Approval approval) {
        if (back.isEmpty()) return;
        var wish = wish();
        access.thread()
                .ask(
                        () -> access.counter().refunds().takeBack(wish, approval),
                        result -> taken(result, this::takeBack));
    }

    private void exchange(Approval approval) {
        if (back.isEmpty()) return;
        var wish = wish();
        access.thread()
                .ask(
                        () -> access.counter().exchanges().begin(wish, approval),
                        result -> {
                            switch (result) {
                                case ExchangeDesk.Result.Exchanging(_, var worth) ->
                                        done(Words.of("refund.exchanging", worth));
                                case ExchangeDesk.Result.Not(var why) -> taken(why, this::exchange);
                            }
                        });
    }

    private void taken(RefundDesk.Result result, Consumer<Approval> again) {
        switch (result) {
            case RefundDesk.Result.Completed(var goodsBack) ->
                    done(Words.of("refund.done", goodsBack.refunded()));
            case RefundDesk.Result.Refused(Refusal.NeedsOverride(var step)) ->
                    access.around().authorise(step, again);
            case RefundDesk.Result.Planned _,
                    RefundDesk.Result.NotPossible _,
                    RefundDesk.Result.NotFound _,
                    RefundDesk.Result.Refused _ -> {
                access.around().play(Sound.REFUSED);
                planned(result);
            }
        }
    }

    private void done(Words what) {
        access.around().play(Sound.GOOD);
        access.around().go(Place.SALE);
        access.around().say(Notice.of(Tone.GOOD, what));
    }

    public void say(Notice notice) {
        draw(Optional.empty(), notice);
    }

    private RefundScreen empty(Notice notice) {
        return new RefundScreen(
                "", List.of(), -1, access.nothing(), List.of(), List.of(), false, false, notice);
    }

    private void draw(Optional<RefundDesk.Result.Planned> planned, Notice notice) {
        if (receipt.isEmpty()) {
            screen.set(empty(notice));
            return;
        }
        var parts = planned.map(RefundDesk.Result.Planned::back).orElse(List.of());
        screen.set(
                new RefundScreen(
                        receipt.get().sale().number().toString(),
                        lines().stream().map(this::line).toList(),
                        selected,
                        Money.sum(
                                access.nothing().currency(),
                                parts.stream().map(Part::amount).toList()),
                        parts.stream().map(RefundViewModel::part).toList(),
                        planned.map(p -> cautions(p)).orElse(List.of()),
                        inCash,
                        planned.isPresent(),
                        notice));
    }

    private static Words part(Part part) {
        return Words.of("refund.part", TenderWords.of(part.of().kind()), part.amount());
    }

    private static List<Words> cautions(RefundDesk.Result.Planned planned) {
        var words = new ArrayList<Words>();
        for (var caution : planned.cautions()) {
            words.add(
                    Words.of(
                            switch (caution) {
                                case LATE -> "refund.caution.late";
                                case HIGH_VALUE -> "refund.caution.high";
                                case SERIAL -> "refund.caution.serial";
                                case CASH_FOR_OTHER -> "refund.caution.cash";
                                case NO_RECEIPT -> "refund.caution.noReceipt";
                            }));
        }
        return words;
    }

    private RefundScreen.Line line(RefundDesk.Left left) {
        var line = left.line();
        var milli = back.getOrDefault(line.number(), 0L);
        return new RefundScreen.Line(
                line.number(),
                new Name(line.nameZh(), line.nameEn()),
                line.quantity().plain(),
                new Quantity(left.milli()).plain(),
                new Quantity(milli).plain(),
                milli > 0,
                line.gift(),
                !unsaleable.contains(line.number()),
                line.net());
    }
}
