package guitai.loyalty.book;

import java.util.Optional;

/// Port: brings what happened to an authority elsewhere.
///
/// Blocking, bounded by the implementation; never called on the till's thread. The same telling may
/// be brought again: the authority answers as it did and does nothing (rule LY-40).
public interface Courier {

    /// @return empty where nobody heard it, or nobody knows whether somebody did
    Optional<Reply> deliver(Telling telling);

    /// @param decision what follows from it
    /// @param refused what of it could not be met any more, in the authority's words
    record Reply(Decision decision, Optional<String> refused) {}
}
