package guitai.payment;

import java.time.Instant;

/// Port: reads tokens of stored value and checks whose they are, without asking anybody.
///
/// Thread-safe; takes a millisecond.
public interface StoredValueTokens {

    /// @param now a phone's signature is good for a minute around it
    Reading read(String text, Instant now);

    sealed interface Reading {
        record Good(StoredValueToken token) implements Reading {}

        record Bad(Flaw flaw) implements Reading {}
    }

    enum Flaw {
        /// Not in the form of a token, or of a form this till does not know.
        FORM,
        /// Not under the issuer's signature.
        NOT_THE_ISSUERS,
        NOT_YET,
        EXPIRED,
        /// Not under the signature of the phone it belongs to.
        NOT_THE_HOLDERS,
        /// The phone's signature is of another minute: a picture of a code, or a clock that is off.
        STALE
    }
}
