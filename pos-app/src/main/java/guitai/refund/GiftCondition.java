package guitai.refund;

import guitai.sale.LineItem;
import guitai.sale.Sale;

import java.util.Map;

/// How much of a gift the goods that stay still earn.
@FunctionalInterface
public interface GiftCondition {
    /// Nobody knows what the offer asked for: any goods that come back are taken to have carried
    /// it.
    GiftCondition FALLS = (_, _, _) -> 0;

    /// @param gift a line an offer put in
    /// @param staying thousandths of each line the customer keeps, by its number
    /// @return thousandths of the gift that are still earned, at least none
    long deserved(Sale.Completed sale, LineItem gift, Map<Integer, Long> staying);
}
