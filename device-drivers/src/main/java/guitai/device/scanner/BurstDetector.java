package guitai.device.scanner;

import java.time.Duration;

/// Tells a scanner that types like a keyboard from a person at the keyboard, by speed.
///
/// Pure and not thread-safe: feed it every character and every Enter and Tab in order, with the
/// time each was pressed where the display says so ([guitai.device.link.KeyStamp]), else handled.
/// Feed Enter and Tab when they are *pressed*, before any default button sees them, and consume
/// their later typed events.
///
/// Four or more keys, each at most 35 ms after the one before, and then an Enter or Tab, are a
/// scan. The characters reach the focused field before that is known, so [Keystroke.First] asks for
/// a snapshot and [Keystroke.Read] for its return.
///
/// Where keys are timed as they are handled: when the screen was blocked, everything that waited
/// arrives at once, and a code that was half through has a hole of up to three seconds in it; on a
/// machine that has too much to do it may have several. Each code still ends at its own Enter, and
/// no Enter of a scanner is let through. What cannot be told apart by then is decided for safety:
/// two or three keys and an Enter at that speed are an unreadable scan, never a confirmation. A
/// code interrupted within its first three keys for longer than 75 ms is not recognised as one with
/// its rest; check digits catch it.
///
/// A scanner without a suffix cannot be heard this way.
public final class BurstDetector {
    // Scanners measured at 2 to 12 ms a key, and up to 12.4 ms under load; people need 80 ms and
    // more.
    // A held key repeats every 30 to 40 ms but never ends in an Enter that fast.
    private static final long GAP = Duration.ofMillis(35).toNanos();

    // Between the first keys of a code, where nothing can be known yet, a scanner may stumble;
    // nobody
    // types a key and pulls a trigger within this.
    private static final long STUMBLE = Duration.ofMillis(75).toNanos();

    // How long a screen may hang in the middle of a code and the rest still belongs to it.
    private static final long HOLE = Duration.ofSeconds(3).toNanos();

    private static final int SHORTEST = 4;

    // One digit and Enter pressed with two fingers can come this close together; three keys cannot.
    private static final int TOO_FAST_FOR_A_PERSON = 2;

    private final StringBuilder run = new StringBuilder();
    private int length;
    private int slow;
    private int together;
    private boolean varied;
    private long last;
    private boolean afterScan;
    private boolean started;

    /// Takes one key: a character as typed, or `\r`, `\n`, `\t` for Enter and Tab.
    ///
    /// @param nanos when it was pressed or handled, on one clock
    public Keystroke key(char key, long nanos) {
        boolean quick = started && nanos - last <= GAP;
        boolean belongs = quick || (started && nanos - last <= HOLE && mustBeScanner());
        boolean stumbled = started && nanos - last <= STUMBLE && length < SHORTEST;
        started = true;
        last = nanos;
        if (key == '\r' || key == '\n' || key == '\t') {
            return end(quick, belongs, nanos);
        }
        afterScan = false;
        if (!belongs && !stumbled) {
            forget();
        }
        if (!quick && length > 0) {
            slow++;
            together = 0;
        }
        length++;
        together++;
        if (run.length() < Scanned.LONGEST && (key == 0x1D || !Character.isISOControl(key))) {
            varied |= !run.isEmpty() && run.charAt(run.length() - 1) != key;
            run.append(key);
        }
        return length == 1 ? new Keystroke.First() : new Keystroke.Through();
    }

    // Different keys, so none is held down, and at most one hole for every four keys: nobody types
    // like that.
    private boolean mustBeScanner() {
        return varied && slow < length / SHORTEST;
    }

    private Keystroke end(boolean quick, boolean belongs, long nanos) {
        if (length == 0 && quick && afterScan) {
            // CR and LF both typed, or a suffix set twice.
            return new Keystroke.Extra();
        }
        var text = run.toString();
        int keys = length;
        boolean whole = slow == 0 || mustBeScanner();
        afterScan = belongs && (whole ? keys : together) >= TOO_FAST_FOR_A_PERSON;
        forget();
        return afterScan
                ? new Keystroke.Read(scanned(text, keys, whole, nanos))
                : new Keystroke.Through();
    }

    private static Scanned scanned(String text, int keys, boolean whole, long nanos) {
        if (keys > Scanned.LONGEST) {
            return new Unreadable(Unreadable.Why.TOO_LONG, text, nanos);
        }
        if (keys < SHORTEST || !whole) {
            return new Unreadable(Unreadable.Why.TOO_SHORT, text, nanos);
        }
        return text.isEmpty()
                ? new Unreadable(Unreadable.Why.GARBAGE, text, nanos)
                : new Scan(text, nanos);
    }

    private void forget() {
        run.setLength(0);
        length = 0;
        slow = 0;
        together = 0;
        varied = false;
    }
}
