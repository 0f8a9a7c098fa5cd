package guitai.promotion;

/// Prices a basket with the offers that are best for the customer.
public final class Offers {
    /// Nodes looked at before the best found so far is taken (rule PR-19).
    public static final int BUDGET = 20_000;

    private Offers() {}

    /// Prices a basket: among all valid combinations the one that saves most, exactly, within
    /// [#BUDGET].
    ///
    /// Pure: no clock, no state, any thread. The same request gives the same answer on every till.
    public static Priced price(PricingRequest request) {
        return price(request, BUDGET);
    }

    /// @param nodes to look at, in the place of [#BUDGET]
    static Priced price(PricingRequest request, int nodes) {
        var board = new Board(request);
        var budget = new Budget(nodes);
        var best = new Search(board, budget).run();
        var method = budget.ended() ? Priced.Method.BOUNDED : Priced.Method.EXACT;
        return new Reckoning(board, best).write(method, budget.spent());
    }
}
