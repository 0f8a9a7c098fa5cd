package guitai.storage;

import guitai.sale.DocumentNumber;
import guitai.slip.PrintJob;
import guitai.store.journal.Entry;
import guitai.store.table.Reads;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The journal as text: all of it, or one document's part of it.
final class JournalFile {
    private static final int BATCH = 1000;
    private static final Set<String> ON_THE_WAY =
            Set.of(
                    FactType.LINE_DELETED.name(),
                    FactType.SALE_PARKED.name(),
                    FactType.SALE_RESUMED.name());
    private static final int MOST_RETURNS = 1000;
    private static final int MOST_JOBS = 1000;

    private final Disk disk;

    JournalFile(Disk disk) {
        this.disk = disk;
    }

    long export(Writer out) throws IOException {
        long written = 0;
        for (long seq = 1; ; ) {
            var from = seq;
            var batch = disk.read(in -> in.journal().from(from, BATCH));
            for (var entry : batch) out.append(JournalLine.of(entry).json()).append('\n');
            written += batch.size();
            if (batch.size() < BATCH) return written;
            seq = batch.getLast().seq() + 1;
        }
    }

    Optional<DocumentFile> show(DocumentNumber number) {
        return disk.read(
                in -> in.journal().byId(number.toString()).map(entry -> file(entry, number, in)));
    }

    private static DocumentFile file(Entry entry, DocumentNumber number, Reads in) {
        return new DocumentFile(
                JournalLine.of(entry),
                onTheWay(entry, number, in),
                original(number, in),
                returns(number, in),
                printJobs(number, in));
    }

    private static List<JournalLine> original(DocumentNumber number, Reads in) {
        return in
                .query(
                        "SELECT original FROM document WHERE no = ? AND original IS NOT NULL",
                        row -> row.text("original"),
                        number.sequence())
                .stream()
                .flatMap(id -> in.journal().byId(id).stream())
                .map(JournalLine::of)
                .toList();
    }

    private static List<JournalLine> returns(DocumentNumber number, Reads in) {
        return in
                .query(
                        "SELECT seq FROM document WHERE original = ? ORDER BY no LIMIT ?",
                        row -> row.getLong("seq"),
                        number.toString(),
                        MOST_RETURNS)
                .stream()
                .flatMap(seq -> in.journal().entry(seq).stream())
                .map(JournalLine::of)
                .toList();
    }

    private static List<PrintJob> printJobs(DocumentNumber number, Reads in) {
        return in.query(
                "SELECT "
                        + PrintJobTable.COLUMNS
                        + " FROM print_job WHERE document = ? ORDER BY id LIMIT ?",
                PrintJobTable::read,
                number.toString(),
                MOST_JOBS);
    }

    // Between the opening of the shift and the document; the sale is named in every such entry.
    private static List<JournalLine> onTheWay(Entry document, DocumentNumber number, Reads in) {
        var sale = saleId(document);
        var opened =
                in.one(
                        "SELECT s.opened_seq FROM document d JOIN shift s ON s.number = d.shift"
                                + " WHERE d.no = ?",
                        row -> row.getLong("opened_seq"),
                        number.sequence());
        if (sale.isEmpty() || opened.isEmpty()) return List.of();
        var found = new ArrayList<JournalLine>();
        for (long seq = opened.get(); seq < document.seq(); seq += BATCH) {
            for (var entry : in.journal().from(seq, BATCH)) {
                if (entry.seq() < document.seq()
                        && ON_THE_WAY.contains(entry.type())
                        && text(entry).contains(sale.get())) {
                    found.add(JournalLine.of(entry));
                }
            }
        }
        return List.copyOf(found);
    }

    // 26 characters of which 80 bits are random: what holds them is about this sale.
    private static Optional<String> saleId(Entry document) {
        var header = java.util.regex.Pattern.compile("\"header\":\\{\"id\":\"([0-9A-Z]{26})\"");
        var found = header.matcher(text(document));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static String text(Entry entry) {
        return new String(entry.body(), StandardCharsets.UTF_8);
    }
}
