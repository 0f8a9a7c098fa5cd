package guitai.journal;

/// The till cannot write to its own disk: full, read-only, damaged or closed. Nothing of the
/// refused commit happened. A broken machine, not a daily event.
public final class BooksUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// What is wrong, for the faces to put into words.
    public enum Reason {
        DISK_FULL,
        READ_ONLY,
        DAMAGED,
        CLOSED,
        OTHER
    }

    private final Reason reason;

    public BooksUnavailable(Reason reason, Throwable cause) {
        super("the till cannot write: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
