package guitai.sale;

/// What the shop promises of returns on the receipt; printed, it binds (rule CP-27).
///
/// @param days counted from the business date of the sale; 0 where nothing is promised
/// @param reprice whether the goods that stay are priced again when others come back (rule PR-35)
public record ReturnPromise(int days, boolean reprice) {
    public static final int MOST_DAYS = 3650;

    /// Nothing is said, and every line gives back what it stored.
    public static final ReturnPromise NONE = new ReturnPromise(0, false);

    public ReturnPromise {
        if (days < 0 || days > MOST_DAYS) throw new IllegalArgumentException(days + " days");
    }
}
