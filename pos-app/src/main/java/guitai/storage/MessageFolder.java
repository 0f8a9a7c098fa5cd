package guitai.storage;

import guitai.loyalty.MemberId;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Messages to members as lines of files, a day a file, for whoever sends them: the home's folder
/// `out/messages`.
///
/// These are the only files besides an export that hold what finds a person: they are removed after
/// a week, and an erasure takes the person's lines out (rules CP-14, CP-15). Any thread; one at a
/// time.
final class MessageFolder {
    /// So long whoever sends them has to fetch them.
    static final int KEPT_DAYS = 7;

    // Some 40,000 messages: no shop tells its members more in a day.
    private static final long LARGEST = 16L << 20;

    private static final String END = ".jsonl";
    private static final String PART = ".part";
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]{1,120})\"");

    private final Path folder;
    private final Set<String> numbers = new HashSet<>();
    private Optional<LocalDate> known = Optional.empty();

    MessageFolder(Path home) {
        this.folder = home.resolve("out").resolve("messages");
    }

    /// One message's place in the file of a day.
    enum Written {
        DONE,
        /// The day's file is as large as it may become.
        FULL,
        /// There was nothing to write.
        NOTHING
    }

    /// On the disk when this returns. The same number on the same day, or the day after, is written
    /// once.
    ///
    /// @param line made while no erasure is at work: of somebody who was erased there is none
    synchronized Written append(LocalDate day, String number, Supplier<Optional<String>> line)
            throws IOException {
        if (known.filter(day::equals).isEmpty()) begin(day);
        var text = line.get();
        if (text.isEmpty()) return Written.NOTHING;
        if (numbers.contains(number)) return Written.DONE;
        var bytes = (text.get() + "\n").getBytes(StandardCharsets.UTF_8);
        try (var channel =
                FileChannel.open(
                        file(day),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            long size = channel.size();
            if (size + bytes.length > LARGEST) return Written.FULL;
            channel.position(whole(channel, size));
            for (var out = ByteBuffer.wrap(bytes); out.hasRemaining(); ) channel.write(out);
            channel.force(true);
        }
        numbers.add(number);
        return Written.DONE;
    }

    /// Behind the last whole line: one that a power cut left half is written over.
    private static long whole(FileChannel channel, long size) throws IOException {
        long end = size;
        var one = ByteBuffer.allocate(1);
        while (end > 0) {
            one.clear();
            channel.read(one, end - 1);
            if (one.get(0) == '\n') break;
            end--;
        }
        if (end < size) channel.truncate(end);
        return end;
    }

    private void begin(LocalDate day) throws IOException {
        Files.createDirectories(folder);
        removeBefore(day.minusDays(KEPT_DAYS));
        numbers.clear();
        for (var before : List.of(day.minusDays(1), day)) {
            if (!Files.exists(file(before))) continue;
            var found = NUMBER.matcher(Files.readString(file(before), StandardCharsets.UTF_8));
            while (found.find()) numbers.add(found.group(1));
        }
        known = Optional.of(day);
    }

    private Path file(LocalDate day) {
        return folder.resolve(day + END);
    }

    /// Takes out the lines of these members.
    ///
    /// @return false where the disk refused
    synchronized boolean forget(Collection<MemberId> members) {
        if (!Files.isDirectory(folder)) return true;
        var marks = members.stream().map(one -> "\"member\":\"" + one.value() + "\"").toList();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (file.toString().endsWith(PART)) Files.deleteIfExists(file);
                else forget(file, marks);
            }
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static void forget(Path file, List<String> marks) throws IOException {
        var lines = Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        var left = lines.stream().filter(line -> marks.stream().noneMatch(line::contains)).toList();
        if (left.size() == lines.size()) return;
        var part = file.resolveSibling(file.getFileName() + PART);
        Files.write(part, left, StandardCharsets.UTF_8);
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// At the start of a till that may not have run for long.
    void removeOld(InstantSource clock) {
        // Files are named by the shop's own days, which may begin half a day earlier.
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        removeBefore(today.minusDays(KEPT_DAYS + 1));
    }

    /// Removes the files of days before this one: nobody has fetched them for a week.
    synchronized void removeBefore(LocalDate first) {
        if (!Files.isDirectory(folder)) return;
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = String.valueOf(file.getFileName());
                if (name.endsWith(PART) || name.compareTo(first.toString()) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException refused) {
            // The next day, or the next start, tries again.
        }
    }
}
