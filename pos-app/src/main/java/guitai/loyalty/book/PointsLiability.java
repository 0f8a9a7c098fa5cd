package guitai.loyalty.book;

import guitai.money.Money;

import java.time.LocalDate;

/// What members' points came to in a period, for the shop's accounts (rule LY-04): points are goods
/// that were paid for and not handed over yet.
///
/// @param from and `to` days of the programme, both included
/// @param opening balance of all members before it, debts taken off
/// @param earned less what was taken back of it
/// @param burned less what was given back, positive
/// @param expired positive
/// @param adjusted by hand, and brought by an import
/// @param closing balance at the end of it
/// @param thousandPay what 1,000 points pay now
public record PointsLiability(
        LocalDate from,
        LocalDate to,
        long opening,
        long earned,
        long burned,
        long expired,
        long adjusted,
        long closing,
        Money thousandPay) {
    private static final long THOUSAND = 1_000;

    /// What so many points pay, to the smallest unit below; of a debt, what it would have paid.
    public Money worth(long points) {
        var minor = Math.multiplyExact(Math.abs(points), thousandPay.minor()) / THOUSAND;
        return thousandPay.withMinor(points < 0 ? -minor : minor);
    }

    /// Whether what moved explains the balance; moves between two members are nought together.
    public boolean agrees() {
        return opening + earned - burned - expired + adjusted == closing;
    }
}
