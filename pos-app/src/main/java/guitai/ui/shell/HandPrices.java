package guitai.ui.shell;

import guitai.flow.PriceDesk;
import guitai.flow.PriceDesk.Off;
import guitai.flow.Refusal;
import guitai.staff.Approval;
import guitai.ui.prompt.Prompt;
import guitai.ui.prompt.Prompt.HandPrice.How;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.sale.Row;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.work.Place;
import guitai.ui.work.Refusals;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillThread;
import guitai.ui.work.Typed;

import java.util.Optional;
import java.util.function.Function;

/// Discounts and prices by hand: the card, and a supervisor's word where the role is not enough.
final class HandPrices {

    private final TillParts parts;
    private final TillThread thread;
    private final Shown<Prompt> prompt;
    private final TillViewModel till;

    HandPrices(TillParts parts, TillThread thread, Shown<Prompt> prompt, TillViewModel till) {
        this.parts = parts;
        this.thread = thread;
        this.prompt = prompt;
        this.till = till;
    }

    /// For the line that is selected; for the whole sale where none is.
    void ask() {
        var sale = till.screens().sale.screen().get();
        if (!till.inFront(Place.SALE) || !sale.canPay()) {
            till.play(Sound.REFUSED);
            till.say(Notice.of(Tone.BAD, Refusals.of(Refusal.Because.NO_SALE_AT_COUNTER)));
            return;
        }
        var reasons = parts.counter().rules().pricing().reasons();
        till.ask(
                sale.rows().get(sale.selected()) instanceof Row.Goods goods
                        ? new Prompt.HandPrice(
                                Integer.parseInt(goods.line()),
                                goods.name(),
                                false,
                                How.PERCENT,
                                reasons,
                                Notice.NONE)
                        : new Prompt.HandPrice(
                                0, Name.of(""), true, How.PERCENT, reasons, Notice.NONE));
    }

    void on(PromptEvent.HandPrice event) {
        if (!(prompt.get() instanceof Prompt.HandPrice now)) return;
        switch (event) {
            case PromptEvent.HandPrice.Where() -> {
                if (now.line() != 0) prompt.set(now.elsewhere());
            }
            case PromptEvent.HandPrice.How() -> prompt.set(now.by(now.next()));
            case PromptEvent.HandPrice.Given(var number, var reason) ->
                    give(now, number.strip(), reason.strip());
            case PromptEvent.HandPrice.TakenBack() ->
                    step(_ -> now.all() ? prices().allAsMarked() : prices().asMarked(now.line()));
        }
    }

    private void give(Prompt.HandPrice now, String number, String reason) {
        var currency = parts.counter().rules().currency();
        if (reason.isEmpty()) {
            refuse(Refusal.Because.REASON_NEEDED);
            return;
        }
        if (now.how() == How.PRICE) {
            Typed.amount(number, currency)
                    .ifPresentOrElse(
                            price ->
                                    step(
                                            approval ->
                                                    prices().price(
                                                                    now.line(),
                                                                    price,
                                                                    reason,
                                                                    approval)),
                            () -> refuse(Refusal.Because.AMOUNT_OUT_OF_RANGE));
            return;
        }
        Optional<Off> off =
                now.how() == How.PERCENT
                        ? Typed.percent(number).map(Off.Percent::new)
                        : Typed.amount(number, currency).map(Off.Amount::new);
        off.ifPresentOrElse(
                by ->
                        step(
                                approval ->
                                        now.all()
                                                ? prices().discountAll(by, reason, approval)
                                                : prices().discount(
                                                                now.line(), by, reason, approval)),
                () -> refuse(Refusal.Because.AMOUNT_OUT_OF_RANGE));
    }

    /// On the till's thread only.
    private PriceDesk prices() {
        return parts.counter().prices();
    }

    private void step(Function<Approval, PriceDesk.Result> step) {
        thread.ask(() -> step.apply(Approval.own()), result -> came(step, result));
    }

    private void came(Function<Approval, PriceDesk.Result> step, PriceDesk.Result result) {
        switch (result) {
            case PriceDesk.Result.Changed(var sale) -> {
                if (prompt.get() instanceof Prompt.HandPrice) prompt.set(Prompt.NONE);
                till.play(Sound.GOOD);
                till.screens().sale.say(Notice.NONE);
                till.screens().sale.show(sale);
                till.answered();
            }
            case PriceDesk.Result.Refused(Refusal.NeedsOverride(var permission)) ->
                    till.authorise(
                            permission,
                            approval ->
                                    thread.ask(
                                            () -> step.apply(approval),
                                            again -> came(step, again)));
            case PriceDesk.Result.Refused(var why) -> refuse(why);
        }
    }

    /// On the card while it is up, so that nothing typed is lost.
    private void refuse(Refusal why) {
        till.play(Sound.REFUSED);
        var notice = Notice.of(Tone.BAD, Refusals.of(why));
        if (prompt.get() instanceof Prompt.HandPrice now) prompt.set(now.saying(notice));
        else till.say(notice);
    }
}
