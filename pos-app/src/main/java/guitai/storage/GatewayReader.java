package guitai.storage;

import guitai.money.Money;
import guitai.shift.GatewayFigures;
import guitai.shift.GatewayFigures.Tally;
import guitai.store.table.Reads;
import guitai.store.table.Row;

import java.util.Currency;

/// What of a shift stands with payment gateways, from the tables of payments.
final class GatewayReader {
    private static final String SUM = "SELECT count(*) AS n, sum(amount) AS amount,";
    private static final String ATTEMPTS = SUM + " 0 AS to_buyer, 0 AS coupon FROM payment_attempt";
    private static final String REFUNDS =
            SUM + " sum(to_buyer) AS to_buyer, sum(coupon) AS coupon FROM payment_refund";

    private final Currency currency;

    GatewayReader(Currency currency) {
        this.currency = currency;
    }

    private record Sums(Tally tally, Money toBuyers, Money coupons) {}

    GatewayFigures of(long shift, Reads in) {
        var done = sums(REFUNDS + " WHERE done_shift = ?", in, shift);
        return new GatewayFigures(
                sums(ATTEMPTS + " WHERE open = 1", in).tally(),
                sums(ATTEMPTS + " WHERE shift = ? AND noted = 1 AND state = 'APPROVED'", in, shift)
                        .tally(),
                done.tally(),
                done.toBuyers(),
                done.coupons(),
                sums(REFUNDS + " WHERE open = 1", in).tally(),
                sums(ATTEMPTS + " WHERE shift = ? AND state = 'STORED_OFFLINE'", in, shift).tally(),
                sums(ATTEMPTS + " WHERE refused_shift = ? AND state = 'REFUSED_LATER'", in, shift)
                        .tally());
    }

    private Sums sums(String sql, Reads in, Object... args) {
        return in.one(sql, this::sums, args).orElseThrow();
    }

    private Sums sums(Row row) {
        return new Sums(
                new Tally(row.getInt("n"), money(row, "amount")),
                money(row, "to_buyer"),
                money(row, "coupon"));
    }

    private Money money(Row row, String column) {
        return new Money(row.optionalLong(column).orElse(0), currency);
    }
}
