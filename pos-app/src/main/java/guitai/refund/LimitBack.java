package guitai.refund;

import guitai.money.Money;
import guitai.money.Rounding;
import guitai.sale.OfferUse;
import guitai.sale.PriceModifier;
import guitai.sale.Sale;
import guitai.time.BusinessDate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a return gives back of the limits of a sale's offers: only on the business date of the sale
/// (rules PR-16, PR-39).
///
/// As much of a use is still with the customer as of what the offer had taken off, rounded up to
/// whole units: so no more is ever given out than there is, and the last part gives back the rest.
public final class LimitBack {
    private final Sale.Completed sale;
    private final Map<Integer, Long> before;
    private final Map<Integer, Long> after;

    private LimitBack(Sale.Completed sale, Returned returned, List<ReturnLine> now) {
        this.sale = sale;
        this.before = new HashMap<>(returned.milliByLine());
        this.after = new HashMap<>(before);
        for (var line : now) after.merge(line.sold().number(), line.quantity().milli(), Long::sum);
    }

    /// What each offer gets back; those that get nothing are not in it.
    ///
    /// @param returned what came back earlier
    public static List<OfferUse> of(
            Sale.Completed sale, Returned returned, List<ReturnLine> now, BusinessDate today) {
        if (!sale.number().date().equals(today)) return List.of();
        var back = new LimitBack(sale, returned, now);
        return sale.header().terms().uses().stream()
                .map(back::of)
                .filter(use -> use.units() > 0 || use.times() > 0)
                .toList();
    }

    private OfferUse of(OfferUse use) {
        long all = out(use.offer(), Map.of());
        long was = out(use.offer(), before);
        long is = out(use.offer(), after);
        return new OfferUse(
                use.offer(),
                use.version(),
                part(use.units(), was, all) - part(use.units(), is, all),
                part(use.times(), was, all) - part(use.times(), is, all));
    }

    private static int part(int used, long out, long all) {
        return all == 0 ? used : Math.toIntExact(Math.ceilDiv(used * out, all));
    }

    /// What the offer took off goods that have not come back.
    private long out(String offer, Map<Integer, Long> gone) {
        long out = 0;
        for (var line : sale.lines()) {
            long back = gone.getOrDefault(line.number(), 0L);
            for (var off : line.modifiers()) {
                if (off.kind().manual() || !off.id().equals(offer)) continue;
                if (off.kind() == PriceModifier.Kind.POINTS) continue;
                out += left(off.amount(), back, line.quantity().milli());
            }
        }
        return out;
    }

    private static long left(Money amount, long back, long sold) {
        return amount.minor() - Rounding.floor(amount.minor(), back, sold);
    }
}
