package guitai.reconciliation;

import guitai.payment.Channel;
import guitai.reconciliation.StatementSource.Bill;

import java.time.LocalDate;

/// Which bill is reconciled. Channel, date and kind of bill name the result: doing it again with
/// whatever file replaces what was there, and the same file gives the same result.
///
/// @param bill one with trades; a bill of payments only or of refunds only is one side of a day and
///   has a pool of its own
/// @param sha256 of the file, lower-case hexadecimal
/// @param funds whether the fund bill of the day is held against it too
public record DayBill(Channel channel, LocalDate date, Bill bill, String sha256, boolean funds) {
    public DayBill {
        if (bill == Bill.FUNDS) throw new IllegalArgumentException("no trades in a fund bill");
    }
}
