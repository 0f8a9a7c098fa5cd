package guitai.device;

/// Why a device is in the state it is in; the words for people are the application's.
public enum DeviceReason {
    /// Nothing to say.
    NONE,
    /// No such port or path.
    NOT_FOUND,
    /// Another program has it.
    IN_USE,
    /// The operating system refuses us.
    NOT_ALLOWED,
    /// The address does not answer or refuses the connection.
    UNREACHABLE,
    /// What this system needs for such devices is not installed or does not run.
    NO_SERVICE,
    /// It went away while open: cable, power, network.
    LOST,
    /// It is connected but does not answer.
    SILENT,
    /// It answers, but not as such a device does: something else is at this address, or the line is
    /// disturbed.
    GARBLED,
    /// We closed it.
    CLOSED,
    /// An earlier job is still on its way.
    BUSY,
    /// The device dropped what it had been sent.
    DROPPED,
    PAPER_NEAR_END,
    PAPER_OUT,
    COVER_OPEN,
    /// Switched off line, or its feed button is held.
    OFFLINE,
    /// The cutter is stuck; it needs a hand.
    CUTTER,
    /// An error that only service or a power cycle ends.
    BROKEN
}
