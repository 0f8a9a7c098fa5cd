package guitai.device.nfc;

import guitai.device.DeviceReason;
import guitai.device.DeviceStatus;
import guitai.device.pcsc.CardPresence;
import guitai.device.pcsc.PcscFault;

import java.time.Duration;
import java.util.function.Consumer;

/// A reader behind the PC/SC service.
///
/// Two threads: one that waits, always with a deadline, and the [Attendant] that calls the service.
final class PcscReader implements CardReader {
    // The service looks at the reader this often (400 ms) before it says that a card has gone.
    private static final Duration NOTICED = Duration.ofMillis(600);
    private static final Duration FAREWELL = Duration.ofMillis(800);
    private static final System.Logger LOG = System.getLogger(PcscReader.class.getName());

    /// Who hears what was held up, and how the reader is.
    record Ends(Consumer<? super Tapped> heard, Consumer<DeviceStatus> tell) {}

    private final String name;
    private final Attendant attendant;
    private final Session session;
    private final Ends ends;
    private final LastCard last;
    private final NfcTiming timing;
    private final Thread thread;
    private volatile boolean closed;

    private PcscReader(
            String name,
            Attendant attendant,
            Session session,
            Ends ends,
            LastCard last,
            NfcTiming timing) {
        this.name = name;
        this.attendant = attendant;
        this.session = session;
        this.ends = ends;
        this.last = last;
        this.timing = timing;
        this.thread = Thread.ofPlatform().daemon().name("nfc").unstarted(this::keep);
    }

    static CardReader start(
            String name,
            Attendant attendant,
            Session session,
            Ends ends,
            LastCard last,
            NfcTiming timing) {
        var reader = new PcscReader(name, attendant, session, ends, last, timing);
        reader.thread.start();
        return reader;
    }

    @Override
    public String name() {
        return name;
    }

    private void keep() {
        last.reopened();
        try {
            var known = CardPresence.NOTHING_KNOWN;
            while (!closed) {
                var seen = known;
                var now =
                        attendant.call(
                                () -> session.await(seen, timing.slice()),
                                timing.slice().plus(timing.service()));
                if (now.isPresent()) {
                    known = now.get();
                    attend(known);
                }
            }
        } catch (PcscFault fault) {
            LOG.log(System.Logger.Level.DEBUG, name, fault);
            fault(DeviceReason.LOST);
        } catch (Attendant.TooLate late) {
            fault(DeviceReason.SILENT);
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "{0} closed", name);
        } finally {
            attendant.dismiss(session::close);
        }
    }

    private void attend(CardPresence now)
            throws PcscFault, Attendant.TooLate, InterruptedException {
        if (now.readerGone()) {
            closed = true;
            ends.tell().accept(DeviceStatus.fault(DeviceReason.LOST));
        } else if (!now.present()) {
            if (last.hung()) ends.tell().accept(DeviceStatus.READY);
            last.nothingThere();
        } else if (last.isNew(now)) {
            if (last.hung()) ends.tell().accept(DeviceStatus.READY);
            last.attending(now);
            if (now.mute()) hear(new Tapped.Unreadable(Tapped.Why.NO_ANSWER));
            else read(now);
        } else if (last.hung()) {
            ends.tell().accept(DeviceStatus.degraded(DeviceReason.SILENT));
        }
    }

    private void read(CardPresence before)
            throws PcscFault, Attendant.TooLate, InterruptedException {
        try {
            hear(attendant.call(session::read, timing.card()));
            if (look(CardPresence.NOTHING_KNOWN, Duration.ZERO, before).changes()
                    != before.changes()) {
                last.mayHaveChanged();
            }
        } catch (Attendant.TooLate mute) {
            last.hangs();
            hear(new Tapped.Unreadable(Tapped.Why.NO_ANSWER));
            throw mute;
        } catch (PcscFault fault) {
            switch (fault.kind()) {
                case NO_SERVICE, NO_READER, CANCELLED -> throw fault;
                case CARD_GONE -> hear(new Tapped.Unreadable(Tapped.Why.TAKEN_AWAY));
                case IN_USE -> hear(new Tapped.Unreadable(Tapped.Why.IN_USE));
                case CARD_MUTE, OTHER -> hear(new Tapped.Unreadable(why(before)));
            }
        }
    }

    // A card that leaves in the middle of a word looks like one that cannot speak.
    private Tapped.Why why(CardPresence before)
            throws PcscFault, Attendant.TooLate, InterruptedException {
        return look(before, NOTICED, before).changes() == before.changes()
                ? Tapped.Why.NO_ANSWER
                : Tapped.Why.TAKEN_AWAY;
    }

    private CardPresence look(CardPresence known, Duration wait, CardPresence otherwise)
            throws PcscFault, Attendant.TooLate, InterruptedException {
        return attendant
                .call(() -> session.await(known, wait), wait.plus(timing.service()))
                .orElse(otherwise);
    }

    // A card the application stumbles over must not make the till deaf for the next.
    private void hear(Tapped tapped) {
        if (!last.heard(tapped) || closed) return;
        try {
            ends.heard().accept(tapped);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "nobody could take " + tapped, e);
        }
    }

    private void fault(DeviceReason reason) {
        if (!closed) ends.tell().accept(DeviceStatus.fault(reason));
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        // The service is asked to end the wait; should it hang, nobody here hangs with it.
        Thread.ofPlatform().daemon().name("nfc-cancel").start(session::cancel);
        try {
            if (!attendant.gone(FAREWELL)) {
                LOG.log(System.Logger.Level.DEBUG, "{0} is left behind", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
