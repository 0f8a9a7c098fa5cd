package guitai.tender;

import guitai.money.Money;

/// One line of a booking.
///
/// @param amount debit where positive, credit where negative; never nothing
public record Posting(Account account, Money amount) {
    public Posting {
        if (amount.isZero()) throw new IllegalArgumentException("nothing to " + account);
    }

    public boolean debit() {
        return amount.isPositive();
    }
}
