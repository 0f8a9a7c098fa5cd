package guitai.storage;

import guitai.journal.BooksUnavailable;
import guitai.money.Money;
import guitai.payment.Channel;
import guitai.reconciliation.DayResult;
import guitai.reconciliation.DifferenceCase;
import guitai.reconciliation.Discrepancy;
import guitai.reconciliation.FundDifference;
import guitai.reconciliation.LineKey;
import guitai.reconciliation.OurLine;
import guitai.reconciliation.ReconciliationBook;
import guitai.reconciliation.Row;
import guitai.reconciliation.Row.Sides;
import guitai.reconciliation.StatementSource.Bill;
import guitai.reconciliation.SuspensePool;
import guitai.reconciliation.SuspensePool.Stay;
import guitai.reconciliation.SuspensePool.Suspended;
import guitai.staff.OperatorId;
import guitai.tender.TenderKind;
import guitai.time.BusinessDate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Results of reconciling, out of the tables that follow the journal and of the parts it names.
final class StoredReconciliation implements ReconciliationBook {
    private static final int MOST = 1_000;
    private static final int POOL_DAYS = 60;

    // More waits nowhere: with so many differences it was no bill of this shop.
    private static final int MOST_WAITING = 100_000;

    private static final String RUN = "SELECT result, operator, at FROM reconciliation_run";
    private static final String PART =
            " (SELECT p.id FROM reconciliation_part p JOIN reconciliation_run r ON r.fingerprint ="
                    + " p.fingerprint WHERE r.channel = ? AND r.bill = ? AND r.date = ?)";
    private static final String POOL =
            "SELECT s.kind, s.number, s.since, s.sides, r.date AS put, (SELECT min(r2.date) FROM"
                + " suspense_left l JOIN reconciliation_part p2 ON p2.id = l.part JOIN"
                + " reconciliation_run r2 ON r2.fingerprint = p2.fingerprint WHERE l.kind = s.kind"
                + " AND l.number = s.number AND r2.channel = r.channel AND r2.bill = r.bill AND"
                + " r2.date > r.date) AS gone FROM reconciliation_run r JOIN reconciliation_part p"
                + " ON p.fingerprint = r.fingerprint JOIN suspense s ON s.part = p.id WHERE"
                + " r.channel = ? AND r.bill = ? AND r.date >= ? ORDER BY r.date, s.kind, s.number"
                + " LIMIT ?";
    private static final String CASE =
            "SELECT id, date, subject, state, owner, how, words, resolved_by, closed_by, changed"
                    + " FROM difference_case";

    private final Disk disk;
    private final FactCodec codec;

    StoredReconciliation(Disk disk, FactCodec codec) {
        this.disk = disk;
        this.codec = codec;
    }

    @Override
    public Draft draft() {
        return StoredPart.begin(disk, codec);
    }

    @Override
    public Optional<Run> run(Channel channel, Bill bill, LocalDate date) {
        return disk.read(
                in ->
                        in.one(
                                RUN + " WHERE channel = ? AND bill = ? AND date = ?",
                                this::run,
                                channel.name(),
                                bill.name(),
                                date.toString()));
    }

    @Override
    public List<Run> runs(LocalDate from, LocalDate to) {
        return disk.read(
                in ->
                        in.query(
                                RUN
                                        + " WHERE date BETWEEN ? AND ? ORDER BY date DESC, channel,"
                                        + " bill LIMIT ?",
                                this::run,
                                from.toString(),
                                to.toString(),
                                MOST));
    }

    private Run run(guitai.store.table.Row row) {
        return new Run(
                value(row.text("result"), DayResult.class),
                new OperatorId(row.text("operator")),
                row.instant("at"));
    }

    // Differences stand after what agrees in a part, and are wanted before it.
    @Override
    public List<Row> rows(
            Channel channel, LocalDate date, Optional<Discrepancy> what, long from, int most) {
        return disk.read(
                in ->
                        in.query(
                                "SELECT what, kind, number, copy, hint, since, ours, theirs, sides"
                                        + " FROM reconciliation_row WHERE part ="
                                        + PART
                                        + " AND what LIKE ? ORDER BY what = 'MATCHED', place"
                                        + " LIMIT ? OFFSET ?",
                                this::row,
                                channel.name(),
                                Bill.TRADES.name(),
                                date.toString(),
                                what.map(Discrepancy::name).orElse("%"),
                                Math.min(most, MOST),
                                from));
    }

    private Row row(guitai.store.table.Row row) {
        return new Row(
                key(row),
                row.getInt("copy"),
                Discrepancy.valueOf(row.text("what")),
                Row.Hint.valueOf(row.text("hint")),
                LocalDate.parse(row.text("since")),
                value(row.text("sides"), Sides.class),
                money(row, "ours"),
                money(row, "theirs"));
    }

