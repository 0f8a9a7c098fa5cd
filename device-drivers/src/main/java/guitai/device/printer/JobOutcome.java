package guitai.device.printer;

import guitai.device.DeviceReason;

/// What became of one document.
public sealed interface JobOutcome {

    /// The printer says all of it is on paper.
    record Confirmed() implements JobOutcome {}

    /// Nothing was sent: print it again when the reason is gone.
    record Held(DeviceReason why) implements JobOutcome {}

    /// Part of it may be on paper and the printer keeps the rest: it goes on by itself when the
    /// reason is gone. Do not print it again; the final word, `Confirmed` or `Unknown`, comes
    /// later.
    record Stalled(DeviceReason why) implements JobOutcome {}

    /// It was sent, and nobody can say whether it is on paper. Final: a person looks, and a reprint
    /// is marked as one.
    record Unknown(DeviceReason why) implements JobOutcome {}
}
