package guitai.flow;

import guitai.journal.JournalQueue;
import guitai.journal.Uplink;
import guitai.journal.Uplink.Answer;
import guitai.journal.Written;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The journal on its way to head office: in order, each entry once, by a number that says how far
/// it has come.
///
/// Before anything is sent, and after every doubt, head office is asked what it has: what was taken
/// and never acknowledged is not sent again, and a till that was put back from an older copy is
/// found out at once. Confined to the till's thread.
public final class JournalForward {
    // One call's worth: a lost line costs no more than these, and payments wait no longer.
    private static final int BATCH = 20;

    private final JournalQueue queue;
    private final Uplink uplink;
    private final Errands errands;
    private final Listener listener;
    private long from;
    private boolean asked;
    private boolean away;
    private boolean written = true;
    private int tries;
    private Instant next;
    private Optional<Stop> stopped = Optional.empty();

    /// Who is told how far it has come.
    interface Listener {
        void taken(long seq);

        void stopped(Stop why);
    }

    /// Why nothing goes up any more.
    public sealed interface Stop {
        /// Head office has more than this till: this is an older copy of its books.
        record OlderCopy(long here, long there) implements Stop {}

        /// Head office has another entry under this number: two tills have the same name, or one
        /// was put back and went on selling.
        record OtherHistory(long seq) implements Stop {}

        record Refused(long seq, String code) implements Stop {}
    }

    JournalForward(JournalQueue queue, Uplink uplink, Errands errands, Listener listener) {
        this.queue = queue;
        this.uplink = uplink;
        this.errands = errands;
        this.listener = listener;
        this.from = queue.taken();
        this.next = errands.now();
    }

    Optional<Stop> stop() {
        return stopped;
    }

    /// Something was added to the journal.
    void written() {
        written = true;
    }

    /// A line that is back is tried at once, and head office asked anew.
    void lineBack() {
        tries = 0;
        asked = false;
        written = true;
        next = errands.now();
    }

    boolean busy() {
        return stopped.isEmpty() && (away || !asked || written);
    }

    Optional<Instant> next() {
        return away || stopped.isPresent() || (asked && !written)
                ? Optional.empty()
                : Optional.of(next);
    }

    void tick() {
        if (away || stopped.isPresent() || next.isAfter(errands.now())) return;
        if (!asked) {
            away = true;
            if (!errands.send(uplink::watermark, unclear(), this::has)) later();
        } else if (written) {
            send();
        }
    }

    private void has(Answer answer) {
        away = false;
        switch (answer) {
            case Answer.Has(var seq, var hash) -> compare(seq, hash);
            case Answer.Gap(var seq, var hash) -> compare(seq, hash);
            case Answer.OtherHash(var seq, _) -> stop(new Stop.OtherHistory(seq));
            case Answer.Refused(var code) -> stop(new Stop.Refused(from, code));
            case Answer.Unknown _, Answer.NotSent _ -> later();
        }
    }

    private void compare(long seq, String hash) {
        if (seq > queue.last()) {
            stop(new Stop.OlderCopy(queue.last(), seq));
        } else if (seq > 0 && !queue.entry(seq).map(Written::hash).orElse("").equals(hash)) {
            stop(new Stop.OtherHistory(seq));
        } else {
            asked = true;
            if (seq > from) tries = 0;
            // It may have lost what it once had: then it gets that again.
            from = seq;
            taken(seq);
            send();
        }
    }

    private void taken(long seq) {
        if (seq <= queue.taken()) return;
        queue.taken(seq);
        listener.taken(seq);
    }

    private void send() {
        written = false;
        var batch = queue.after(from, BATCH);
        if (batch.isEmpty()) return;
        written = true;
        away = true;
        var broken = new Sent(from, unclear());
        if (!errands.send(() -> put(batch), broken, this::sent)) later();
    }

    private record Sent(long last, Answer answer) {}

    /// Away from the till's thread.
    private Sent put(List<Written> batch) {
        var last = batch.getFirst().seq() - 1;
        Answer answer = new Answer.Has(last, "");
        for (var entry : batch) {
            answer = uplink.put(entry);
            if (!(answer instanceof Answer.Has(var seq, _)) || seq < entry.seq()) break;
            last = entry.seq();
        }
        return new Sent(last, answer);
    }

    private void sent(Sent sent) {
        away = false;
        if (sent.last() > from) {
            from = sent.last();
            taken(from);
        }
        switch (sent.answer()) {
            case Answer.Has _ -> {
                tries = 0;
                next = errands.now();
                send();
            }
            // Somebody else's entries, or its memory is shorter than we thought: ask.
            case Answer.Gap _ -> later();
            case Answer.OtherHash(var seq, _) -> stop(new Stop.OtherHistory(seq));
            case Answer.Refused(var code) -> stop(new Stop.Refused(from + 1, code));
            case Answer.Unknown _, Answer.NotSent _ -> later();
        }
    }

    private void later() {
        away = false;
        asked = false;
        // One doubt is cleared up at once; it is the second in a row that has to wait.
        next = tries == 0 ? errands.now() : errands.now().plus(Errands.pause(tries - 1));
        tries++;
    }

    private void stop(Stop why) {
        stopped = Optional.of(why);
        listener.stopped(why);
    }

    private static Answer unclear() {
        return new Answer.Unknown("broken");
    }
}
