package guitai.storage;

import guitai.sale.DocumentNumber;
import guitai.slip.PrintJob;
import guitai.store.journal.Entry;
import guitai.store.table.Reads;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The journal as text: all of it, or one document's part of it.
final class JournalFile {
    private static final int BATCH = 1000;
    private static final Set<String> ON_THE_WAY =
            Set.of(
                    FactType.LINE_DELETED.name(),
                    FactType.SALE_PARKED.name(),
                    FactType.SALE_RESUMED.name(),
                    FactType.ATTEMPT.name(),
                    FactType.ATTEMPT_MOVED.name(),
                    FactType.CUSTOMER_TOLD.name());
    // The id has 80 random bits: what holds it is about this sale.
    private static final Pattern HEADER =
            Pattern.compile(
                    "\"header\":\\{\"id\":\"([0-9A-Z]{26})\".{0,200}?\"openedAt\":\"([0-9TZ:.-]+)\"");
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
                onTheWay(entry, in),
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

    // Between the first line of the sale and the document; every such entry names the sale, or a
    // payment that was begun for it.
    private static List<JournalLine> onTheWay(Entry document, Reads in) {
        var begun = HEADER.matcher(text(document));
        if (!begun.find()) return List.of();
        var names = new ArrayList<>(List.of(begun.group(1)));
        var found = new ArrayList<JournalLine>();
        var from = firstSince(Instant.parse(begun.group(2)), document.seq(), in);
        for (long seq = from; seq < document.seq(); seq += BATCH) {
            for (var entry : in.journal().from(seq, BATCH)) {
                if (entry.seq() >= document.seq() || !ON_THE_WAY.contains(entry.type())) continue;
                if (names.stream().noneMatch(text(entry)::contains)) continue;
                found.add(JournalLine.of(entry));
                if (entry.type().equals(FactType.ATTEMPT.name())) names.add(entry.id());
            }
        }
        return List.copyOf(found);
    }

    // Times in the journal never go back, and never lag behind the wall clock.
    private static long firstSince(Instant at, long before, Reads in) {
        long low = 1;
        long high = before;
        while (low < high) {
            var middle = (low + high) >>> 1;
            var entry = in.journal().entry(middle);
            if (entry.isPresent() && entry.get().at().isBefore(at)) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static String text(Entry entry) {
        return new String(entry.body(), StandardCharsets.UTF_8);
    }
}
