package guitai.storage;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.CouponBook;
import guitai.loyalty.book.Telling;
import guitai.loyalty.coupon.CouponAnswer;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponPack;
import guitai.loyalty.coupon.CouponStock;
import guitai.loyalty.coupon.FundedUse;
import guitai.store.table.Row;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// The stocks of coupons on the disk of this machine.
final class StoredCoupons implements CouponBook {
    /// As many tellings as are looked through for coupons that wait; far above what a till may take
    /// on signatures alone.
    private static final int MOST_TELLINGS = 10_000;

    private static final int MOST_ROWS = 100_000;

    private final Disk disk;
    private final FactCodec codec;

    StoredCoupons(Disk disk, FactCodec codec) {
        this.disk = disk;
        this.codec = codec;
    }

    @Override
    public List<CouponStock> stocks() {
        return all("coupon_stock", CouponStock.class);
    }

    @Override
    public List<CouponPack> packs() {
        return all("coupon_pack", CouponPack.class);
    }

    @Override
    public Optional<CouponStock> stock(String id) {
        return one("coupon_stock", id, CouponStock.class);
    }

    @Override
    public Optional<CouponPack> pack(String id) {
        return one("coupon_pack", id, CouponPack.class);
    }

    private <T> List<T> all(String table, Class<T> form) {
        var sql = "SELECT body FROM " + table + " ORDER BY id LIMIT ?";
        return disk
                .read(in -> in.query(sql, row -> codec.written(row.text("body"), form), MOST))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private <T> Optional<T> one(String table, String id, Class<T> form) {
        var sql = "SELECT body FROM " + table + " WHERE id = ?";
        return disk.read(in -> in.one(sql, row -> codec.written(row.text("body"), form), id))
                .flatMap(found -> found);
    }

    @Override
    public CouponStock.Issued issued(String stock, Optional<MemberId> member) {
        var sql =
                "SELECT coalesce(sum(issued), 0) AS everybody, (SELECT count(*) FROM coupon"
                        + " WHERE member = ? AND stock = ?) AS one FROM coupon_count"
                        + " WHERE stock = ?";
        return disk.read(
                        in ->
                                in.one(
                                        sql,
                                        row ->
                                                new CouponStock.Issued(
                                                        row.getLong("everybody"),
                                                        row.getLong("one")),
                                        member.map(MemberId::value).orElse(""),
                                        stock,
                                        stock))
                .orElse(CouponStock.Issued.NONE);
    }

    @Override
    public List<CouponId> endedBefore(LocalDate day, int most) {
        var sql = "SELECT id FROM coupon WHERE open = 1 AND last < ? ORDER BY last, id LIMIT ?";
        return disk.read(
                in -> in.query(sql, row -> new CouponId(row.text("id")), day.toString(), most));
    }

    @Override
    public long unheard() {
        var sql = "SELECT body FROM telling WHERE heard IS NULL ORDER BY seq LIMIT ?";
        return disk
                .read(
                        in ->
                                in.query(
                                        sql,
                                        row -> codec.written(row.text("body"), Telling.class),
                                        MOST_TELLINGS))
                .stream()
                .flatMap(Optional::stream)
                .mapToLong(StoredCoupons::used)
                .sum();
    }

    private static long used(Telling telling) {
        // Whatever else is told uses no coupon.
        if (telling instanceof Telling.Paid(_, var sale)) return sale.coupons().size();
        if (telling instanceof Telling.Exchanged(_, _, var sale)) return sale.coupons().size();
        return 0;
    }

    @Override
    public List<Figures> figures() {
        var sql =
                "SELECT stock, sum(issued) AS issued, sum(used) AS used,"
                        + " sum(returned) AS returned, sum(expired) AS expired"
                        + " FROM coupon_count GROUP BY stock ORDER BY stock LIMIT ?";
        return disk.read(in -> in.query(sql, StoredCoupons::figures, MOST));
    }

    private static Figures figures(Row row) {
        long issued = row.getLong("issued");
        long used = row.getLong("used");
        long expired = row.getLong("expired");
        return new Figures(
                row.text("stock"),
                issued,
                Math.max(0, issued - used - expired),
                used,
                row.getLong("returned"),
                expired);
    }

    @Override
    public List<RefusedUse> refused(int most) {
        var sql =
                "SELECT r.coupon, r.document, r.why, r.date, c.stock FROM coupon_refused r"
                        + " LEFT JOIN coupon c ON c.id = r.coupon ORDER BY r.seq DESC LIMIT ?";
        return disk.read(in -> in.query(sql, StoredCoupons::refused, most));
    }

    private static RefusedUse refused(Row row) {
        return new RefusedUse(
                new CouponId(row.text("coupon")),
                row.optionalText("stock").orElse(""),
                row.text("document"),
                CouponAnswer.Why.valueOf(row.text("why")),
                LocalDate.parse(row.text("date")));
    }

    @Override
    public boolean isRefused(CouponId coupon, String document) {
        var sql = "SELECT seq FROM coupon_refused WHERE coupon = ? AND document = ?";
        return disk.read(in -> in.one(sql, row -> row.getLong("seq"), coupon.value(), document))
                .isPresent();
    }

    @Override
    public List<FundedUse> fundedOf(CouponId coupon) {
        var sql = "SELECT body FROM coupon_funded WHERE coupon = ? ORDER BY seq";
        return disk
                .read(
                        in ->
                                in.query(
                                        sql,
                                        row -> codec.written(row.text("body"), FundedUse.class),
                                        coupon.value()))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<FundedUse> funded(YearMonth month) {
        var sql =
                "SELECT body FROM coupon_funded WHERE date >= ? AND date < ? ORDER BY seq LIMIT ?";
        return disk
                .read(
                        in ->
                                in.query(
                                        sql,
                                        row -> codec.written(row.text("body"), FundedUse.class),
                                        month.atDay(1).toString(),
                                        month.plusMonths(1).atDay(1).toString(),
                                        MOST_ROWS))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
