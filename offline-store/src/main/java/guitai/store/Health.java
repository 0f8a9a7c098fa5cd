package guitai.store;

/// How the store stands with its disk.
///
/// @param freeBytes room left for files on the disk of the home
public record Health(Writing writing, Reserve reserve, long freeBytes) {

    /// What became of the last write.
    public sealed interface Writing {
        record Ready() implements Writing {}

        /// The last write was refused. The next one tries again.
        record Refused(StoreUnavailable.Reason reason, String what) implements Writing {}
    }

    /// The file that holds room back, to be let go when the disk is full so that a shift can still
    /// be closed.
    public enum Reserve {
        HELD,
        /// The disk was full and the reserve has been let go: close the shift, make room.
        RELEASED,
        /// This store was opened without one.
        NONE
    }
}
