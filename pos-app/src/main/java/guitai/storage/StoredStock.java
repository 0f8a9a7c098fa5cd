package guitai.storage;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.sale.DocumentNumber;
import guitai.stock.Batch;
import guitai.stock.Receiving;
import guitai.stock.StockBook;
import guitai.stock.StockLevel;
import guitai.stock.StockMove;
import guitai.stock.Stocktake;
import guitai.stock.Turnover;
import guitai.store.table.Row;
import guitai.time.BusinessDate;

import java.time.LocalDate;
import java.util.List;

/// The stock, out of the tables that follow the journal.
final class StoredStock implements StockBook {
    private static final int MOST = 1_000;
    private static final int MOST_ITEMS = 100_000;

    private static final String STANDING =
            "SELECT k.sku, coalesce(l.milli, 0) AS milli, coalesce(l.value, 0) AS value,"
                    + " coalesce(l.last_cost, 0) AS last_cost, i.low_at FROM ";
    private static final String JOINED =
            " k LEFT JOIN stock_level l ON l.sku = k.sku LEFT JOIN item i ON i.sku = k.sku";
    private static final String KNOWN =
            "(SELECT sku FROM stock_level UNION SELECT sku FROM item WHERE low_at IS NOT NULL)";
    private static final String IS_LOW = "(coalesce(l.milli, 0) <= i.low_at)";
    private static final String WORST =
            " coalesce(l.milli, 0) < 0 DESC, coalesce("
                    + IS_LOW
                    + ", 0) DESC, CASE WHEN coalesce(l.milli, 0) < 0 THEN l.milli END,";

    private static final String MOVE =
            "SELECT d.number, d.at, m.sku, m.kind, m.milli, m.value, m.cost FROM stock_move m"
                    + " JOIN document d ON d.no = m.no WHERE ";

    // What came last is there first, as far as the level reaches. Without the window over every
    // delivery of the item, one without a date would be left out of what went first.
    private static final String EXPIRING =
            "SELECT d.number, r.sku, min(r.milli, l.milli - r.newer) AS left, r.expires, r.batch"
                    + " FROM (SELECT no, line, sku, milli, expires, batch, sum(milli) OVER"
                    + " (PARTITION BY sku ORDER BY no DESC, line DESC) - milli AS newer FROM"
                    + " stock_received WHERE sku IN (SELECT sku FROM stock_received WHERE expires"
                    + " <= ?)) r JOIN stock_level l ON l.sku = r.sku JOIN document d ON d.no ="
                    + " r.no WHERE r.expires <= ? AND l.milli > r.newer ORDER BY r.expires, r.sku,"
                    + " r.no LIMIT ?";

    // With +sku the days are read in their own order and sorted; by the index on sku every move of
    // all
    // years would be.
    private static final String TURNOVER =
            "SELECT l.sku, coalesce(i.category, '') AS category, l.value,"
                    + " coalesce(m.sold, 0) AS sold, coalesce(m.cost, 0) AS cost,"
                    + " coalesce(m.inside, 0) AS inside, coalesce(m.later, 0) AS later,"
                    + " coalesce(m.weighted, 0) AS weighted, coalesce(m.off, 0) AS off,"
                    + " coalesce(c.booked, 0) AS booked, coalesce(c.missing, 0) AS missing"
                    + " FROM stock_level l LEFT JOIN (SELECT sku,"
                    + " -sum(iif(day <= ?1 AND kind IN ('SOLD', 'RETURNED'), milli, 0)) AS sold,"
                    + " sum(iif(day <= ?1, cost, 0)) AS cost,"
                    + " sum(iif(day <= ?1, value, 0)) AS inside,"
                    + " sum(iif(day > ?1, value, 0)) AS later,"
                    + " sum(iif(day <= ?1, value * (?1 - day + 1), 0)) AS weighted,"
                    + " -sum(iif(day <= ?1 AND kind = 'WRITTEN_OFF', value, 0)) AS off"
                    + " FROM stock_move WHERE day >= ?2 GROUP BY +sku) m ON m.sku = l.sku"
                    + " LEFT JOIN (SELECT sku, sum(booked) AS booked, sum(missing) AS missing FROM"
                    + " stock_count WHERE day BETWEEN ?2 AND ?1 GROUP BY sku) c ON c.sku = l.sku"
                    + " LEFT JOIN item i ON i.sku = l.sku ORDER BY category, l.sku LIMIT ?3";

    private final Disk disk;
    private final FactCodec codec;
    private final StockDrafts drafts;

    StoredStock(Disk disk, FactCodec codec) {
        this.disk = disk;
        this.codec = codec;
        this.drafts = new StockDrafts(codec);
    }

