package guitai.storage;

import guitai.journal.Fact;
import guitai.money.Money;
import guitai.refund.Returned;
import guitai.refund.SaleBook;
import guitai.sale.DocumentNumber;
import guitai.sale.Sale;
import guitai.sale.SuspendedSale;
import guitai.storage.FactReader.Told;
import guitai.store.table.Reads;
import guitai.tender.TenderLine;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Sales and returns, read from the journal and the tables that follow it.
final class StoredSales implements SaleBook {
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
        return completed(number).map(Sale.Completed::tenders).orElse(List.of());
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
        in.query(
                        "SELECT l.line, sum(-l.milli) AS milli FROM document d"
                                + " JOIN document_line l ON l.no = d.no"
                                + " WHERE d.original = ? GROUP BY l.line",
                        row -> new long[] {row.getLong("line"), row.getLong("milli")},
                        original)
                .forEach(line -> milliByLine.put((int) line[0], line[1]));
        var amount =
                sum("SELECT sum(-net) AS minor FROM document WHERE original = ?", original, in);
        var refunded =
                sum(
                        "SELECT sum(-t.amount) AS minor FROM document d"
                                + " JOIN document_tender t ON t.no = d.no WHERE d.original = ?",
                        original,
                        in);
        return new Returned(milliByLine, amount, refunded);
    }

    private Money sum(String sql, String original, Reads in) {
        var minor = in.one(sql, row -> row.optionalLong("minor").orElse(0), original).orElse(0L);
        return new Money(minor, codec.currency());
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
