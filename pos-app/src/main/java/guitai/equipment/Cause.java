package guitai.equipment;

/// Why a device is as it is; each has words and a cure on the technician's page.
public enum Cause {
    NONE,
    NOT_FOUND,
    IN_USE,
    NOT_ALLOWED,
    UNREACHABLE,
    LOST,
    SILENT,
    GARBLED,
    CLOSED,
    BUSY,
    DROPPED,
    PAPER_NEAR_END,
    PAPER_OUT,
    COVER_OPEN,
    OFFLINE,
    CUTTER,
    BROKEN,
    /// The service that speaks with smart cards does not run.
    NO_SERVICE,
    NOT_SET_UP,
    /// Nobody did at the device what the test asked for.
    NOBODY_CAME,
    /// It can be used, and this machine cannot prove that it did what it was told.
    NOT_PROVEN,
    /// Somebody looked, and it shows nothing that can be read.
    NOT_SEEN,
    /// It was fired, and its switch has not moved.
    NOT_MOVED,
    /// It refused this till.
    REFUSED
}
