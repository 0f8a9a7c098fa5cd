package guitai.shift;

import guitai.money.Money;

import java.util.List;

/// What a shift has come to so far: the same figures on an X, a Z and a shift report.
///
/// @param taxedByOthers by rate; empty where tax is in the prices or nobody else paid a part
public record ShiftFigures(
        Shift.Open shift,
        PeriodTotals totals,
        CashFigures cash,
        Counters counters,
        GatewayFigures gateway,
        List<TaxedByOthers> taxedByOthers) {

    public ShiftFigures {
        taxedByOthers = List.copyOf(taxedByOthers);
    }

    /// Where nobody else paid a part of a taxed price.
    public ShiftFigures(
            Shift.Open shift,
            PeriodTotals totals,
            CashFigures cash,
            Counters counters,
            GatewayFigures gateway) {
        this(shift, totals, cash, counters, gateway, List.of());
    }

    /// Of all rates.
    public Money byOthers() {
        return Money.sum(
                totals.gross().currency(),
                taxedByOthers.stream().map(TaxedByOthers::amount).toList());
    }

    public Money expected() {
        return cash.expected();
    }
}
