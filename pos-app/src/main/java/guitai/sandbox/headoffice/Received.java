package guitai.sandbox.headoffice;

/// What became of an entry that came up; each carries the watermark after it.
sealed interface Received {
    Watermark after();

    /// In the journal, now or before.
    record Kept(Watermark after) implements Received {}

    /// There are entries missing before it.
    record Gap(Watermark after) implements Received {}

    /// Another entry is in its place: the till was set back to an older copy, or is another till.
    record OtherHash(Watermark after) implements Received {}

    /// Its hash is not that of its content after the entry before it.
    record BadHash(Watermark after) implements Received {}

    /// The last entry of a journal.
    ///
    /// @param seq 0 when there is none
    record Watermark(long seq, String hash) {}
}
