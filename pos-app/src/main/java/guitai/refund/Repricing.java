package guitai.refund;

import guitai.money.Money;
import guitai.sale.Sale;

import java.util.Map;
import java.util.Optional;

/// What the goods that stay would have cost by themselves, under the offers of the sale (rule
/// PR-35).
@FunctionalInterface
public interface Repricing {
    /// The shop gives back what a line stored: nothing is priced again.
    Repricing OFF = (_, _) -> Optional.empty();

    /// @param staying thousandths of each line the customer keeps, by its number
    /// @return nothing where it cannot be known, such as when an offer of the sale is gone
    Optional<Money> stays(Sale.Completed sale, Map<Integer, Long> staying);
}
