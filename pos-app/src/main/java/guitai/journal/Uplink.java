package guitai.journal;

/// Port: head office, as far as it keeps a copy of this till's journal.
///
/// Thread-safe; each call blocks for at most the line's time-out and throws nothing for what
/// happens on a network.
public interface Uplink {

    /// Hands over one entry. The same entry again is the same answer.
    Answer put(Written entry);

    /// How far head office has this journal.
    Answer watermark();

    sealed interface Answer {
        /// It has everything up to here.
        ///
        /// @param hash of entry `seq`; zeros before the first
        record Has(long seq, String hash) implements Answer {}

        /// It misses what comes before.
        record Gap(long seq, String hash) implements Answer {}

        /// It has another entry under this number: one of two copies of this till is not the real
        /// one.
        record OtherHash(long seq, String hash) implements Answer {}

        /// It will not take this entry, whatever is done.
        record Refused(String code) implements Answer {}

        /// No answer, or none that can be believed.
        record Unknown(String why) implements Answer {}

        /// Nothing left this machine.
        record NotSent() implements Answer {}
    }

    /// No head office: nothing waits for it.
    Uplink NONE =
            new Uplink() {
                @Override
                public Answer put(Written entry) {
                    return new Answer.NotSent();
                }

                @Override
                public Answer watermark() {
                    return new Answer.NotSent();
                }
            };
}
