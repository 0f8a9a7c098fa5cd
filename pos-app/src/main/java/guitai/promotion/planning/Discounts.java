package guitai.promotion.planning;

import guitai.money.Money;
import guitai.sale.Funder;
import guitai.sale.PriceModifier;
import guitai.tax.TaxCategory;
import guitai.time.BusinessDate;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Who took what off in a period, by stage, by who pays for it, and by offer (rules PR-58, AN-13).
///
/// The parts add up to the discount of the Z reports of the period: returns are not in either.
///
/// @param gross of all sales of the period, before anything was taken off
/// @param rows largest amount first
/// @param taxedOff by rate: what third parties paid of prices that were taxed in full, less what
///   came back of it (rule PX-09); empty where prices include tax, and where nobody asked
public record Discounts(
        BusinessDate from,
        BusinessDate to,
        Money gross,
        List<Row> rows,
        SortedMap<TaxCategory, Money> taxedOff) {
    private static final long PPM = 1_000_000;

    public Discounts {
        rows = List.copyOf(rows);
        taxedOff = Collections.unmodifiableSortedMap(new TreeMap<>(taxedOff));
    }

    public Discounts(BusinessDate from, BusinessDate to, Money gross, List<Row> rows) {
        this(from, to, gross, rows, new TreeMap<>());
    }

    public Discounts taxing(SortedMap<TaxCategory, Money> off) {
        return new Discounts(from, to, gross, rows, off);
    }

    /// Of a period in which nothing was taken off, or of which nobody asked.
    public static Discounts none(BusinessDate date, Money gross) {
        return new Discounts(date, date, gross, List.of());
    }

    /// One version of an offer, or one reason of what was taken off by hand.
    ///
    /// @param name as it was printed last
    /// @param sales in which it took something off
    public record Row(
            PriceModifier.Kind stage,
            Funder funder,
            String id,
            int version,
            String name,
            long sales,
            Money amount) {}

    public Money total() {
        return Money.sum(gross.currency(), rows.stream().map(Row::amount).toList());
    }

    /// Discounts of gross, in parts per million; nothing of nothing is nothing.
    public long rate() {
        return gross.isZero()
                ? 0
                : total().withMinor(PPM).timesRatio(total().minor(), gross.minor()).minor();
    }

    public Map<PriceModifier.Kind, Money> byStage() {
        return by(Row::stage);
    }

    public Map<Funder, Money> byFunder() {
        return by(Row::funder);
    }

    private <K extends Comparable<K>> Map<K, Money> by(Function<Row, K> key) {
        var sums = new TreeMap<K, Money>();
        for (var row : rows) sums.merge(key.apply(row), row.amount(), Money::plus);
        return sums;
    }
}
