package guitai.price;

import guitai.catalog.Sku;
import guitai.money.Money;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The highest earlier price that may stand beside a reduced one, struck through (rules CP-01 and
/// CP-03).
public final class ReferencePrice {
    private ReferencePrice() {}

    /// The reference for a cut that begins on `start`; empty means that no comparison may be shown.
    ///
    /// The prices of the day it begins are not looked at: the cut itself is among them.
    ///
    /// @param store whose prices count
    /// @param zone of the store, for where a day begins
    public static Optional<Money> of(
            PriceLaw law,
            PriceHistory history,
            Sku sku,
            String store,
            LocalDate start,
            ZoneId zone) {
        return switch (law) {
            case CHINA -> paid(history, sku, start, law.days());
            case EUROPEAN_UNION -> asked(history.asked(sku, store), start, law.days(), zone);
            case NONE -> Optional.empty();
        };
    }

    private static Optional<Money> paid(PriceHistory history, Sku sku, LocalDate start, int days) {
        return history.paid(sku, start.minusDays(days), start).values().stream()
                .min(Comparator.naturalOrder())
                .or(() -> history.lastPaid(sku, start));
    }

    private static Optional<Money> asked(
            List<PricePeriod> asked, LocalDate start, int days, ZoneId zone) {
        var end = start.atStartOfDay(zone).toInstant();
        var begin = start.minusDays(days).atStartOfDay(zone).toInstant();
        return asked.stream()
                .filter(period -> period.touches(begin, end))
                .map(PricePeriod::price)
                .min(Comparator.naturalOrder());
    }
}
