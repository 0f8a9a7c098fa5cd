package guitai.storage;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.coupon.CouponTerms;
import guitai.store.table.Absent;
import guitai.store.table.Row;
import guitai.store.table.Tx;

import java.time.LocalDate;
import java.util.Optional;

/// Coupons as the projection keeps them, and how many of each stock are where in their life.
final class CouponTable {
    private final FactCodec codec;

    CouponTable(FactCodec codec) {
        this.codec = codec;
    }

    void issued(long seq, MemberEvent.CouponIssued issued, Tx tx) {
        var terms = issued.terms();
        int added =
                tx.execute(
                        "INSERT INTO coupon(id, member, stock, reason, terms, state, last, open,"
                                + " uses, seq) VALUES(?, ?, ?, ?, ?, ?, ?, 1, 0, ?)"
                                + " ON CONFLICT DO NOTHING",
                        issued.coupon().value(),
                        Absent.unless(issued.member().map(MemberId::value)),
                        terms.stock(),
                        issued.reason(),
                        codec.written(terms),
                        codec.written(new CouponState.Issued()),
                        terms.last().toString(),
                        seq);
        if (added > 0) count(terms.stock(), issued.reason(), new Change(1, 0, 0, 0), tx);
    }

    void moved(MemberEvent.CouponMoved moved, Tx tx) {
        var before =
                tx.one(
                        "SELECT stock, reason, state FROM coupon WHERE id = ?",
                        this::place,
                        moved.coupon().value());
        if (before.isEmpty()) return;
        var change = Change.of(before.get().state(), moved.state());
        tx.execute(
                "UPDATE coupon SET state = ?, last = ?, open = ?, uses = uses + ? WHERE id = ?",
                codec.written(moved.state()),
                moved.last().toString(),
                open(moved.state()),
                change.used(),
                moved.coupon().value());
        count(before.get().stock(), before.get().reason(), change, tx);
    }

    /// @param row with terms, state, last, member and code
    Optional<Coupon> read(Row row) {
        var terms = codec.written(row.text("terms"), CouponTerms.class);
        var state = codec.written(row.text("state"), CouponState.class);
        if (terms.isEmpty() || state.isEmpty()) return Optional.empty();
        return Optional.of(
                new Coupon(
                        new CouponCode(row.text("code")),
                        row.optionalText("member"),
                        until(terms.get(), LocalDate.parse(row.text("last"))),
                        state.get()));
    }

    private static CouponTerms until(CouponTerms terms, LocalDate last) {
        return new CouponTerms(
                terms.stock(), terms.offer(), terms.version(), terms.first(), last, terms.stores());
    }

    private record Place(String stock, String reason, Optional<CouponState> state) {}

    private Place place(Row row) {
        return new Place(
                row.text("stock"),
                row.text("reason"),
                codec.written(row.text("state"), CouponState.class));
    }

    private static boolean open(CouponState state) {
        return switch (state) {
            case CouponState.Issued _, CouponState.Reserved _, CouponState.Returned _ -> true;
            case CouponState.Redeemed _, CouponState.Expired _ -> false;
        };
    }

    /// @param used one more, one fewer, or none
    private record Change(int issued, int used, int returned, int expired) {
        private static final Change NONE = new Change(0, 0, 0, 0);

        static Change of(Optional<CouponState> before, CouponState after) {
            var wasUsed = before.filter(CouponState.Redeemed.class::isInstance).isPresent();
            return switch (after) {
                // Also where it was used before: twice shows as two uses.
                case CouponState.Redeemed _ ->
                        before.equals(Optional.of(after)) ? NONE : new Change(0, 1, 0, 0);
                case CouponState.Returned _ -> new Change(0, wasUsed ? -1 : 0, wasUsed ? 1 : 0, 0);
                case CouponState.Expired _ -> new Change(0, 0, 0, 1);
                case CouponState.Issued _, CouponState.Reserved _ ->
                        new Change(0, wasUsed ? -1 : 0, 0, 0);
            };
        }
    }

    private static void count(String stock, String reason, Change change, Tx tx) {
        tx.execute(
                "INSERT INTO coupon_count(stock, reason, issued, used, returned, expired)"
                        + " VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT(stock, reason) DO UPDATE SET"
                        + " issued = issued + excluded.issued, used = used + excluded.used,"
                        + " returned = returned + excluded.returned,"
                        + " expired = expired + excluded.expired",
                stock,
                reason,
                change.issued(),
                change.used(),
                change.returned(),
                change.expired());
    }
}
