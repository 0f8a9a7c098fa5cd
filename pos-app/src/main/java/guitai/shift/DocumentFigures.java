package guitai.shift;

import guitai.money.Money;
import guitai.refund.Return;
import guitai.sale.LineItem;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.tax.TaxCategory;
import guitai.tax.TaxShare;
import guitai.tender.TenderLine;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /// A finished sale. Its amounts contain the tax in every regime, tax that was added too, so
    /// that `gross - discount = net`, `net + rounding` is the sum of the tenders and the rates add
    /// up to the net whatever the shop's prices are (rule CM-12).
    public static DocumentFigures of(Sale.Completed sale) {
        var totals = sale.totals();
        return new DocumentFigures(
                sale.number().sequence(),
                Kind.SALE,
                totals.grossWithTax(),
                totals.discount(),
                totals.net(),
                sale.rounding(),
                totals.perTax(),
                sale.tenders(),
                sale.lines().stream().mapToLong(l -> units(l, l.quantity())).sum());
    }

    /// A finished return: the mirror of what it takes back.
    public static DocumentFigures of(Return goodsBack) {
        var gross = goodsBack.rounding().withMinor(0);
        var units = 0L;
        var perTax = new TreeMap<TaxCategory, TaxShare>();
        for (var line : goodsBack.lines()) {
            gross = gross.minus(line.gross());
            units -= units(line.sold(), line.quantity());
            perTax.merge(line.sold().tax(), line.tax().negated(), TaxShare::plus);
        }
        var net = goodsBack.amount().negated();
        return new DocumentFigures(
                goodsBack.number().sequence(),
                Kind.RETURN,
                gross,
                gross.minus(net),
                net,
                goodsBack.rounding(),
                perTax,
                goodsBack.refunds(),
                units);
    }

    // A weighed line counts as one piece, however little of it comes back.
    private static long units(LineItem line, Quantity quantity) {
        return line.weighed() ? 1 : quantity.milli() / 1000;
    }

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
