package guitai.loyalty.coupon;

import guitai.money.Money;

import java.util.ArrayList;
import java.util.List;

/// Who pays for what a coupon takes off, where several merchants issued it together (rule SC-11).
///
/// @param shares in basis points, of the whole together
public record FunderShares(List<Share> shares) {
    private static final long WHOLE = 10_000;

    /// @param merchant the name under which the month's statement lists it
    public record Share(String merchant, long basisPoints) {
        public Share {
            if (merchant.isBlank() || basisPoints <= 0) {
                throw new IllegalArgumentException("share of " + merchant);
            }
        }
    }

    /// One row of the statement: what a merchant owes for one use.
    public record Row(String merchant, Money amount) {}

    public FunderShares {
        shares = List.copyOf(shares);
        if (shares.stream().mapToLong(Share::basisPoints).sum() != WHOLE) {
            throw new IllegalArgumentException("shares that do not make the whole");
        }
    }

    /// The rows add up to the discount to the fen.
    public List<Row> rows(Money discount) {
        var parts = discount.allocate(shares.stream().map(Share::basisPoints).toList());
        var rows = new ArrayList<Row>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            rows.add(new Row(shares.get(i).merchant(), parts.get(i)));
        }
        return List.copyOf(rows);
    }
}
