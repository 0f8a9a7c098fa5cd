package guitai.ui.shell;

import guitai.catalog.AgeLaw;
import guitai.flow.Refusal;
import guitai.flow.ScanResult;
import guitai.flow.SignOn;
import guitai.staff.Approval;
import guitai.staff.Permission;
import guitai.ui.prompt.Prompt;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Refusals;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillThread;
import guitai.ui.work.Why;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What stands in the way until it is answered: a supervisor's word, a look at the buyer.
final class Questions {

    private record Asked(Permission step, Consumer<Approval> allowed) {}

    private final TillParts parts;
    private final TillThread thread;
    private final Shown<Prompt> prompt;
    private final TillViewModel till;
    private final OfflineCards cards;
    private final HandPrices handPrices;
    private Consumer<Boolean> ageAnswer = _ -> {};
    private Function<Why.Given, Optional<Words>> whyAnswer = _ -> Optional.empty();
    private Optional<Asked> asked = Optional.empty();

    Questions(TillParts parts, TillThread thread, Shown<Prompt> prompt, TillViewModel till) {
        this.parts = parts;
        this.thread = thread;
        this.prompt = prompt;
        this.till = till;
        cards = new OfflineCards(parts, thread, till);
        handPrices = new HandPrices(parts, thread, prompt, till);
    }

    void on(PromptEvent event) {
        switch (event) {
            case PromptEvent.NumberTyped(var text) -> typed(text);
            case PromptEvent.Authorised answer -> answered(answer);
            case PromptEvent.AgeConfirmed() -> answerAge(true);
            case PromptEvent.AgeRefused() -> answerAge(false);
            case PromptEvent.CardsAllowed(var reason) -> {
                prompt.set(Prompt.NONE);
                cards.allowed(reason);
                till.answered();
            }
            case PromptEvent.HandPrice byHand -> handPrices.on(byHand);
            case PromptEvent.Why given -> why(given);
            case PromptEvent.Picked(var command) -> {
                prompt.set(Prompt.NONE);
                till.command(command);
            }
            case PromptEvent.Dismissed() -> {
                asked = Optional.empty();
                prompt.set(Prompt.NONE);
                till.answered();
            }
        }
    }

    void askAge(ScanResult.NeedsAgeCheck about, Consumer<Boolean> answer) {
        var goods = about.item();
        ageAnswer = answer;
        prompt.set(
                new Prompt.AgeCheck(
                        new Name(goods.nameZh(), goods.nameEn()),
                        AgeLaw.ADULT,
                        about.bornOnOrBefore()));
    }

    void askWhy(Why why, Function<Why.Given, Optional<Words>> answer) {
        whyAnswer = answer;
        prompt.set(new Prompt.Why(why, Notice.NONE));
    }

    private void why(PromptEvent.Why event) {
        if (!(prompt.get() instanceof Prompt.Why(var asked, _))) return;
        switch (event) {
            case PromptEvent.Why.Other() ->
                    prompt.set(new Prompt.Why(asked.as(asked.kind().other()), Notice.NONE));
            case PromptEvent.Why.Given(var number, var reason) -> {
                var given = new Why.Given(asked.kind(), number.strip(), reason.strip());
                if (asked.kind().needed() && given.reason().isEmpty()) {
                    refuse(asked, Refusals.of(Refusal.Because.REASON_NEEDED));
                    return;
                }
                var card = prompt.get();
                var wrong = whyAnswer.apply(given);
                // The answer may have asked a supervisor, who came in the place of this card.
                if (wrong.isEmpty() && prompt.get().equals(card)) prompt.set(Prompt.NONE);
                wrong.ifPresentOrElse(words -> refuse(asked, words), till::answered);
            }
        }
    }

    private void refuse(Why asked, Words why) {
        parts.sounds().play(Sound.REFUSED);
        prompt.set(new Prompt.Why(asked, Notice.of(Tone.BAD, why)));
    }

    private void answerAge(boolean oldEnough) {
        prompt.set(Prompt.NONE);
        ageAnswer.accept(oldEnough);
        till.answered();
    }

    void authorise(Permission step, Consumer<Approval> allowed) {
        asked = Optional.of(new Asked(step, allowed));
        parts.sounds().play(Sound.QUESTION);
        show("", false, Notice.NONE);
    }

    private void typed(String number) {
        if (prompt.get() instanceof Prompt.Authorise now) {
            show(number, now.checking(), now.notice());
        }
    }

    private void answered(PromptEvent.Authorised answer) {
        asked.ifPresent(
                now -> {
                    show(answer.number(), true, Notice.NONE);
                    thread.ask(
                            () ->
                                    parts.counter()
                                            .signOn()
                                            .override(answer.number(), answer.pin(), now.step()),
                            result -> came(now, answer.number(), result));
                });
    }

    private void came(Asked now, String number, SignOn.OverrideResult result) {
        // Dismissed while the PIN was looked at: nobody wants it any more.
        if (!asked.equals(Optional.of(now))) return;
        switch (result) {
            case SignOn.OverrideResult.Allowed(var approval, _) -> {
                asked = Optional.empty();
                prompt.set(Prompt.NONE);
                now.allowed().accept(approval);
            }
            case SignOn.OverrideResult.Wrong _ -> refuse(number, Words.of("signon.wrong"));
            case SignOn.OverrideResult.MustWait _ -> refuse(number, Words.of("prompt.mustWait"));
            case SignOn.OverrideResult.NotAllowed(var step) ->
                    refuse(number, Words.of("prompt.notAllowed", Refusals.of(step)));
        }
    }

    private void refuse(String number, Words why) {
        parts.sounds().play(Sound.REFUSED);
        show(number, false, Notice.of(Tone.BAD, why));
    }

    private void show(String number, boolean checking, Notice notice) {
        asked.ifPresent(
                now ->
                        prompt.set(
                                new Prompt.Authorise(
                                        Refusals.of(now.step()), number, checking, notice)));
    }
}
