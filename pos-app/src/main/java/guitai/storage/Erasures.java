package guitai.storage;

import guitai.loyalty.MemberId;
import guitai.store.backup.BackupOutcome;
import guitai.store.backup.RestoreOutcome;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whom this till has erased (rule CP-14), by numbers that name nobody: a text file of a line each.
///
/// It lies in the home beside the books, and beside every copy that is made of them; never in a
/// copy. A copy from before an erasure, put in place later, is erased again by it.
final class Erasures {
    static final String NAME = "erased.txt";

    private final Path file;

    /// @param folder of the home, or of a copy
    Erasures(Path folder) {
        this.file = folder.resolve(NAME);
    }

    record Line(MemberId member, LocalDate on) {
        static Optional<Line> read(String text) {
            try {
                var words = text.strip().split(" ", 2);
                if (words.length < 2) return Optional.empty();
                return Optional.of(new Line(new MemberId(words[0]), LocalDate.parse(words[1])));
            } catch (IllegalArgumentException | DateTimeException notOurs) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return member + " " + on;
        }
    }

    /// In the order in which they were erased; a line that is none is passed over.
    Set<Line> all() throws IOException {
        var lines = new LinkedHashSet<Line>();
        if (!Files.exists(file)) return lines;
        for (var text : Files.readString(file, StandardCharsets.UTF_8).lines().toList()) {
            Line.read(text).ifPresent(lines::add);
        }
        return lines;
    }

    /// On the disk when this returns; a power cut leaves the list before it or after it.
    void add(Collection<Line> more) throws IOException {
        var all = all();
        var known = all.stream().map(Line::member).collect(Collectors.toSet());
        if (!all.addAll(more.stream().filter(l -> !known.contains(l.member())).toList())) return;
        var text = new StringBuilder();
        for (var line : all) text.append(line).append('\n');
        var part = file.resolveSibling(NAME + ".part");
        Files.writeString(part, text, StandardCharsets.UTF_8);
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// What one folder knows, the other knows too from now on.
    static void carry(Path from, Path to) throws IOException {
        new Erasures(to).add(new Erasures(from).all());
    }

    /// Lays what a home knows beside a copy of it: the copy does not know of later erasures.
    static BackupOutcome beside(Path home, BackupOutcome outcome) {
        if (!(outcome instanceof BackupOutcome.Copied(var copy, _, _, _))) return outcome;
        try {
            carry(home, copy.resolveSibling("."));
            return outcome;
        } catch (IOException e) {
            return new BackupOutcome.NotCopied(NAME + ": " + e);
        }
    }

    /// Brings what lies beside a copy into the home it is put in.
    ///
    /// @return why it cannot be; empty when it was
    static Optional<RestoreOutcome> brought(Path copy, Path home) {
        try {
            Files.createDirectories(home);
            carry(copy.resolveSibling("."), home);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new RestoreOutcome.Failed(e.toString()));
        }
    }
}
