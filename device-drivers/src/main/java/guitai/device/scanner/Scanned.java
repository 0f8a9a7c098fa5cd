package guitai.device.scanner;

/// What came out of one pull of the trigger: a text, or the fact that there was one and it cannot
/// be used.
public sealed interface Scanned permits Scan, Unreadable {

    /// The most characters one scan may have; the largest payment or fapiao code is far below.
    int LONGEST = 512;

    /// When its end was seen, on the clock of [System#nanoTime].
    long nanos();
}
