package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.value.PurseSum;
import guitai.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a manager reads of all members.
///
/// Any thread; reads the disk. Lists come in pages, each begun after the last of the one before.
public interface MemberLists {

    /// How many there are; neither the erased nor those who became another.
    long count();

    /// Members by id.
    List<MemberId> page(Optional<MemberId> after, int most);

    /// What an authority could not meet any more, newest first: somebody must look.
    List<RefusedTelling> refused(int most);

    /// What points came to (rule LY-04): the ledger, by kind.
    ///
    /// @param from and `to` days of the programme, both included
    PointsFigures points(LocalDate from, LocalDate to);

    /// What the shop owes of stored value, and how it came to that (rule LY-60): the ledger, by
    /// kind, of all members there ever were.
    StoredValueFigures storedValue();

    /// The same as a liability, with the balance before the period and at its end.
    ///
    /// @param thousandPay what 1,000 points pay
    PointsLiability liability(LocalDate from, LocalDate to, Money thousandPay);

    /// What in the books does not agree with itself; all nought in a sound till.
    Unsound unsound();

    record RefusedTelling(Telling telling, String why) {}

    /// @param earned less what was taken back of it; moves between two members are in none
    /// @param burned less what was given back, positive
    /// @param expired positive
    /// @param adjusted by hand
    /// @param balance of all members at the end of the ledger, debts taken off
    record PointsFigures(long earned, long burned, long expired, long adjusted, long balance) {}

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
