package guitai.loyalty.book;

import guitai.loyalty.value.PurseSum;
import guitai.money.Money;

import java.time.LocalDate;
import java.util.Optional;

/// What all members have together.
///
/// Any thread; reads the disk.
public interface MemberFigures {

    /// What the shop owes of stored value, and how it came to that (rule LY-60): the ledger, by
    /// kind, of all members there ever were.
    StoredValueFigures storedValue();

    /// What points came to in a period, and are worth (rule LY-04): the ledger, by kind.
    ///
    /// @param from and `to` days of the programme, both included
    /// @param thousandPay what 1,000 points pay
    PointsLiability liability(LocalDate from, LocalDate to, Money thousandPay);

    /// What in the books does not agree with itself; all nought in a sound till.
    Unsound unsound();

    /// `toppedUp - used - paidOut = left`, principal and bonus each.
    ///
    /// @param used for goods, less what came back
    record StoredValueFigures(PurseSum toppedUp, PurseSum used, PurseSum paidOut, PurseSum left) {
        /// Empty where none was ever sold.
        public Optional<StoredValueFigures> ifSold() {
            return toppedUp.whole().isPositive() ? Optional.of(this) : Optional.empty();
        }
    }

    /// @param balances members whose points are not the sum of their entries
    /// @param coupons that were used twice and not given back between
    /// @param keys that find nobody
    record Unsound(long balances, long coupons, long keys) {
        public boolean nothing() {
            return balances == 0 && coupons == 0 && keys == 0;
        }
    }
}
