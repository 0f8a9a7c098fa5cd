package guitai.loyalty.message;

/// How a message ended. The names are stored.
public enum MessageEnd {
    /// The carrier has it.
    SENT,
    /// The member has not agreed to such messages, or does no longer.
    NO_CONSENT,
    /// The member had as many this week as anybody gets.
    TOO_MANY,
    /// Nobody is there to be told: erased, or the carrier knows no such member.
    NOBODY,
    /// It was tried as often as it is worth.
    GIVEN_UP
}
