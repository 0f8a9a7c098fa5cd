package guitai.storage;

import guitai.journal.Fact;
import guitai.money.Money;
import guitai.payment.Payment;
import guitai.refund.Return;
import guitai.refund.ReturnReasons;
import guitai.refund.Returned;
import guitai.refund.SaleBook;
import guitai.sale.DocumentNumber;
import guitai.sale.Sale;
import guitai.sale.SuspendedSale;
import guitai.storage.FactReader.Told;
import guitai.store.table.Reads;
import guitai.tender.TenderLine;
import guitai.time.BusinessDate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Sales and returns, read from the journal and the tables that follow it.
final class StoredSales implements SaleBook {
    private static final int MOST_SWAPS = 100;
    // A line of a receipt can come back a gram at a time, but nobody does.
    private static final int MOST_RETURNS = 1_000;

    private final Disk disk;
    private final FactCodec codec;
    private final FactReader facts;

    StoredSales(Disk disk, FactCodec codec, FactReader facts) {
        this.disk = disk;
        this.codec = codec;
        this.facts = facts;
    }

    @Override
    public Optional<Sale.Completed> completed(DocumentNumber number) {
        return facts.byId(number.toString()).flatMap(StoredSales::sale);
    }

    @Override
    public List<TenderLine> tenders(DocumentNumber number) {
        return completed(number)
                .map(sale -> swapped(sale.tenders(), swaps(number)))
                .orElse(List.of());
    }

    private List<Told> swaps(DocumentNumber sale) {
        return facts.bySeq(
                disk.read(
                        in ->
                                in.query(
                                        "SELECT seq FROM document WHERE original = ?"
                                                + " AND kind = 'TENDER_SWAP' ORDER BY no LIMIT ?",
                                        row -> row.getLong("seq"),
                                        sale.toString(),
                                        MOST_SWAPS)));
    }

    private static List<TenderLine> swapped(List<TenderLine> tenders, List<Told> swaps) {
        var now = new ArrayList<>(tenders);
        for (var told : swaps) {
            if (told.fact() instanceof Fact.TenderSwapped swap) swap(now, swap);
        }
        return List.copyOf(now);
    }

    // One that names no line of the sale is kept beside them, so that the sum stays what it is.
    private static void swap(List<TenderLine> tenders, Fact.TenderSwapped swap) {
        for (int i = 0; i < tenders.size(); i++) {
            if (goesOut(tenders.get(i), swap.out())) {
                tenders.set(i, swap.in());
                return;
            }
        }
        tenders.add(swap.out());
        tenders.add(swap.in());
    }

    private static boolean goesOut(TenderLine line, TenderLine out) {
        var attempt = out.payment().map(Payment::attempt);
        return line.kind() == out.kind()
                && line.amount().equals(out.amount().negated())
                && (attempt.isEmpty() || attempt.equals(line.payment().map(Payment::attempt)));
    }

    @Override
    public Optional<Sale.Completed> last() {
        return disk.read(
                        in ->
                                in.one(
                                        "SELECT seq FROM document WHERE kind = 'SALE'"
                                                + " ORDER BY no DESC LIMIT 1",
                                        row -> row.getLong("seq")))
                .flatMap(facts::bySeq)
                .flatMap(StoredSales::sale);
    }

    private static Optional<Sale.Completed> sale(Told told) {
        return told.fact() instanceof Fact.SaleCompleted(var sale, _)
                ? Optional.of(sale)
                : Optional.empty();
    }

    @Override
    public Returned returned(DocumentNumber number) {
        return disk.read(in -> returned(number.toString(), in));
    }

    private Returned returned(String original, Reads in) {
        var milliByLine = new HashMap<Integer, Long>();
        var amountByLine = new HashMap<Integer, Money>();
        var taxByLine = new HashMap<Integer, Money>();
        in.query(
                        "SELECT l.line, sum(-l.milli) AS milli, sum(-l.net) AS net,"
                                + " sum(-l.tax) AS tax FROM document d"
                                + " JOIN document_line l ON l.no = d.no"
                                + " WHERE d.original = ? AND d.kind = 'RETURN' GROUP BY l.line",
                        row ->
                                new long[] {
                                    row.getLong("line"),
                                    row.getLong("milli"),
                                    row.getLong("net"),
                                    row.getLong("tax")
                                },
                        original)
                .forEach(
                        line -> {
                            milliByLine.put((int) line[0], line[1]);
                            amountByLine.put((int) line[0], new Money(line[2], codec.currency()));
                            taxByLine.put((int) line[0], new Money(line[3], codec.currency()));
                        });
        var amount =
                sum(
                        "SELECT sum(-net) AS minor FROM document"
                                + " WHERE original = ? AND kind = 'RETURN'",
                        original,
                        in);
        var refunded =
                sum(
                        "SELECT sum(-t.amount) AS minor FROM document d"
                                + " JOIN document_tender t ON t.no = d.no"
                                + " WHERE d.original = ? AND d.kind = 'RETURN'",
                        original,
                        in);
        return new Returned(milliByLine, amountByLine, taxByLine, amount, refunded);
    }

    private Money sum(String sql, String original, Reads in) {
        var minor = in.one(sql, row -> row.optionalLong("minor").orElse(0), original).orElse(0L);
        return new Money(minor, codec.currency());
    }

    @Override
    public List<Return> returns(DocumentNumber sale) {
        var seqs =
                disk.read(
                        in ->
                                in.query(
                                        "SELECT seq FROM document WHERE original = ?"
                                                + " AND kind = 'RETURN' ORDER BY no LIMIT ?",
                                        row -> row.getLong("seq"),
                                        sale.toString(),
                                        MOST_RETURNS));
        return facts.bySeq(seqs).stream().flatMap(told -> goodsBack(told).stream()).toList();
    }

    @Override
    public List<ReturnReasons.Taken> taken(BusinessDate from, BusinessDate to, int most) {
        var seqs =
                disk.read(
                        in ->
                                in.query(
                                        "SELECT seq FROM document WHERE kind = 'RETURN'"
                                                + " AND date BETWEEN ? AND ?"
                                                + " ORDER BY no DESC LIMIT ?",
                                        row -> row.getLong("seq"),
                                        from.toString(),
                                        to.toString(),
                                        most));
        return facts.bySeq(seqs).stream().flatMap(told -> taken(told).stream()).toList();
    }

    private static Optional<ReturnReasons.Taken> taken(Told told) {
        return told.fact() instanceof Fact.ReturnCompleted(var goodsBack, var by)
                ? Optional.of(new ReturnReasons.Taken(goodsBack, by))
                : Optional.empty();
    }

    private static Optional<Return> goodsBack(Told told) {
        return told.fact() instanceof Fact.ReturnCompleted(var goodsBack, _)
                ? Optional.of(goodsBack)
                : Optional.empty();
    }

    @Override
    public Optional<Sale> working() {
        return disk.read(in -> in.one("SELECT sale FROM working_sale", row -> row.text("sale")))
                .flatMap(codec::sale);
    }

    @Override
    public List<SuspendedSale> parked() {
        var seqs =
                disk.read(
                        in ->
                                in.query(
                                        "SELECT seq FROM parked_sale ORDER BY seq",
                                        row -> row.getLong("seq")));
        return facts.bySeq(seqs).stream().flatMap(told -> parked(told).stream()).toList();
    }

    private static Optional<SuspendedSale> parked(Told told) {
        return told.fact() instanceof Fact.SaleParked(var parked, _)
                ? Optional.of(parked)
                : Optional.empty();
    }
}
