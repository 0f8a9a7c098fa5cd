package guitai.refund;

import guitai.money.Money;
import guitai.money.Rounding;
import guitai.sale.LineItem;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.TaxedLine;
import guitai.tax.TaxShare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gifts the customer still has and the goods that stay do not earn any more.
record GiftsOwed(List<Owed> all) {

    /// @param milli thousandths of the gift
    record Owed(LineItem gift, long milli) {
        /// At its price on the shelf when it was given, with its tax in this sale's regime.
        TaxShare worth(Sale sale) {
            var all = gift.gross();
            var part = Rounding.floor(all.minor(), milli, gift.quantity().milli());
            var sold = gift.priced(gift.basis(), gift.unitPrice(), all.withMinor(part), List.of());
            return TaxedLine.of(sale.header().terms().tax(), List.of(sold)).getFirst().share();
        }
    }

    /// Gifts that are paid for, up to what is given back at all: each a line of no quantity, or
    /// taken off the line of those of them that do come back.
    static List<ReturnLine> deduct(Sale sale, List<ReturnLine> lines, List<Owed> gifts) {
        var back = new ArrayList<>(lines);
        for (var gift : gifts) {
            var worth = gift.worth(sale);
            var left =
                    Money.sum(
                            worth.gross().currency(),
                            back.stream().map(ReturnLine::amount).toList());
            var price = worth.gross().min(left);
            if (!price.isPositive()) continue;
            var tax = price.withMinor(part(worth, price));
            var off = new TaxShare(price, price.minus(tax), tax).negated();
            var same = back.stream().filter(l -> l.sold().equals(gift.gift())).findFirst();
            same.ifPresent(back::remove);
            back.add(
                    same.map(l -> less(l, off))
                            .orElseGet(
                                    () ->
                                            new ReturnLine(
                                                    gift.gift(),
                                                    Quantity.NONE,
                                                    off.gross(),
                                                    off.gross(),
                                                    off)));
        }
        return List.copyOf(back);
    }

    private static long part(TaxShare worth, Money price) {
        return Rounding.floor(worth.tax().minor(), price.minor(), worth.gross().minor());
    }

    private static ReturnLine less(ReturnLine line, TaxShare off) {
        return new ReturnLine(
                line.sold(),
                line.quantity(),
                line.gross(),
                line.amount().plus(off.gross()),
                line.tax().plus(off),
                line.saleable());
    }

    static GiftsOwed of(
            Sale.Completed sale,
            Returned before,
            Map<Integer, Quantity> wanted,
            GiftCondition condition) {
        var earningComesBack =
                sale.lines().stream().anyMatch(l -> !l.gift() && wanted.containsKey(l.number()));
        if (!earningComesBack) return new GiftsOwed(List.of());
        var staying = staying(sale, before, wanted);
        var owed = new ArrayList<Owed>();
        for (var gift : sale.lines().stream().filter(LineItem::gift).toList()) {
            long kept = staying.getOrDefault(gift.number(), 0L) - paidFor(gift, before);
            long milli = kept - condition.deserved(sale, gift, staying);
            if (kept > 0 && milli > 0) owed.add(new Owed(gift, milli));
        }
        return new GiftsOwed(List.copyOf(owed));
    }

    static Map<Integer, Long> staying(
            Sale.Completed sale, Returned before, Map<Integer, Quantity> wanted) {
        var staying = new HashMap<Integer, Long>();
        for (var line : sale.lines()) {
            var back = wanted.getOrDefault(line.number(), Quantity.NONE).milli();
            var stays = line.quantity().milli() - before.milli(line.number()) - back;
            if (stays > 0) staying.put(line.number(), stays);
        }
        return staying;
    }

    /// What an earlier return made the customer buy of it.
    private static long paidFor(LineItem gift, Returned before) {
        var known = before.amountByLine().get(gift.number());
        if (known == null || !known.isNegative() || gift.gross().isZero()) return 0;
        var paid = known.negated().minor();
        var all = gift.quantity().milli();
        var floor = Rounding.floor(paid, all, gift.gross().minor());
        return Rounding.remainder(paid, all, gift.gross().minor()) == 0 ? floor : floor + 1;
    }
}
