package guitai.refund;

import guitai.sale.LineItem;
import guitai.sale.PriceModifier;
import guitai.sale.Sale;
import guitai.time.BusinessDate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a return gives back of an offer's daily limits: only on the business date of the sale
/// (rules PR-16, PR-39).
///
/// @param offer its id
/// @param milli thousandths of goods that carried it
/// @param wholly nothing that carried it is left with the customer: the use itself does not count
public record LimitBack(String offer, long milli, boolean wholly) {

    /// @param before what came back earlier
    public static List<LimitBack> of(
            Sale.Completed sale, Returned before, List<ReturnLine> now, BusinessDate today) {
        if (!sale.header().date().equals(today)) return List.of();
        var back = new LinkedHashMap<String, Long>();
        for (var line : now) {
            for (var offer : offers(line.sold())) {
                back.merge(offer, line.quantity().milli(), Long::sum);
            }
        }
        return back.entrySet().stream()
                .filter(offer -> offer.getValue() > 0)
                .map(offer -> limit(sale, before, now, offer))
                .toList();
    }

    private static LimitBack limit(
            Sale.Completed sale,
            Returned before,
            List<ReturnLine> now,
            Map.Entry<String, Long> offer) {
        var stays =
                sale.lines().stream()
                        .filter(line -> offers(line).contains(offer.getKey()))
                        .mapToLong(line -> line.quantity().milli() - gone(line, before, now))
                        .sum();
        return new LimitBack(offer.getKey(), offer.getValue(), stays == 0);
    }

    private static long gone(LineItem line, Returned before, List<ReturnLine> now) {
        return before.milli(line.number())
                + now.stream()
                        .filter(back -> back.sold().number() == line.number())
                        .mapToLong(back -> back.quantity().milli())
                        .sum();
    }

    private static List<String> offers(LineItem line) {
        return line.modifiers().stream()
                .filter(off -> !off.kind().manual())
                .filter(off -> off.kind() != PriceModifier.Kind.POINTS)
                .map(PriceModifier::id)
                .distinct()
                .toList();
    }
}
