package guitai.shift;

import guitai.money.Money;
import guitai.money.Rounding;

import java.util.Optional;
import java.util.OptionalLong;

/// The ratios a manager compares between shifts. Returns are not mixed in (rule AN-01), and where
/// nothing was sold there is no ratio: a dash on paper, never a zero.
public record SaleRatios(PeriodTotals totals) {

    /// 客单价: net sales a sale, rounded half up.
    public Optional<Money> averageSale() {
        return sales() == 0
                ? Optional.empty()
                : Optional.of(totals.netSales().timesRatio(1, sales()));
    }

    /// 连带率: pieces a sale, in tenths.
    public OptionalLong piecesPerSaleTenths() {
        return sales() == 0
                ? OptionalLong.empty()
                : OptionalLong.of(Rounding.halfUp(totals.units(), 10, sales()));
    }

    /// 优惠率: what was taken off, in parts per thousand of the gross.
    public OptionalLong discountPerMille() {
        return totals.gross().isZero()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        Rounding.halfUp(totals.discount().minor(), 1000, totals.gross().minor()));
    }

    private int sales() {
        return totals.count(DocumentFigures.Kind.SALE);
    }
}
