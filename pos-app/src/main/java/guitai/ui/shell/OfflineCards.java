package guitai.ui.shell;

import guitai.flow.Refusal;
import guitai.payment.OfflineLimits;
import guitai.staff.Approval;
import guitai.ui.prompt.Prompt;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Refusals;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillThread;

import java.util.Optional;

/// A manager lets cards be taken while the line is down, with a reason, or stops it.
final class OfflineCards {

    private final TillParts parts;
    private final TillThread thread;
    private final TillViewModel till;

    private record Asked(boolean connected, boolean allowed, OfflineLimits limits) {}

    OfflineCards(TillParts parts, TillThread thread, TillViewModel till) {
        this.parts = parts;
        this.thread = thread;
        this.till = till;
    }

    void ask() {
        thread.look(
                () ->
                        new Asked(
                                parts.counter().cards().connected(),
                                parts.counter().offline().allowed(),
                                parts.counter().offline().limits()),
                this::ask);
    }

    private void ask(Asked now) {
        if (!now.connected()) {
            refuse(Refusal.Because.NO_TERMINAL);
        } else if (!now.limits().cards()) {
            refuse(Refusal.Because.CARDS_NOT_IN_CONTRACT);
        } else if (now.allowed()) {
            let(false, "");
        } else {
            till.play(Sound.QUESTION);
            till.ask(
                    new Prompt.CardsOffline(
                            Words.of(
                                    "cardsOffline.limits",
                                    now.limits().perCard(),
                                    now.limits().stored(),
                                    now.limits().perShift(),
                                    now.limits().most())));
        }
    }

    void allowed(String reason) {
        let(true, reason);
    }

    private void let(boolean on, String reason) {
        thread.ask(
                () -> parts.counter().offline().allow(on, reason, Approval.own()),
                result -> came(on, reason, result));
    }

    private void came(boolean on, String reason, Optional<Refusal> result) {
        if (result.isEmpty()) {
            till.play(Sound.GOOD);
            till.say(
                    Notice.of(
                            Tone.GOOD,
                            Words.of(on ? "notice.cardsAllowed" : "notice.cardsStopped")));
        } else if (result.get() instanceof Refusal.NeedsOverride(var step)) {
            till.authorise(
                    step,
                    approval ->
                            thread.ask(
                                    () -> parts.counter().offline().allow(on, reason, approval),
                                    again -> came(on, reason, again)));
        } else {
            refuse(result.get());
        }
    }

    private void refuse(Refusal why) {
        till.play(Sound.REFUSED);
        till.say(Notice.of(Tone.BAD, Refusals.of(why)));
    }
}
