package guitai.store;

/// The store could not do its work: the till cannot sell.
///
/// Nothing of the refused write is there. One case is known in which it can appear later: the disk
/// failed in the flush of a commit, and the machine lost power before the store could write over
/// it.
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What a person can do about it differs by reason.
    public enum Reason {
        /// No room. The reserve has been let go, so a shift can still be closed.
        DISK_FULL,
        /// The file or its disk does not allow writing.
        READ_ONLY,
        /// The file is not what was written.
        DAMAGED,
        /// The disk answered with an error.
        DISK_ERROR,
        /// [Store#close] was called.
        CLOSED,
        /// Anything else; the cause says what.
        OTHER
    }

    private final Reason reason;

    public StoreUnavailable(Reason reason, String what) {
        super(reason + ": " + what);
        this.reason = reason;
    }

    public StoreUnavailable(Reason reason, String what, Throwable cause) {
        super(reason + ": " + what, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
