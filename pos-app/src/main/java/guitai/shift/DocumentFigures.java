package guitai.shift;

import guitai.money.Money;
import guitai.refund.Return;
import guitai.refund.ReturnLine;
import guitai.sale.LineItem;
import guitai.sale.PriceBasis;
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
/// @param topUps stored value sold or paid out: with anything of it, nothing of goods
public record DocumentFigures(
        long no,
        Kind kind,
        Money gross,
        Money discount,
        Money net,
        Money rounding,
        SortedMap<TaxCategory, TaxShare> perTax,
        List<TenderLine> tenders,
        long units,
        TopUps topUps) {

    /// A document of goods.
    public DocumentFigures(
            long no,
            Kind kind,
            Money gross,
            Money discount,
            Money net,
            Money rounding,
            SortedMap<TaxCategory, TaxShare> perTax,
            List<TenderLine> tenders,
            long units) {
        this(
                no,
                kind,
                gross,
                discount,
                net,
                rounding,
                perTax,
                tenders,
                units,
                TopUps.none(net.currency()));
    }

    /// A finished sale. Its amounts contain the tax in every regime, tax that was added too, so
    /// that `gross - discount = net`, `net + rounding` is the sum of the tenders and the rates add
    /// up to the net whatever the shop's prices are (rule CM-12).
    public static DocumentFigures of(Sale.Completed sale) {
        if (sale.topUp().isPresent()) return toppedUp(sale, sale.topUp().get());
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
        var lines = goodsBack.lines().stream().map(ReturnLine::sold);
        var topUp = lines.filter(LineItem::topUp).findFirst();
        if (topUp.isPresent()) return paidOut(goodsBack, topUp.get());
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

    private static DocumentFigures toppedUp(Sale.Completed sale, LineItem line) {
        var nothing = sale.rounding().withMinor(0);
        var sold = new TopUps(line.net(), nothing, bonus(line));
        return topUp(sale.number().sequence(), sale.rounding(), sale.tenders(), sold);
    }

    private static DocumentFigures paidOut(Return back, LineItem line) {
        var nothing = back.rounding().withMinor(0);
        var out = new TopUps(nothing, back.amount(), bonus(line).negated());
        return topUp(back.number().sequence(), back.rounding(), back.refunds(), out);
    }

    private static DocumentFigures topUp(
            long no, Money rounding, List<TenderLine> tenders, TopUps moved) {
        var nothing = rounding.withMinor(0);
        return new DocumentFigures(
                no,
                Kind.TOP_UP,
                nothing,
                nothing,
                nothing,
                rounding,
                new TreeMap<>(),
                tenders,
                0,
                moved);
    }

    private static Money bonus(LineItem line) {
        return line.basis() instanceof PriceBasis.TopUp(var bonus)
                ? bonus
                : line.gross().withMinor(0);
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
        STOCK,
        /// Stored value sold, or paid out again: money, and no turnover.
        TOP_UP
    }
}
