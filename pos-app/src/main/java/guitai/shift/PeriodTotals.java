package guitai.shift;

import guitai.money.Money;
import guitai.tax.TaxCategory;
import guitai.tax.TaxShare;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The sums of a period over its documents (rules CM-11, CM-12).
///
/// @param gross of sales; `gross - discount = netSales`
/// @param returns worth of what came back, positive
/// @param rounding signed; `net + topUps + rounding = sum of tenders`
/// @param topUps stored value that was sold: no turnover (rule LY-60)
/// @param gaps sequence numbers missing between the first and the last
public record PeriodTotals(
        Map<DocumentFigures.Kind, Integer> counts,
        Money gross,
        Money discount,
        Money netSales,
        Money returns,
        Money net,
        Money rounding,
        SortedMap<TaxCategory, TaxShare> perTax,
        Map<TenderKind, TenderTotals> tenders,
        long units,
        long firstNo,
        long lastNo,
        List<Long> gaps,
        TopUps topUps) {

    /// More gaps than this are counted, not listed: a report has a bound.
    private static final int MOST_GAPS = 1000;

    public static PeriodTotals of(Currency currency, List<DocumentFigures> documents) {
        var sum = new Sums(currency);
        documents.forEach(sum::add);
        return sum.totals(documents);
    }

    public int count(DocumentFigures.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    public Money tax() {
        return Money.sum(gross.currency(), perTax.values().stream().map(TaxShare::tax).toList());
    }

    public Money tenderTotal() {
        return Money.sum(
                gross.currency(), tenders.values().stream().map(TenderTotals::net).toList());
    }

    /// Which identity of CM-12 does not hold, and by how much; empty when the books balance.
    public List<Imbalance> imbalances() {
        var found = new ArrayList<Imbalance>();
        var perRate =
                Money.sum(gross.currency(), perTax.values().stream().map(TaxShare::gross).toList());
        check(found, Identity.GROSS_LESS_DISCOUNT_IS_NET, gross.minus(discount), netSales);
        check(
                found,
                Identity.NET_AND_ROUNDING_IS_TENDERS,
                net.plus(topUps.net()).plus(rounding),
                tenderTotal());
        check(found, Identity.RATES_SUM_TO_NET, perRate, net);
        return List.copyOf(found);
    }

    public enum Identity {
        GROSS_LESS_DISCOUNT_IS_NET,
        NET_AND_ROUNDING_IS_TENDERS,
        RATES_SUM_TO_NET
    }

    public record Imbalance(Identity identity, Money difference) {}

    private static void check(List<Imbalance> found, Identity identity, Money is, Money should) {
        if (!is.equals(should)) found.add(new Imbalance(identity, is.minus(should)));
    }

    private static final class Sums {
        private final Money zero;
        private final Map<DocumentFigures.Kind, Integer> counts =
                new EnumMap<>(DocumentFigures.Kind.class);
        private final Map<TenderKind, TenderTotals> tenders = new EnumMap<>(TenderKind.class);
        private final SortedMap<TaxCategory, TaxShare> perTax = new TreeMap<>();
        private Money gross;
        private Money discount;
        private Money netSales;
        private Money returns;
        private Money rounding;
        private TopUps topUps;
        private long units;

        Sums(Currency currency) {
            zero = Money.zero(currency);
            gross = discount = netSales = returns = rounding = zero;
            topUps = TopUps.none(currency);
        }

        void add(DocumentFigures document) {
            counts.merge(document.kind(), 1, Integer::sum);
            rounding = rounding.plus(document.rounding());
            topUps = topUps.plus(document.topUps());
            document.perTax().forEach((rate, share) -> perTax.merge(rate, share, TaxShare::plus));
            switch (document.kind()) {
                case SALE -> {
                    gross = gross.plus(document.gross());
                    discount = discount.plus(document.discount());
                    netSales = netSales.plus(document.net());
                    units += document.units();
                }
                case RETURN -> returns = returns.minus(document.net());
                case VOID, NO_SALE, PAID_IN, PAID_OUT, DROP, TENDER_SWAP, STOCK, TOP_UP -> {}
            }
            for (var line : document.tenders()) {
                tenders.merge(line.kind(), totals(line), TenderTotals::plus);
            }
        }

        private TenderTotals totals(TenderLine line) {
            var funding =
                    line.payment()
                            .map(payment -> Funding.of(payment.funds()))
                            .orElseGet(() -> Funding.none(zero.currency()));
            return line.amount().isNegative()
                    ? new TenderTotals(0, zero, 1, line.amount().negated(), funding.negated())
                    : new TenderTotals(1, line.amount(), 0, zero, funding);
        }

        PeriodTotals totals(List<DocumentFigures> documents) {
            var numbers = documents.stream().mapToLong(DocumentFigures::no).sorted().toArray();
            var gaps = new ArrayList<Long>();
            for (int i = 1; i < numbers.length; i++) {
                for (var no = numbers[i - 1] + 1;
                        no < numbers[i] && gaps.size() < MOST_GAPS;
                        no++) {
                    gaps.add(no);
                }
            }
            return new PeriodTotals(
                    counts,
                    gross,
                    discount,
                    netSales,
                    returns,
                    netSales.minus(returns),
                    rounding,
                    perTax,
                    tenders,
                    units,
                    numbers.length == 0 ? 0 : numbers[0],
                    numbers.length == 0 ? 0 : numbers[numbers.length - 1],
                    List.copyOf(gaps),
                    topUps);
        }
    }
}