    @Override
    public List<FundDifference> fundDifferences(
            Channel channel, LocalDate date, long from, int most) {
        return disk.read(
                in ->
                        in.query(
                                "SELECT difference FROM fund_difference WHERE part ="
                                        + PART
                                        + " ORDER BY place LIMIT ? OFFSET ?",
                                row -> value(row.text("difference"), FundDifference.class),
                                channel.name(),
                                Bill.TRADES.name(),
                                date.toString(),
                                Math.min(most, MOST),
                                from));
    }

    @Override
    public SuspensePool pool(Channel channel, Bill bill) {
        return disk.read(
                in ->
                        in.one(
                                        "SELECT max(date) AS newest FROM reconciliation_run WHERE"
                                                + " channel = ? AND bill = ?",
                                        row -> row.optionalText("newest"),
                                        channel.name(),
                                        bill.name())
                                .flatMap(newest -> newest)
                                .map(
                                        newest ->
                                                new SuspensePool(
                                                        in.query(
                                                                POOL,
                                                                this::waiting,
                                                                channel.name(),
                                                                bill.name(),
                                                                LocalDate.parse(newest)
                                                                        .minusDays(POOL_DAYS)
                                                                        .toString(),
                                                                MOST_WAITING)))
                                .orElse(SuspensePool.EMPTY));
    }

    private SuspensePool.Entry waiting(guitai.store.table.Row row) {
        var what =
                new Suspended(
                        key(row),
                        LocalDate.parse(row.text("since")),
                        LocalDate.parse(row.text("put")),
                        value(row.text("sides"), Sides.class));
        return new SuspensePool.Entry(
                what,
                row.optionalText("gone")
                        .<Stay>map(on -> new Stay.Left(LocalDate.parse(on)))
                        .orElseGet(Stay.Waiting::new));
    }

    @Override
    public List<Kept> cases(boolean closed, int most) {
        var order =
                " ORDER BY state = 'CLOSED', CASE state WHEN 'CLOSED' THEN -changed ELSE 0 END,"
                        + " date, seq LIMIT ?";
        var some = closed ? "" : " WHERE state <> 'CLOSED'";
        return disk.read(in -> in.query(CASE + some + order, this::kept, Math.min(most, MOST)));
    }

    @Override
    public List<Kept> cases(Channel channel, LocalDate date, int most) {
        return disk.read(
                in ->
                        in.query(
                                CASE + " WHERE channel = ? AND date = ? ORDER BY seq LIMIT ?",
                                this::kept,
                                channel.name(),
                                date.toString(),
                                Math.min(most, MOST)));
    }

    @Override
    public Optional<Kept> find(DifferenceCase.Id id) {
        return disk.read(in -> in.one(CASE + " WHERE id = ?", this::kept, id.value()));
    }

    private Kept kept(guitai.store.table.Row row) {
        return new Kept(difference(row), row.instant("changed"));
    }

    private DifferenceCase difference(guitai.store.table.Row row) {
        var open =
                new DifferenceCase.Open(
                        new DifferenceCase.Id(row.text("id")),
                        value(row.text("subject"), DifferenceCase.Subject.class),
                        LocalDate.parse(row.text("date")));
        if (row.text("state").equals("OPEN")) return open;
        var taken = open.take(new OperatorId(row.text("owner")));
        if (row.text("state").equals("TAKEN")) return taken;
        var resolved =
                taken.resolve(
                        DifferenceCase.Resolution.valueOf(row.text("how")),
                        row.text("words"),
                        new OperatorId(row.text("resolved_by")));
        if (row.text("state").equals("RESOLVED")) return resolved;
        return new DifferenceCase.Closed(resolved, new OperatorId(row.text("closed_by")));
    }

    @Override
    public List<TenderSum> tenders(BusinessDate day) {
        return disk.read(
                in ->
                        in.query(
                                "SELECT t.kind, t.channel, count(*) AS n, sum(t.amount) AS amount"
                                        + " FROM document d JOIN document_tender t ON t.no = d.no"
                                        + " WHERE d.date = ? GROUP BY t.kind, t.channel"
                                        + " ORDER BY t.kind, t.channel LIMIT 100",
                                row ->
                                        new TenderSum(
                                                TenderKind.valueOf(row.text("kind")),
                                                row.optionalText("channel").map(Channel::valueOf),
                                                row.getLong("n"),
                                                money(row, "amount")),
                                day.toString()));
    }

    private static LineKey key(guitai.store.table.Row row) {
        return new LineKey(OurLine.Kind.valueOf(row.text("kind")), row.text("number"));
    }

    private Money money(guitai.store.table.Row row, String column) {
        return new Money(row.getLong(column), codec.currency());
    }

    private <T> T value(String text, Class<T> form) {
        return codec.written(text, form).orElseThrow(() -> damaged(form));
    }

    private static BooksUnavailable damaged(Class<?> form) {
        return new BooksUnavailable(
                BooksUnavailable.Reason.DAMAGED, new IllegalStateException(form.getSimpleName()));
    }
}
