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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a return against a sale would give back, reading only what the sale stored (PR-32, PR-33).
///
/// After `m` of `q` thousandths of a line have come back, `floor(net × m / q)` has been refunded in
/// all, so any sequence of part returns adds up and the last one takes the rest. Cash refunds are
/// rounded the same cumulative way (PX-23).
public sealed interface ReturnPlan {

    /// @param cash what goes back in cash; positive
    /// @param coupons what the customer gets back besides, where everything has come back
    record Possible(List<ReturnLine> lines, Money amount, Money cash, List<CouponBack> coupons)
            implements ReturnPlan {
        public Possible {
            lines = List.copyOf(lines);
            coupons = List.copyOf(coupons);
        }

        public Money rounding() {
            return amount.minus(cash);
        }
    }

    /// More than was sold and not yet returned (PR-37).
    record TooMuch(LineItem line, long leftMilli) implements ReturnPlan {}

    record NoSuchLine(int number) implements ReturnPlan {}

    /// Everything has been returned already.
    record NothingLeft() implements ReturnPlan {}

    /// So much of a gift has to come back with the goods (PR-36); the first of several.
    record GiftMissing(LineItem gift, long milli) implements ReturnPlan {}

    /// Everything that has not come back yet.
    static ReturnPlan ofAll(Sale.Completed sale, Returned before, CashRounding mode) {
        return ofAll(sale, before, ReturnTerms.plain(mode));
    }

    static ReturnPlan ofAll(Sale.Completed sale, Returned before, ReturnTerms terms) {
        var wanted = new LinkedHashMap<Integer, Quantity>();
        for (var line : sale.lines()) {
            var left = line.quantity().milli() - before.milli(line.number());
            if (left > 0) wanted.put(line.number(), new Quantity(left));
        }
        return wanted.isEmpty() ? new NothingLeft() : of(sale, before, wanted, terms);
    }

    /// Every line gives back what it stored, and gifts stay.
    static ReturnPlan of(
            Sale.Completed sale,
            Returned before,
            Map<Integer, Quantity> wanted,
            CashRounding mode) {
        return of(sale, before, wanted, ReturnTerms.plain(mode));
    }

    /// @param wanted quantities by line number, in the order they are to be printed; not empty
    static ReturnPlan of(
            Sale.Completed sale,
            Returned before,
            Map<Integer, Quantity> wanted,
            ReturnTerms terms) {
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
        var owed = GiftsOwed.of(sale, before, wanted, terms.condition()).all();
        if (terms.gifts() == GiftPolicy.REQUIRE && !owed.isEmpty()) {
            return new GiftMissing(owed.getFirst().gift(), owed.getFirst().milli());
        }
        var staying = GiftsOwed.staying(sale, before, wanted);
        var back = repriced(sale, before, lines, staying, terms.repricing());
        if (terms.gifts() == GiftPolicy.DEDUCT) back = GiftsOwed.deduct(sale, back, owed);
        var amount = sum(sale, back);
        var whole =
                sale.lines().stream().noneMatch(l -> !l.gift() && staying.containsKey(l.number()));
        var coupons = whole ? CouponBack.of(sale.lines()) : List.<CouponBack>of();
        return new Possible(back, amount, cash(sale, before, amount, terms.rounding()), coupons);
    }

    /// What was paid less the price of what stays, at least nothing; over all returns of the sale
    /// never more than the lines stored (PR-35).
    private static List<ReturnLine> repriced(
            Sale.Completed sale,
            Returned before,
            List<ReturnLine> lines,
            Map<Integer, Long> staying,
            Repricing repricing) {
        var nothing = sale.rounding().withMinor(0);
        var price = staying.isEmpty() ? Optional.of(nothing) : repricing.stays(sale, staying);
        var weights = lines.stream().map(l -> l.gross().minor()).toList();
        var worthless = weights.stream().allMatch(w -> w == 0);
        if (repricing.equals(Repricing.OFF) || price.isEmpty() || worthless) return lines;
        var most = nothing;
        for (var sold : sale.taxed()) {
            var all = sold.line().quantity().milli();
            var gone = all - staying.getOrDefault(sold.line().number(), 0L);
            most = most.plus(step(sold.owed(), 0, gone, all));
        }
        var owed = sale.totals().net().minus(price.get()).min(most).minus(before.amount());
        if (owed.isNegative()) owed = nothing;
        var shares = owed.allocate(weights);
        var back = new ArrayList<ReturnLine>();
        for (int i = 0; i < shares.size(); i++) {
            var number = lines.get(i).sold().number();
            var sold = sale.taxed().stream().filter(l -> l.line().number() == number).findFirst();
            back.add(worth(sold.orElseThrow(), lines.get(i), shares.get(i), before));
        }
        return back;
    }

    /// The same goods for another amount; their tax follows it.
    private static ReturnLine worth(
            TaxedLine sold, ReturnLine line, Money amount, Returned before) {
        if (sold.owed().isZero()) return line;
        var other = less(sold, before, amount);
        var gross = amount.compareTo(line.gross()) > 0 ? amount : line.gross();
        return new ReturnLine(line.sold(), line.quantity(), gross, amount, other.tax());
    }

    private static Money sum(Sale.Completed sale, List<ReturnLine> lines) {
        return Money.sum(sale.rounding().currency(), amounts(lines));
    }

    private static List<Money> amounts(List<ReturnLine> lines) {
        return lines.stream().map(ReturnLine::amount).toList();
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
        return new Possible(lines, wanted, cash(sale, before, wanted, mode), List.of());
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
        if (amount.isNegative()) amount = amount.withMinor(0);
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
