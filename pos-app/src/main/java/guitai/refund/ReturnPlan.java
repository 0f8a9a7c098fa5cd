package guitai.refund;

import guitai.money.CashRounding;
import guitai.money.CumulativeRounding;
import guitai.money.Money;
import guitai.money.Rounding;
import guitai.sale.LineItem;
import guitai.sale.Quantity;
import guitai.sale.Sale;
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
        for (var want : wanted.entrySet()) {
            var found = sale.lines().stream().filter(l -> l.number() == want.getKey()).findFirst();
            if (found.isEmpty()) return new NoSuchLine(want.getKey());
            var line = found.get();
            var gone = before.milli(line.number());
            var left = line.quantity().milli() - gone;
            if (want.getValue().milli() > left) return new TooMuch(line, left);
            lines.add(share(line, gone, want.getValue()));
        }
        var currency = sale.rounding().currency();
        var amount = Money.sum(currency, lines.stream().map(ReturnLine::amount).toList());
        return new Possible(List.copyOf(lines), amount, cash(sale, before, amount, mode));
    }

    private static ReturnLine share(LineItem line, long goneMilli, Quantity back) {
        var all = line.quantity().milli();
        var to = goneMilli + back.milli();
        var amount = step(line.net(), goneMilli, to, all);
        var tax = step(line.taxShare().tax(), goneMilli, to, all);
        return new ReturnLine(
                line,
                back,
                step(line.gross(), goneMilli, to, all),
                amount,
                new TaxShare(amount, amount.minus(tax), tax));
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