    @Override
    public int unbalanced() {
        return disk.read(
                in ->
                        in.one(
                                        "SELECT count(*) AS n FROM (SELECT sku FROM (SELECT sku,"
                                            + " milli FROM stock_level UNION ALL SELECT sku, -milli"
                                            + " FROM stock_move) GROUP BY sku HAVING sum(milli) <>"
                                            + " 0)",
                                        row -> row.getInt("n"))
                                .orElse(0));
    }

    @Override
    public StockLevel level(Sku sku) {
        return standing(sku).level();
    }

    @Override
    public Standing standing(Sku sku) {
        return disk.read(
                        in ->
                                in.one(
                                        STANDING + "(SELECT ? AS sku)" + JOINED,
                                        this::standing,
                                        sku.value()))
                .orElseThrow();
    }

    @Override
    public List<Standing> levels(int from, int most) {
        var order = " ORDER BY" + WORST + " coalesce(i.name_zh, k.sku), k.sku LIMIT ? OFFSET ?";
        return disk.read(
                in ->
                        in.query(
                                STANDING + KNOWN + JOINED + order,
                                this::standing,
                                Math.min(most, MOST),
                                from));
    }

    @Override
    public List<Standing> low(int most) {
        var some = " WHERE coalesce(l.milli, 0) < 0 OR " + IS_LOW;
        var order = " ORDER BY" + WORST + " coalesce(l.milli, 0) - i.low_at, k.sku LIMIT ?";
        return disk.read(
                in ->
                        in.query(
                                STANDING + KNOWN + JOINED + some + order,
                                this::standing,
                                Math.min(most, MOST)));
    }

    private Standing standing(Row row) {
        return new Standing(StockRows.level(row, codec.currency()), row.optionalLong("low_at"));
    }

    @Override
    public List<StockMove> moves(Sku sku, int most) {
        return disk.read(
                in ->
                        in.query(
                                MOVE + "m.sku = ? ORDER BY m.no DESC LIMIT ?",
                                this::move,
                                sku.value(),
                                Math.min(most, MOST)));
    }

    @Override
    public List<StockMove> moves(DocumentNumber document) {
        return disk.read(
                in ->
                        in.query(
                                MOVE + "m.day = ? AND m.no = ? ORDER BY m.sku LIMIT ?",
                                this::move,
                                document.date().day().toEpochDay(),
                                document.sequence(),
                                MOST));
    }

    private StockMove move(Row row) {
        return new StockMove(
                number(row),
                new Sku(row.text("sku")),
                StockMove.Kind.valueOf(row.text("kind")),
                row.getLong("milli"),
                money(row, "value"),
                money(row, "cost"),
                row.instant("at"));
    }

    @Override
    public List<Batch> expiringUpTo(LocalDate day, int most) {
        return disk.read(
                in ->
                        in.query(
                                EXPIRING,
                                StoredStock::batch,
                                day.toEpochDay(),
                                day.toEpochDay(),
                                Math.min(most, MOST)));
    }

    private static Batch batch(Row row) {
        return new Batch(
                number(row),
                new Sku(row.text("sku")),
                row.getLong("left"),
                LocalDate.ofEpochDay(row.getLong("expires")),
                row.optionalText("batch"));
    }

    @Override
    public List<Figures> turnover(BusinessDate from, BusinessDate to, int most) {
        long first = from.day().toEpochDay();
        long last = to.day().toEpochDay();
        if (last < first) throw new IllegalArgumentException(from + " is after " + to);
        int days = Math.toIntExact(last - first + 1);
        return disk.read(
                in ->
                        in.query(
                                TURNOVER,
                                row -> figures(row, days),
                                last,
                                first,
                                Math.min(most, MOST_ITEMS)));
    }

    private Figures figures(Row row, int days) {
        var closing = money(row, "value").minus(money(row, "later"));
        var opening = closing.minus(money(row, "inside"));
        var turnover =
                new Turnover(
                        days,
                        money(row, "cost"),
                        opening,
                        closing,
                        opening.times(days).plus(money(row, "weighted")),
                        money(row, "off"),
                        money(row, "booked"),
                        money(row, "missing"));
        return new Figures(
                new Sku(row.text("sku")), row.text("category"), row.getLong("sold"), turnover);
    }

    private static DocumentNumber number(Row row) {
        return DocumentNumber.parse(row.text("number")).orElseThrow();
    }

    private Money money(Row row, String column) {
        return new Money(row.getLong(column), codec.currency());
    }

    @Override
    public Receiving.Draft receiving() {
        return disk.read(drafts::receiving);
    }

    @Override
    public void keep(Receiving.Draft draft) {
        disk.write(
                tx -> {
                    drafts.keep(draft, tx);
                    return draft;
                });
    }

    @Override
    public Stocktake.Draft counting() {
        return disk.read(drafts::counting);
    }

    @Override
    public void keep(Stocktake.Draft draft) {
        disk.write(
                tx -> {
                    drafts.keep(draft, tx);
                    return draft;
                });
    }
}
