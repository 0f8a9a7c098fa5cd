package guitai.shift;

import guitai.money.Money;
import guitai.tax.TaxCategory;
import guitai.tax.TaxShare;
import guitai.tender.TenderKind;
import guitai.time.BusinessDate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;

/// All closed shifts of one business date at this till, and what they come to together.
///
/// @param shifts in the order of their Z numbers; may be empty
public record DayReport(BusinessDate date, Currency currency, List<ZReport> shifts) {
    public DayReport {
        shifts = shifts.stream().sorted(Comparator.comparingLong(ZReport::number)).toList();
        for (var z : shifts) {
            if (!z.figures().shift().date().equals(date)) {
                throw new IllegalArgumentException("Z " + z.number() + " is not of " + date);
            }
        }
    }

    /// The sums over all shifts. Gaps are those within each shift.
    public PeriodTotals totals() {
        var each = shifts.stream().map(z -> z.figures().totals()).toList();
        var counts = new EnumMap<DocumentFigures.Kind, Integer>(DocumentFigures.Kind.class);
        var tenders = new EnumMap<TenderKind, TenderTotals>(TenderKind.class);
        var perTax = new TreeMap<TaxCategory, TaxShare>();
        var gaps = new ArrayList<Long>();
        for (var totals : each) {
            totals.counts().forEach((kind, count) -> counts.merge(kind, count, Integer::sum));
            totals.tenders().forEach((kind, sums) -> tenders.merge(kind, sums, TenderTotals::plus));
            totals.perTax().forEach((rate, share) -> perTax.merge(rate, share, TaxShare::plus));
            gaps.addAll(totals.gaps());
        }
        return new PeriodTotals(
                counts,
                sum(each, PeriodTotals::gross),
                sum(each, PeriodTotals::discount),
                sum(each, PeriodTotals::netSales),
                sum(each, PeriodTotals::returns),
                sum(each, PeriodTotals::net),
                sum(each, PeriodTotals::rounding),
                perTax,
                tenders,
                each.stream().mapToLong(PeriodTotals::units).sum(),
                numbers(each, PeriodTotals::firstNo).min().orElse(0),
                numbers(each, PeriodTotals::lastNo).max().orElse(0),
                List.copyOf(gaps),
                each.stream()
                        .map(PeriodTotals::topUps)
                        .reduce(TopUps.none(currency), TopUps::plus));
    }

    /// What third parties paid of taxed prices (rule PX-09).
    public Money byOthers() {
        return sum(shifts, z -> z.figures().byOthers());
    }

    /// Over and short of all drawers together, signed.
    public Money overShort() {
        return sum(shifts, ZReport::overShort);
    }

    private <T> Money sum(List<T> of, Function<T, Money> amount) {
        return Money.sum(currency, of.stream().map(amount).toList());
    }

    // A shift without documents has the numbers 0 to 0.
    private static LongStream numbers(
            List<PeriodTotals> each, Function<PeriodTotals, Long> number) {
        return each.stream().mapToLong(number::apply).filter(no -> no > 0);
    }
}
