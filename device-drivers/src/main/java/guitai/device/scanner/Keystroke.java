package guitai.device.scanner;

/// What the screen does with one key the [BurstDetector] has seen.
public sealed interface Keystroke {

    /// May be the first key of a scan: remember the focused field as it is now, then let the key
    /// through.
    record First() implements Keystroke {}

    /// Let it through.
    record Through() implements Keystroke {}

    /// Consume it: an Enter that a scanner sent after the end of a code. Nothing to restore.
    record Extra() implements Keystroke {}

    /// Consume it, put the focused field back to what it was at the last [First], and take what was
    /// scanned.
    record Read(Scanned scanned) implements Keystroke {}
}
