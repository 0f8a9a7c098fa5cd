package guitai.sandbox.headoffice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The journals of all workstations, one file each in a folder.
///
/// Thread-safe.
public final class JournalSink implements AutoCloseable {
    private static final int MOST = 200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final String ENDING = ".jsonl";

    private final Path folder;
    private final Map<String, JournalFile> journals = new TreeMap<>();

    private JournalSink(Path folder) {
        this.folder = folder;
    }

    /// @throws IOException held by another process, or damaged; the message is one clear line
    public static JournalSink open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var sink = new JournalSink(folder);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (!name.endsWith(ENDING)) continue;
                var workstation = name.substring(0, name.length() - ENDING.length());
                sink.journals.put(workstation, JournalFile.open(file));
            }
            return sink;
        } catch (IOException damaged) {
            sink.close();
            throw damaged;
        }
    }

    /// @return empty when the name is none a workstation can have, or there are too many already
    synchronized Optional<JournalFile> journal(String workstation) {
        var known = journals.get(workstation);
        if (known != null) return Optional.of(known);
        if (!NAME.matcher(workstation).matches() || journals.size() >= MOST) {
            return Optional.empty();
        }
        try {
            var journal = JournalFile.open(folder.resolve(workstation + ENDING));
            journals.put(workstation, journal);
            return Optional.of(journal);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    synchronized Optional<JournalFile> known(String workstation) {
        return Optional.ofNullable(journals.get(workstation));
    }

    /// `seq hash` of the last entry of a journal; those of none when there is none.
    public synchronized String last(String workstation) {
        var mark =
                known(workstation)
                        .map(JournalFile::watermark)
                        .orElse(new Received.Watermark(0, Link.BEFORE_FIRST));
        return mark.seq() + " " + mark.hash();
    }

    synchronized List<String> workstations() {
        return List.copyOf(journals.keySet());
    }

    @Override
    public synchronized void close() {
        journals.values().forEach(JournalFile::close);
        journals.clear();
    }
}
