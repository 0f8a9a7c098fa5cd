package guitai.app;

import guitai.equipment.DeviceKind;
import guitai.equipment.Traffic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Where what went over a device's line is kept as `.dump` files: the folder `dumps` of the till's
/// home. Each is as small as a tape; nobody makes them but a technician.
final class DumpFolder {
    private static final System.Logger LOG = System.getLogger(DumpFolder.class.getName());
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private final Path home;
    private final ZoneId zone;
    private final InstantSource clock;

    DumpFolder(Path home, ZoneId zone, InstantSource clock) {
        this.home = home;
        this.zone = zone;
        this.clock = clock;
    }

    /// @return where it is; empty where the disk took nothing
    Optional<String> write(DeviceKind kind, Traffic heard) {
        var now = clock.instant().atZone(zone);
        var name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var file = home.resolve("dumps").resolve(name + "-" + STAMP.format(now) + ".dump");
        var text =
                """
                # %s, %s
                # > was sent to the device, < came from it
                # every byte that could be part of a secret is written as 2A
                %s\
                """
                        .formatted(name, now.toOffsetDateTime(), heard.dump());
        try {
            Files.createDirectories(home.resolve("dumps"));
            Files.writeString(file, text);
            return Optional.of(file.toString());
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.WARNING, "nothing was written to " + file, failed);
            return Optional.empty();
        }
    }
}
