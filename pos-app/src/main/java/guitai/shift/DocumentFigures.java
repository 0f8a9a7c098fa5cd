package guitai.shift;

import guitai.money.Money;
import guitai.tax.TaxCategory;
import guitai.tax.TaxShare;
import guitai.tender.TenderLine;

import java.util.List;
import java.util.SortedMap;

/// What one numbered document contributes to X and Z. A return's amounts are negative.
///
/// @param no the dense sequence of the till
/// @param units pieces sold, a weighed line counting one (for 连带率)
public record DocumentFigures(
        long no,
        Kind kind,
        Money gross,
        Money discount,
        Money net,
        Money rounding,
        SortedMap<TaxCategory, TaxShare> perTax,
        List<TenderLine> tenders,
        long units) {

    public enum Kind {
        SALE,
        RETURN,
        VOID,
        NO_SALE,
        PAID_IN,
        PAID_OUT,
        DROP,
        /// A finished sale settled by another tender after all: two tenders that cancel out.
        TENDER_SWAP,
        /// Goods received, counted or written off: no money.
        STOCK
    }
}
