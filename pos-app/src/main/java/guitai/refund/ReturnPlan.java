package guitai.refund;

import guitai.money.CashRounding;
import guitai.money.CumulativeRounding;
import guitai.money.Money;
import guitai.money.Rounding;
import guitai.sale.LineItem;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.TaxedLine;
import guitai.tax.TaxShare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a return against a sale would give back, reading only what the sale stored (PR-32, PR-33).
///
/// After `m` of `q` thousandths of a line have come back, `floor(net × m / q)` has been refunded in
/// all, so any sequence of part returns adds up and the last one takes the rest. Cash refunds are
/// rounded the same cumulative way (PX-23).
public sealed interface ReturnPlan {

    /// @param cash what goes back in cash; positive
    record Possible(List<ReturnLine> lines, Money amount, Money cash) implements ReturnPlan {
        public Money rounding() {
            return amount.minus(cash);
        }
    }

    /// More than was sold and not yet returned (PR-37).
    record TooMuch(LineItem line, long leftMilli) implements ReturnPlan {}

    record NoSuchLine(int number) implements ReturnPlan {}

    /// Everything has been returned already.
    record NothingLeft() implements ReturnPlan {}

    /// Everything that has not come back yet.
    static ReturnPlan ofAll(Sale.Completed sale, Returned before, CashRounding mode) {
        var wanted = new java.util.LinkedHashMap<Integer, Quantity>();
        for (var line : sale.lines()) {
            var left = line.quantity().milli() - before.milli(line.number());
            if (left > 0) wanted.put(line.number(), new Quantity(left));
        }
        return wanted.isEmpty() ? new NothingLeft() : of(sale, before, wanted, mode);
    }

    /// @param wanted quantities by line number, in the order they are to be printed; not empty
    static ReturnPlan of(
            Sale.Completed sale,
            Returned before,
            Map<Integer, Quantity> wanted,
            CashRounding mode) {
        var lines = new ArrayList<ReturnLine>();
        var sold = sale.taxed();
        for (var want : wanted.entrySet()) {
            var found = sold.stream().filter(l -> l.line().number() == want.getKey()).findFirst();
            if (found.isEmpty()) return new NoSuchLine(want.getKey());
            var line = found.get().line();
            var gone = before.milli(line.number());
            var left = line.quantity().milli() - gone;
            if (want.getValue().milli() > left) return new TooMuch(line, left);
            lines.add(share(found.get(), before, want.getValue()));
        }
        var currency = sale.rounding().currency();
        var amount = Money.sum(currency, lines.stream().map(ReturnLine::amount).toList());
        return new Possible(List.copyOf(lines), amount, cash(sale, before, amount, mode));
    }

    /// An amount that goes back while the goods stay: spread over the lines by what they still
    /// hold.
    ///
    /// @param wanted more than nothing
    static ReturnPlan ofAmount(
            Sale.Completed sale, Returned before, Money wanted, CashRounding mode) {
        var sold = sale.taxed();
        var left = sold.stream().map(line -> line.owed().minus(already(line, before))).toList();
        var currency = sale.rounding().currency();
        if (Money.sum(currency, left).compareTo(wanted) < 0) return new NothingLeft();
        var shares = wanted.allocate(left.stream().map(Money::minor).toList());
        var lines = new ArrayList<ReturnLine>();
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i).isPositive()) lines.add(less(sold.get(i), before, shares.get(i)));
        }
        return new Possible(List.copyOf(lines), wanted, cash(sale, before, wanted, mode));
    }

    private static ReturnLine less(TaxedLine sold, Returned before, Money amount) {
        var to = already(sold, before).plus(amount).minor();
        var tax =
                step(sold.share().tax(), 0, to, sold.owed().minor())
                        .minus(taxAlready(sold, before));
        return new ReturnLine(
                sold.line(),
                Quantity.NONE,
                amount,
                amount,
                new TaxShare(amount, amount.minus(tax), tax));
    }

    private static ReturnLine share(TaxedLine sold, Returned before, Quantity back) {
        var line = sold.line();
        var gone = before.milli(line.number());
        var all = line.quantity().milli();
        var to = gone + back.milli();
        var gross = step(sold.gross(), gone, to, all);
        var netLeft = sold.owed().minus(already(sold, before));
        var taxLeft = sold.share().tax().minus(taxAlready(sold, before));
        // The last of a line takes the rest, whatever was given back while it stayed.
        var amount = to == all ? netLeft : step(sold.owed(), gone, to, all).min(netLeft);
        var tax = to == all ? taxLeft : step(sold.share().tax(), gone, to, all).min(taxLeft);
        return new ReturnLine(
                line,
                back,
                amount.compareTo(gross) > 0 ? amount : gross,
                amount,
                new TaxShare(amount, amount.minus(tax), tax));
    }

    private static Money already(TaxedLine sold, Returned before) {
        var line = sold.line();
        var known = before.amountByLine().get(line.number());
        if (known != null) return known;
        return step(sold.owed(), 0, before.milli(line.number()), line.quantity().milli());
    }

    private static Money taxAlready(TaxedLine sold, Returned before) {
        var line = sold.line();
        var known = before.taxByLine().get(line.number());
        if (known != null) return known;
        var all = line.quantity().milli();
        return step(sold.share().tax(), 0, before.milli(line.number()), all);
    }

    private static Money step(Money whole, long from, long to, long all) {
        var before = Rounding.floor(whole.minor(), from, all);
        return whole.withMinor(Rounding.floor(whole.minor(), to, all) - before);
    }

    private static Money cash(
            Sale.Completed sale, Returned before, Money amount, CashRounding mode) {
        return CumulativeRounding.refund(
                amount, before.amount(), before.refunded(), sale.totals().net(), sale.paid(), mode);
    }
}
