package guitai.storage;

import guitai.money.Money;
import guitai.payment.PaymentJournal.Backlog;
import guitai.store.table.Reads;

import java.util.Currency;

/// How much was taken offline, read from the tables of payments.
final class OfflineQueue {
    private static final String WAITS = " WHERE state = 'STORED_OFFLINE'";

    private final Currency currency;

    OfflineQueue(Currency currency) {
        this.currency = currency;
    }

    Backlog backlog(long shift, Reads in) {
        var shiftCards =
                sum(
                        "SELECT sum(amount) AS sum FROM payment_attempt WHERE shift = ?"
                                + " AND stored_seq IS NOT NULL AND channel = 'CARD'"
                                + " AND state <> 'REVERSED'",
                        in,
                        shift);
        return in.one(
                        "SELECT count(*) AS n, min(stored_at) AS oldest,"
                                + " sum(CASE channel WHEN 'CARD' THEN amount ELSE 0 END) AS cards"
                                + " FROM payment_attempt"
                                + WAITS,
                        row ->
                                new Backlog(
                                        row.getInt("n"),
                                        new Money(row.optionalLong("cards").orElse(0), currency),
                                        shiftCards,
                                        row.optionalInstant("oldest")))
                .orElseThrow();
    }

    /// One that was refused later still counts: nobody has paid for it. One whose attempt cannot be
    /// read does too.
    Money spent(String account, Reads in) {
        return sum(
                "SELECT sum(p.amount) AS sum FROM offline_payment p"
                        + " LEFT JOIN payment_attempt a ON a.id = p.attempt WHERE p.account = ?"
                        + " AND p.account <> ''"
                        + " AND coalesce(a.state, '') IN ('', 'STORED_OFFLINE', 'REFUSED_LATER')",
                in,
                account);
    }

    static boolean seen(String account, long counter, Reads in) {
        return in.one(
                        "SELECT 1 AS here FROM offline_payment WHERE account = ? AND counter = ?"
                                + " AND counter >= 0",
                        row -> row.flag("here"),
                        account,
                        counter)
                .isPresent();
    }

    private Money sum(String sql, Reads in, Object... args) {
        var minor = in.one(sql, row -> row.optionalLong("sum").orElse(0), args).orElse(0L);
        return new Money(minor, currency);
    }
}
