package guitai.storage;

import guitai.journal.BooksUnavailable;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.shift.CashCount;
import guitai.shift.CashFigures;
import guitai.shift.Counters;
import guitai.shift.DocumentFigures;
import guitai.shift.DrawerOpening;
import guitai.shift.GatewayFigures;
import guitai.shift.Shift;
import guitai.shift.ShiftBook;
import guitai.shift.TaxedByOthers;
import guitai.shift.ZReport;
import guitai.storage.ShiftTables.Counted;
import guitai.store.table.Reads;
import guitai.store.table.Row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shifts and their documents, read from the tables that follow the journal.
final class StoredShifts implements ShiftBook {
    private static final int MOST_Z = 1000;

    // Cash that takes the place of another tender comes in like cash for a sale, and the other way
    // round it goes out like a refund.
    private static final String TAKEN =
            "(d.kind = 'SALE' OR (d.kind = 'TENDER_SWAP' AND t.amount >= 0))";
    private static final String GIVEN_BACK =
            "(d.kind = 'RETURN' OR (d.kind = 'TENDER_SWAP' AND t.amount < 0))";

    private final Disk disk;
    private final FactCodec codec;
    private final FactReader facts;
    private final DrawerOpenings openings;
    private final FiguresReader figures;
    private final GatewayReader gateway;

    StoredShifts(Disk disk, FactCodec codec, FactReader facts) {
        this.disk = disk;
        this.codec = codec;
        this.facts = facts;
        this.openings = new DrawerOpenings(disk, facts);
        this.figures = new FiguresReader(codec.currency());
        this.gateway = new GatewayReader(codec.currency());
    }

    @Override
    public List<DrawerOpening> openings(long shift) {
        return openings.of(shift);
    }

    @Override
    public Optional<Shift> current() {
        return disk.read(
                in ->
                        in.one(
                                "SELECT number, state, opening, counts FROM shift"
                                        + " WHERE state <> 'CLOSED' ORDER BY number DESC LIMIT 1",
                                this::shift));
    }

    private Shift shift(Row row) {
        var open = codec.openShift(row.text("opening")).orElseThrow(() -> damaged(row));
        return switch (row.text("state")) {
            case ShiftTables.COUNTING ->
                    new Shift.Counting(
                            open, codec.counts(row.text("counts")).orElseThrow(() -> damaged(row)));
            default -> open;
        };
    }

    private static BooksUnavailable damaged(Row row) {
        return new BooksUnavailable(
                BooksUnavailable.Reason.DAMAGED,
                new IllegalStateException("shift " + row.getLong("number")));
    }

    // A number is taken for good once the journal has it, readable or not.
    @Override
    public long nextNumber() {
        return disk.read(
                in -> {
                    var next = newest("SELECT max(number) AS n FROM shift", in) + 1;
                    while (in.journal().byId(EntryIds.shift(next)).isPresent()) next++;
                    return next;
                });
    }

    private static long newest(String sql, Reads in) {
        return in.one(sql, row -> row.optionalLong("n").orElse(0)).orElse(0L);
    }

    @Override
    public List<DocumentFigures> documents(long shift) {
        return disk.read(in -> figures.of(shift, in)).documents();
    }

    @Override
    public CashFigures cash(Shift.Open shift) {
        return disk.read(
                in -> {
                    var moved = moved(shift.number(), in);
                    return new CashFigures(
                            shift.openingFloat().total(),
                            inCash("given", TAKEN, shift.number(), in),
                            inCash("change", TAKEN, shift.number(), in),
                            inCash("amount", GIVEN_BACK, shift.number(), in).negated(),
                            money(moved.getOrDefault("PAID_IN", 0L)),
                            money(moved.getOrDefault("PAID_OUT", 0L)),
                            money(moved.getOrDefault("DROP", 0L)));
                });
    }

    private Money inCash(String column, String which, long shift, Reads in) {
        var sql =
                "SELECT sum(t."
                        + column
                        + ") AS minor FROM document d JOIN document_tender t ON t.no = d.no"
                        + " WHERE d.shift = ? AND t.kind = 'CASH' AND "
                        + which;
        return money(in.one(sql, row -> row.optionalLong("minor").orElse(0), shift).orElse(0L));
    }

