package guitai.app;

import guitai.equipment.Cause;
import guitai.equipment.DeviceKind;
import guitai.equipment.Trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What the last self test of each device has shown, in the file `device-tests` of the home: one
/// line a device. A note, not a book: where it is lost, the tests are done again.
final class TrialFile {
    private static final System.Logger LOG = System.getLogger(TrialFile.class.getName());
    private static final int PARTS = 5;
    private static final long LARGEST = 64 * 1024;

    private final Path file;
    private final Map<DeviceKind, Trial> last = new EnumMap<>(DeviceKind.class);

    TrialFile(Path home) {
        file = home.resolve("device-tests");
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) return;
            Files.readAllLines(file, StandardCharsets.UTF_8).forEach(this::read);
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.WARNING, file + " is not used: " + unreadable);
        }
    }

    private void read(String line) {
        var parts = line.split("\t", PARTS);
        if (parts.length != PARTS) return;
        try {
            last.put(
                    DeviceKind.valueOf(parts[0]),
                    new Trial(
                            Instant.parse(parts[1]),
                            Trial.Level.valueOf(parts[2]),
                            Cause.valueOf(parts[3]),
                            parts[4]));
        } catch (IllegalArgumentException | DateTimeException otherVersion) {
            LOG.log(System.Logger.Level.DEBUG, "a self test of another version", otherVersion);
        }
    }

    synchronized Optional<Trial> last(DeviceKind kind) {
        return Optional.ofNullable(last.get(kind));
    }

    synchronized void keep(DeviceKind kind, Trial trial) {
        last.put(kind, trial);
        var text = new StringBuilder();
        last.forEach(
                (each, one) ->
                        text.append(each)
                                .append('\t')
                                .append(one.at())
                                .append('\t')
                                .append(one.reached())
                                .append('\t')
                                .append(one.cause())
                                .append('\t')
                                .append(one.said().replaceAll("\\s+", " "))
                                .append('\n'));
        try {
            Files.writeString(file, text);
        } catch (IOException full) {
            LOG.log(System.Logger.Level.WARNING, "a self test is not remembered: " + full);
        }
    }
}
