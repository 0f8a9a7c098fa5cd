package guitai.ui.sale;

import guitai.money.Money;

import java.time.LocalTime;

/// What stays on the screen of the sale before, so that the change can be read once more.
public sealed interface LastSale {

    /// None since the shift began.
    record None() implements LastSale {}

    record Paid(String number, LocalTime at, Money due, Money given, Money change)
            implements LastSale {}
}
