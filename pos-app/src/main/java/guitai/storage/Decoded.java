package guitai.storage;

import guitai.journal.Fact;

/// What an entry of the journal says, as far as this program can read it.
public sealed interface Decoded {

    record Known(Fact fact) implements Decoded {}

    /// The journal's own note that the wall clock went back; no fact of the till.
    record ClockWentBack() implements Decoded {}

    /// Written by a later program, or not what was written. The till goes on without it and lists
    /// it for a person.
    ///
    /// @param what for a technician; holds nothing of the body but its place
    record Undecodable(Reason reason, String what) implements Decoded {}

    enum Reason {
        UNKNOWN_TYPE,
        NEWER_VERSION,
        BROKEN
    }
}
