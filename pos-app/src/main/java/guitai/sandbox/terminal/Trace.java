package guitai.sandbox.terminal;

import guitai.sandbox.book.BookFile;
import guitai.sandbox.mac.Said;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The terminal's own file: its numbers, and how every order ended.
///
/// Not thread-safe: [CardSlot] holds its lock around every call. Remembers the last 10,000 orders.
final class Trace implements AutoCloseable {
    private static final int MOST = 10_000;
    private static final int STANS = 1_000_000;

    private final BookFile file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private int stan;

    private Trace(BookFile file) {
        this.file = file;
    }

    /// What a cut left unfinished is ended: without a card nothing was charged, with one nobody
    /// knows.
    ///
    /// @throws IOException held by another process, or damaged; the message is one clear line
    static Trace open(Path path) throws IOException {
        BookFile file;
        try {
            file = BookFile.open(path);
        } catch (BookFile.Held held) {
            throw new IOException("another card terminal works with " + path, held);
        }
        var trace = new Trace(file);
        int line = 0;
        try {
            for (var text : file.lines()) {
                line++;
                trace.remember(Entry.read(text));
            }
            for (var entry : List.copyOf(trace.entries.values())) trace.finish(entry);
            return trace;
        } catch (IOException | RuntimeException damaged) {
            file.close();
            throw new IOException("line " + line + " of " + path + " cannot be read", damaged);
        }
    }

    private void finish(Entry entry) {
        if (!entry.running()) return;
        var told = Said.node().put("result", entry.sent() ? "UNKNOWN" : "CANCELLED");
        told.put("code", "RESTARTED").put("order", entry.order()).put("amount", entry.amount());
        put(entry.over(told, entry.sent()));
    }

    Optional<Entry> find(String order) {
        return Optional.ofNullable(entries.get(order));
    }

    void put(Entry entry) {
        file.append(entry.line());
        remember(entry);
    }

    private void remember(Entry entry) {
        entries.put(entry.order(), entry);
        if (!entry.stan().isEmpty()) stan = Integer.parseInt(entry.stan());
        if (entries.size() > MOST) entries.remove(entries.keySet().iterator().next());
    }

    /// Six digits; begins again after 999999.
    String nextStan() {
        stan = stan % (STANS - 1) + 1;
        return "%06d".formatted(stan);
    }

    @Override
    public void close() {
        file.close();
    }
}
