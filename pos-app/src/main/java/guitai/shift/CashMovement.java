package guitai.shift;

import guitai.money.Money;

/// Cash in or out of the drawer that is not a sale.
///
/// @param amount positive
/// @param reason in the cashier's words; 1 to 80 characters
public record CashMovement(Kind kind, Money amount, String reason) {
    public enum Kind {
        PAID_IN,
        PAID_OUT,
        /// Till to safe (缴款).
        DROP
    }

    public CashMovement {
        if (!amount.isPositive()) throw new IllegalArgumentException(kind + " of " + amount);
        if (reason.isBlank() || reason.length() > 80) {
            throw new IllegalArgumentException("a reason of 1 to 80 characters is needed");
        }
    }
}
