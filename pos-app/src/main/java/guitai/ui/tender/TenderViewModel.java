package guitai.ui.tender;

import guitai.flow.Checkout;
import guitai.money.Money;
import guitai.sale.Sale;
import guitai.tender.TenderLine;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Refusals;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;
import guitai.ui.work.Typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Cash: exactly what is due, or what was typed.
///
/// JavaFX thread only.
public final class TenderViewModel {

    /// What notes and coins a sum is likely rounded up to, in minor units of the yuan.
    private static final List<Long> LIKELY = List.of(100L, 500L, 1_000L, 2_000L, 5_000L, 10_000L);

    private final TillAccess access;
    private final Shown<TenderScreen> screen;

    public TenderViewModel(TillAccess access) {
        this.access = access;
        var none = access.nothing();
        screen =
                new Shown<>(
                        new TenderScreen(
                                "",
                                none,
                                none,
                                none,
                                List.of(),
                                "",
                                new TenderScreen.Outcome.Exact(),
                                List.of(),
                                false,
                                Notice.NONE));
    }

    public Shown<TenderScreen> screen() {
        return screen;
    }

    /// Asks for the cash of this sale.
    public void show(Sale.Tendering sale) {
        var settlement = sale.settlement();
        var due = settlement.cashDue();
        var already = settlement.tenders().stream().map(TenderLine::given).toList();
        var rest = settlement.cashRest();
        screen.set(
                new TenderScreen(
                        "",
                        settlement.total(),
                        settlement.mode().round(rest).minus(rest),
                        due,
                        already,
                        "",
                        new TenderScreen.Outcome.Exact(),
                        likely(due),
                        false,
                        Notice.NONE));
    }

    /// What a customer is likely to hand over instead of the exact sum, smallest first.
    static List<Money> likely(Money due) {
        var sums = new ArrayList<Money>();
        for (long step : LIKELY) {
            var up = due.withMinor(Math.ceilDiv(due.minor(), step) * step);
            if (up.compareTo(due) > 0 && !sums.contains(up)) sums.add(up);
        }
        return sums;
    }

    public void on(TenderEvent event) {
        switch (event) {
            case TenderEvent.Typed(var text) -> typed(text);
            case TenderEvent.Entered() -> access.around().press(this::entered);
            case TenderEvent.ExactGiven() -> access.around().press(this::exact);
            case TenderEvent.NoteGiven(var index) ->
                    access.around().press(() -> take(screen.get().notes().get(index)));
            case TenderEvent.Backed() ->
                    access.around()
                            .press(
                                    () ->
                                            access.thread()
                                                    .ask(
                                                            () ->
                                                                    access.counter()
                                                                            .checkout()
                                                                            .giveUp(),
                                                            this::came));
        }
    }

    private void typed(String text) {
        var now = screen.get();
        screen.set(with(now, text, outcome(now.due(), text), false, Notice.NONE));
    }

    private static TenderScreen.Outcome outcome(Money due, String text) {
        if (text.isBlank()) return new TenderScreen.Outcome.Exact();
        var given = amount(due, text);
        if (given.isEmpty()) return new TenderScreen.Outcome.NotAnAmount();
        var change = given.get().minus(due);
        if (change.isZero()) return new TenderScreen.Outcome.Exact();
        return change.isPositive()
                ? new TenderScreen.Outcome.Change(change)
                : new TenderScreen.Outcome.Missing(change.negated());
    }

    private static Optional<Money> amount(Money due, String text) {
        return Typed.amount(text, due.currency()).filter(Money::isPositive);
    }

    private void entered() {
        var now = screen.get();
        if (now.typed().isBlank()) {
            exact();
            return;
        }
        amount(now.due(), now.typed()).ifPresentOrElse(this::take, this::notAnAmount);
    }

    private void notAnAmount() {
        access.around().play(Sound.REFUSED);
        var now = screen.get();
        screen.set(
                with(
                        now,
                        "",
                        new TenderScreen.Outcome.Exact(),
                        false,
                        Notice.of(
                                Tone.BAD,
                                Words.of("notice.notAnAmount", now.typed()),
                                Words.of("notice.notAnAmount.next"))));
    }

    private void exact() {
        pay(() -> access.counter().checkout().exactCash());
    }

    private void take(Money given) {
        pay(() -> access.counter().checkout().cash(given));
    }

    private void pay(Supplier<Checkout.Result> step) {
        var now = screen.get();
        screen.set(with(now, now.typed(), now.outcome(), true, Notice.NONE));
        access.thread().ask(step, this::came);
    }

    private void came(Checkout.Result result) {
        switch (result) {
            case Checkout.Result.Completed done -> access.around().paid(done);
            case Checkout.Result.PartPaid(var sale) -> {
                show(sale);
                say(Notice.of(Tone.WARN, Words.of("notice.partPaid", sale.settlement().cashDue())));
            }
            case Checkout.Result.Due(var sale) -> show(sale);
            case Checkout.Result.Reopened(_, var giveBack, _) -> {
                access.around().go(Place.SALE);
                if (giveBack.isPositive()) {
                    access.around()
                            .say(Notice.of(Tone.WARN, Words.of("notice.giveBack", giveBack)));
                }
            }
            case Checkout.Result.Refused(var why) -> {
                access.around().play(Sound.REFUSED);
                say(Notice.of(Tone.BAD, Refusals.of(why)));
            }
        }
    }

    public void say(Notice notice) {
        var now = screen.get();
        screen.set(with(now, now.typed(), now.outcome(), false, notice));
    }

    private static TenderScreen with(
            TenderScreen s,
            String typed,
            TenderScreen.Outcome outcome,
            boolean taking,
            Notice notice) {
        return new TenderScreen(
                s.number(),
                s.total(),
                s.rounding(),
                s.due(),
                s.already(),
                typed,
                outcome,
                s.notes(),
                taking,
                notice);
    }
}
