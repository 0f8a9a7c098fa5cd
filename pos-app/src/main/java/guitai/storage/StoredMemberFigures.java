package guitai.storage;

import guitai.loyalty.book.MemberFigures;
import guitai.loyalty.book.PointsLiability;
import guitai.money.Money;

import java.time.LocalDate;

/// Adds up what [MemberProjection] keeps.
final class StoredMemberFigures implements MemberFigures {
    private static final String LIABILITY =
            "SELECT coalesce(sum(iif(date < ?1, points, 0)), 0) AS opening, coalesce(sum(iif(date"
                + " >= ?1 AND kind IN ('EARN', 'REVERSE_EARN'), points, 0)), 0) AS earned,"
                + " coalesce(sum(iif(date >= ?1 AND kind IN ('BURN', 'REVERSE_BURN'), points, 0)),"
                + " 0) AS burned, coalesce(sum(iif(date >= ?1 AND kind = 'EXPIRE', points, 0)), 0)"
                + " AS expired, coalesce(sum(iif(date >= ?1 AND kind = 'ADJUST', points, 0)), 0) AS"
                + " adjusted, coalesce(sum(points), 0) AS closing FROM points_entry WHERE date <="
                + " ?2";

    // A member whose entries stand under an id of somebody else is in neither sum.
    private static final String BALANCES =
            "SELECT count(*) AS n FROM member m WHERE m.points <> (SELECT coalesce(sum(e.points),"
                    + " 0) FROM points_entry e WHERE e.member = m.id)";

    private static final String KEYS =
            "SELECT count(*) AS n FROM member_key k WHERE NOT EXISTS"
                    + " (SELECT 1 FROM member m WHERE m.id = k.member AND m.erased IS NULL)";

    private final Disk disk;
    private final FactCodec codec;

    StoredMemberFigures(Disk disk, FactCodec codec) {
        this.disk = disk;
        this.codec = codec;
    }

    @Override
    public StoredValueFigures storedValue() {
        return new PurseFigures(disk, codec).figures();
    }

    @Override
    public PointsLiability liability(LocalDate from, LocalDate to, Money thousandPay) {
        return disk.read(
                        in ->
                                in.one(
                                        LIABILITY,
                                        row ->
                                                new PointsLiability(
                                                        from,
                                                        to,
                                                        row.getLong("opening"),
                                                        row.getLong("earned"),
                                                        -row.getLong("burned"),
                                                        -row.getLong("expired"),
                                                        row.getLong("adjusted"),
                                                        row.getLong("closing"),
                                                        thousandPay),
                                        from.toString(),
                                        to.toString()))
                .orElseThrow();
    }

    @Override
    public Unsound unsound() {
        return new Unsound(
                number(BALANCES),
                number("SELECT count(*) AS n FROM coupon WHERE uses > 1"),
                number(KEYS));
    }

    private long number(String sql) {
        return disk.read(in -> in.one(sql, row -> row.getLong("n"))).orElse(0L);
    }
}
