package guitai.ui.shell;

import guitai.flow.ForwardEvent;
import guitai.flow.JournalForward;
import guitai.flow.Network;
import guitai.payment.Attempt;
import guitai.payment.AttemptState;
import guitai.shift.Shift;
import guitai.ui.status.LineWords;
import guitai.ui.tender.PayingWords;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TenderWords;
import guitai.ui.work.TillThread;
import guitai.ui.work.Ways;

/// Keeps what is said about the line true: its two lights, and which ways to pay work now.
///
/// JavaFX thread only; what it hears on the till's thread it hands over first.
final class LineModel {

    private final TillParts parts;
    private final TillThread thread;
    private final StatusModel status;
    private final Screens screens;
    private final TillViewModel till;

    private record Seen(Network.State network, LineWords.Queue queue, Ways ways) {}

    LineModel(
            TillParts parts,
            TillThread thread,
            StatusModel status,
            Screens screens,
            TillViewModel till) {
        this.parts = parts;
        this.thread = thread;
        this.status = status;
        this.screens = screens;
        this.till = till;
    }

    /// Listens to the line from now on.
    void start() {
        thread.look(
                () -> {
                    parts.counter().network().listen(_ -> thread.onScreen(this::read));
                    parts.counter().forward().listen(e -> thread.onScreen(() -> heard(e)));
                    return look();
                },
                this::seen);
    }

    /// Once a second: ages grow, and what waits goes away.
    void tick() {
        status.ask(thread, parts.feed());
        read();
        screens.queue.read();
    }

    private void read() {
        thread.look(this::look, this::seen);
    }

    private Seen look() {
        var counter = parts.counter();
        var shift = counter.shifts().current().map(Shift::number).orElse(0L);
        return new Seen(
                counter.network().state(),
                new LineWords.Queue(counter.forward().waiting(shift), counter.offline().limits()),
                Ways.of(counter));
    }

    private void seen(Seen now) {
        status.line(
                LineWords.network(now.network(), parts.clock().instant()),
                LineWords.backlog(
                        now.queue(), now.network(), parts.clock().instant(), parts.zone()));
        screens.sale.ways(now.ways());
        screens.tender.ways(now.ways());
    }

    private void heard(ForwardEvent event) {
        if (!(event instanceof ForwardEvent.JournalTaken)) screens.queue.read();
        switch (event) {
            case ForwardEvent.Queued _ -> read();
            // Hundreds a second come while a queue drains; the next second shows them all.
            case ForwardEvent.JournalTaken _ -> {}
            case ForwardEvent.HandedOver(var attempt) -> handedOver(attempt);
            case ForwardEvent.JournalStopped(var why) -> stopped(why);
        }
    }

    /// The goods have left: nobody at the counter can mend it, and the manager must hear of it.
    private void handedOver(Attempt attempt) {
        read();
        if (!(attempt.state() instanceof AttemptState.RefusedLater(var why))) return;
        till.play(Sound.QUESTION);
        till.say(
                new Notice(
                        Tone.BAD,
                        Words.of(
                                "notice.refusedLater",
                                TenderWords.of(attempt.means()),
                                attempt.amount(),
                                PayingWords.of(why.reason(), attempt.means())),
                        Words.of("notice.refusedLater.money"),
                        Words.of("notice.refusedLater.next")));
    }

    private void stopped(JournalForward.Stop why) {
        read();
        till.play(Sound.QUESTION);
        till.say(LineWords.notice(why));
    }
}
