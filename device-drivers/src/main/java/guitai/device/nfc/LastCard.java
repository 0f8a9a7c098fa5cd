package guitai.device.nfc;

import guitai.device.pcsc.CardPresence;

import java.util.Optional;

/// What is known of the card that lies on the reader, also while the reader is lost and opened
/// again. Thread-safe: the thread of a lost reader may end after the next one was opened.
final class LastCard {
    private static final int NEVER = -1;

    /// At which count of arrivals and departures a card was attended to.
    private int attended = NEVER;

    private boolean hung;
    private Optional<Tapped> lying = Optional.empty();

    /// Whether the next reading may be of the very card that was heard last.
    private boolean maybeTheSame;

    /// A reader was opened: what lies there may have lain there before.
    synchronized void reopened() {
        if (!hung) attended = NEVER;
        maybeTheSame = true;
    }

    synchronized void nothingThere() {
        attended = NEVER;
        hung = false;
        lying = Optional.empty();
        maybeTheSame = false;
    }

    synchronized boolean isNew(CardPresence now) {
        return now.changes() != attended;
    }

    synchronized boolean hung() {
        return hung;
    }

    synchronized void attending(CardPresence now) {
        attended = now.changes();
        hung = false;
    }

    /// The card said nothing in time; it is left alone until it or another one comes.
    synchronized void hangs() {
        hung = true;
    }

    /// The presence changed while the card was read: what lies there now may be what was read.
    synchronized void mayHaveChanged() {
        maybeTheSame = true;
    }

    /// @return whether this is a tap of its own
    synchronized boolean heard(Tapped tapped) {
        boolean again = maybeTheSame && lying.filter(tapped::equals).isPresent();
        lying = Optional.of(tapped);
        maybeTheSame = false;
        return !again;
    }
}