    private static Map<String, Long> moved(long shift, Reads in) {
        var moved = new HashMap<String, Long>();
        in.query(
                        "SELECT kind, sum(moved) AS minor FROM document WHERE shift = ?"
                                + " AND kind IN ('PAID_IN', 'PAID_OUT', 'DROP') GROUP BY kind",
                        row -> Map.entry(row.text("kind"), row.getLong("minor")),
                        shift)
                .forEach(kind -> moved.put(kind.getKey(), kind.getValue()));
        return moved;
    }

    private Money money(long minor) {
        return new Money(minor, codec.currency());
    }

    // Training is a home of its own, so none of its documents stand in these books.
    @Override
    public Counters counters(long shift) {
        return disk.read(
                in -> {
                    var times = times(shift, in);
                    return new Counters(
                            times.getOrDefault(Counted.DELETED_AFTER_TOTAL.name(), 0),
                            times.getOrDefault(Counted.PRICE_OVERRIDE.name(), 0),
                            times.getOrDefault(Counted.REPRINT.name(), 0),
                            times.getOrDefault(Counted.SUPERVISOR_OVERRIDE.name(), 0),
                            0,
                            Unreadables.count(shift, in) + figures.of(shift, in).bad(),
                            times.getOrDefault(Counted.KEYED_WEIGHT.name(), 0));
                });
    }

    @Override
    public GatewayFigures gateway(long shift) {
        return disk.read(in -> gateway.of(shift, in));
    }

    @Override
    public List<TaxedByOthers> taxedByOthers(long shift) {
        return disk.read(in -> TaxedOffReader.ofShift(shift, codec, in)).entrySet().stream()
                .map(of -> new TaxedByOthers(of.getKey(), of.getValue()))
                .toList();
    }

    private static Map<String, Integer> times(long shift, Reads in) {
        var times = new HashMap<String, Integer>();
        in.query(
                        "SELECT what, times FROM shift_counter WHERE shift = ?",
                        row -> Map.entry(row.text("what"), row.getInt("times")),
                        shift)
                .forEach(count -> times.put(count.getKey(), count.getValue()));
        return times;
    }

    // A Z that cannot be read keeps its number; the totals go on from the last one that can.
    @Override
    public ZReport.Previous previousZ() {
        return disk.read(
                in -> {
                    var lost = newest("SELECT max(z) AS n FROM unreadable", in);
                    return in.one(
                                    "SELECT number, grand_total, grand_absolute FROM z"
                                            + " ORDER BY number DESC LIMIT 1",
                                    row ->
                                            new ZReport.Previous(
                                                    Math.max(row.getLong("number"), lost),
                                                    money(row.getLong("grand_total")),
                                                    money(row.getLong("grand_absolute"))))
                            .orElseGet(() -> new ZReport.Previous(lost, money(0), money(0)));
                });
    }

    @Override
    public Optional<ZReport> z(long number) {
        return facts.byId(EntryIds.z(number)).flatMap(told -> z(told.fact()));
    }

    @Override
    public List<ZReport> latestZ(int limit) {
        var seqs =
                disk.read(
                        in ->
                                in.query(
                                        "SELECT seq FROM z ORDER BY number DESC LIMIT ?",
                                        row -> row.getLong("seq"),
                                        Math.min(limit, MOST_Z)));
        return facts.bySeq(seqs).stream().flatMap(told -> z(told.fact()).stream()).toList();
    }

    private static Optional<ZReport> z(Fact fact) {
        return fact instanceof Fact.ShiftClosed(var z) ? Optional.of(z) : Optional.empty();
    }

    @Override
    public Optional<CashCount> leftInDrawer() {
        return disk.read(
                        in ->
                                in.one(
                                        "SELECT counts FROM shift WHERE state = 'CLOSED'"
                                                + " ORDER BY number DESC LIMIT 1",
                                        row -> row.text("counts")))
                .flatMap(codec::counts)
                .filter(counts -> !counts.isEmpty())
                .map(List::getLast);
    }
}
