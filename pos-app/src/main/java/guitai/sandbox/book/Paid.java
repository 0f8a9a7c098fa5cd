package guitai.sandbox.book;

import java.time.Instant;
import java.util.List;

/// How an order was paid.
///
/// @param buyer the wallet's id of the buyer: an openid, a 2088 number
/// @param source where the money came from, as the gateway calls it
public record Paid(Instant at, String buyer, String source, List<Voucher> vouchers) {
    public Paid {
        vouchers = List.copyOf(vouchers);
    }

    /// What all coupons took off, without the buyer's own points.
    public long coupons() {
        return sum(Voucher.Kind.CASH) + sum(Voucher.Kind.NOCASH);
    }

    public long sum(Voucher.Kind kind) {
        return vouchers.stream().filter(v -> v.kind() == kind).mapToLong(Voucher::amount).sum();
    }

    public long merchantPart() {
        return vouchers.stream().mapToLong(Voucher::merchant).sum();
    }

    public long platformPart() {
        return vouchers.stream().mapToLong(Voucher::platform).sum();
    }
}
