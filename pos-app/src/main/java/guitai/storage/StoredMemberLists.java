package guitai.storage;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberLists;
import guitai.loyalty.book.PointsLiability;
import guitai.loyalty.book.Telling;
import guitai.loyalty.points.PointsKind;
import guitai.money.Money;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the lists from what [MemberProjection] keeps.
final class StoredMemberLists implements MemberLists {
    private static final String HERE = "kept IS NULL AND erased IS NULL";

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

    StoredMemberLists(Disk disk, FactCodec codec) {
        this.disk = disk;
        this.codec = codec;
    }

    @Override
    public long count() {
        return number("SELECT count(*) AS n FROM member WHERE " + HERE);
    }

    @Override
    public List<MemberId> page(Optional<MemberId> after, int most) {
        return members(
                "SELECT id AS member FROM member WHERE id > ? AND " + HERE + " ORDER BY id LIMIT ?",
                after.map(MemberId::value).orElse(""),
                most);
    }

    private List<MemberId> members(String sql, Object... args) {
        return disk.read(in -> in.query(sql, row -> new MemberId(row.text("member")), args));
    }

    @Override
    public List<RefusedTelling> refused(int most) {
        return disk
                .read(
                        in ->
                                in.query(
                                        "SELECT body, refused FROM telling WHERE refused IS NOT"
                                                + " NULL ORDER BY seq DESC LIMIT ?",
                                        row ->
                                                codec.written(row.text("body"), Telling.class)
                                                        .map(
                                                                one ->
                                                                        new RefusedTelling(
                                                                                one,
                                                                                row.text(
                                                                                        "refused"))),
                                        most))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public PointsFigures points(LocalDate from, LocalDate to) {
        var sums = new EnumMap<PointsKind, Long>(PointsKind.class);
        disk.read(
                        in ->
                                in.query(
                                        "SELECT kind, sum(points) AS points FROM points_entry"
                                                + " WHERE date BETWEEN ? AND ? GROUP BY kind",
                                        row ->
                                                Map.entry(
                                                        PointsKind.valueOf(row.text("kind")),
                                                        row.getLong("points")),
                                        from.toString(),
                                        to.toString()))
                .forEach(one -> sums.put(one.getKey(), one.getValue()));
        return new PointsFigures(
                sum(sums, PointsKind.EARN) + sum(sums, PointsKind.REVERSE_EARN),
                -sum(sums, PointsKind.BURN) - sum(sums, PointsKind.REVERSE_BURN),
                -sum(sums, PointsKind.EXPIRE),
                sum(sums, PointsKind.ADJUST),
                number("SELECT coalesce(sum(points), 0) AS n FROM points_entry"));
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

    private static long sum(Map<PointsKind, Long> sums, PointsKind kind) {
        return sums.getOrDefault(kind, 0L);
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
