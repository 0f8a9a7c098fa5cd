package guitai.store.sqlite;

/// What a test or a small disk may want otherwise.
///
/// @param reserveBytes size of the file that holds room back; 0 for none
/// @param checkpointPages pages of 4 KiB in the write-ahead log before they are moved to the
///   database, in the commit that passes it
/// @param mostPages pages of 4 KiB the database may grow to; then the disk counts as full
public record SqliteOptions(long reserveBytes, int checkpointPages, long mostPages) {

    /// A reserve of 16 MiB: a sale takes about 1 kB, so far more than the rest of a shift. SQLite's
    /// own checkpoint interval. A terabyte at most, so that even the file has a bound.
    public static final SqliteOptions USUAL = new SqliteOptions(16 << 20, 1000, 1 << 28);

    public SqliteOptions {
        if (reserveBytes < 0 || checkpointPages < 1 || mostPages < 1)
            throw new IllegalArgumentException(
                    "reserve "
                            + reserveBytes
                            + ", checkpoint "
                            + checkpointPages
                            + ", most "
                            + mostPages);
    }

    /// Without a reserve: what a test wants that opens many stores.
    public static SqliteOptions small() {
        return new SqliteOptions(0, USUAL.checkpointPages, USUAL.mostPages);
    }
}
