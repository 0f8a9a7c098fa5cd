package guitai.sandbox.headoffice;

import guitai.sandbox.book.BookFile;
import guitai.sandbox.headoffice.Received.Watermark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

/// The journal of one workstation: one JSON line an entry, on the disk before it is answered.
///
/// Thread-safe: one call at a time. Keeps 32 bytes an entry in memory.
final class JournalFile implements AutoCloseable {
    private final BookFile file;
    private final List<byte[]> hashes = new ArrayList<>();

    private JournalFile(BookFile file) {
        this.file = file;
    }

    /// @throws IOException held by another process, or damaged; the message is one clear line
    static JournalFile open(Path path) throws IOException {
        BookFile file;
        try {
            file = BookFile.open(path);
        } catch (BookFile.Held held) {
            throw new IOException("another sandbox works with " + path, held);
        }
        var journal = new JournalFile(file);
        try {
            for (var line : file.lines()) {
                journal.remember(read(line).hash());
            }
            return journal;
        } catch (IOException | RuntimeException damaged) {
            file.close();
            int line = journal.hashes.size() + 1;
            throw new IOException("line " + line + " of " + path + " cannot be read", damaged);
        }
    }

    private static Link read(String line) throws IOException {
        return Link.read(line.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new IOException("no entry"));
    }

    synchronized Watermark watermark() {
        return new Watermark(hashes.size(), hash(hashes.size()));
    }

    private String hash(int seq) {
        return seq == 0 ? Link.BEFORE_FIRST : HexFormat.of().formatHex(hashes.get(seq - 1));
    }

    synchronized Received put(Link link) {
        var mark = watermark();
        if (link.seq() > mark.seq() + 1) return new Received.Gap(mark);
        if (link.seq() <= mark.seq() && !hash((int) link.seq()).equals(link.hash())) {
            return new Received.OtherHash(mark);
        }
        if (!link.hashAfter(hash((int) link.seq() - 1)).equals(link.hash())) {
            return new Received.BadHash(mark);
        }
        if (link.seq() <= mark.seq()) return new Received.Kept(mark);
        file.append(link.written().toString());
        remember(link.hash());
        return new Received.Kept(watermark());
    }

    private void remember(String hash) {
        hashes.add(HexFormat.of().parseHex(hash));
    }

    /// Entries from a number on, read from the disk.
    synchronized List<Link> entries(long from, int limit, Predicate<Link> which) {
        var found = new ArrayList<Link>();
        try {
            for (var line : file.lines()) {
                var link = read(line);
                if (found.size() >= limit) break;
                if (link.seq() >= from && which.test(link)) found.add(link);
            }
            return found;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public synchronized void close() {
        file.close();
    }
}
