package guitai.journal;

import guitai.sale.Sale;

/// What becomes of the sale at the counter, kept so that a crash does not lose a basket.
public sealed interface Working {
    /// As it was.
    record Unchanged() implements Working {}

    /// This is the sale now: open, or being tendered.
    record Keep(Sale sale) implements Working {}

    /// No sale at the counter.
    record Clear() implements Working {}

    Working UNCHANGED = new Unchanged();
    Working CLEAR = new Clear();
}
