package guitai.shift;

import guitai.money.Money;

/// What a shift has come to so far: the same figures on an X, a Z and a shift report.
public record ShiftFigures(
        Shift.Open shift,
        PeriodTotals totals,
        CashFigures cash,
        Counters counters,
        GatewayFigures gateway) {

    public Money expected() {
        return cash.expected();
    }
}
