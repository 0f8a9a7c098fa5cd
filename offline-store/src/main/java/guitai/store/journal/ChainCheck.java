package guitai.store.journal;

/// Whether the journal still says what was written.
public sealed interface ChainCheck {

    /// Every entry looked at carries the hash it must.
    ///
    /// @param entries how many were looked at
    /// @param lastHash of the last entry; what the outside should know too
    record Intact(long entries, ChainHash lastHash) implements ChainCheck {}

    /// The first entry that is missing or is not what was written.
    record Broken(long seq, String what) implements ChainCheck {}
}
