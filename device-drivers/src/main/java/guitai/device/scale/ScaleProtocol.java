package guitai.device.scale;

import guitai.device.link.SerialSettings;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// How one kind of scale talks, as data: what is asked, what it may answer, what the fields mean.
///
/// Immutable. Each is a file beside `toledo-8217.scale`, whose first lines explain the form.
public final class ScaleProtocol {

    /// How far the table can be believed before a known weight was put on the scale.
    public enum Trust {
        /// Written from a maker's manual.
        MANUAL,
        /// Written from other people's programs, or from manuals that contradict each other: weigh
        /// something known before the first sale.
        UNVERIFIED
    }

    /// The protocols that are part of this library.
    public static final List<String> NAMES =
            List.of(
                    "toledo-8217",
                    "dialog-06",
                    "nci",
                    "enq-dc1",
                    "cas-pd2",
                    "acom-pc100",
                    "avery",
                    "toledo-stream",
                    "acs-stream",
                    "xk3190",
                    "ff-bcd",
                    "ff-bcd-from-1");

    private final String name;
    private final String title;
    private final Trust trust;
    private final List<SerialSettings> lines;
    private final Commands commands;
    private final List<Answer> answers;
    private final Rules rules;
    private final boolean twice;

    /// What can be sent; empty where the protocol has no such command.
    record Commands(Optional<byte[]> ask, Optional<byte[]> zero, Optional<byte[]> tare) {}

    ScaleProtocol(
            String name,
            String title,
            Trust trust,
            List<SerialSettings> lines,
            Commands commands,
            List<Answer> answers,
            Rules rules,
            boolean twice) {
        this.name = name;
        this.title = title;
        this.trust = trust;
        this.lines = List.copyOf(lines);
        this.commands = commands;
        this.answers = List.copyOf(answers);
        this.rules = rules;
        this.twice = twice;
    }

    /// One of [#NAMES].
    ///
    /// @throws IllegalArgumentException for any other name
    public static ScaleProtocol named(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no scale protocol is called " + name);
        }
        try (var file =
                ScaleProtocol.class.getResourceAsStream("/guitai/scale/" + name + ".scale")) {
            if (file == null) {
                throw new IllegalStateException(
                        "scale protocol " + name + " is missing from the program");
            }
            return read(name, new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("scale protocol " + name, e);
        }
    }

    /// Reads a protocol's file.
    ///
    /// @throws IllegalArgumentException naming the protocol, the line and what is wrong with it
    public static ScaleProtocol read(String name, Reader file) throws IOException {
        return new ProtocolFile(name).read(file);
    }

    public String name() {
        return name;
    }

    /// What a technician knows it as.
    public String title() {
        return title;
    }

    public Trust trust() {
        return trust;
    }

    /// How the line is set as delivered.
    public SerialSettings line() {
        return lines.getFirst();
    }

    /// Every setting it is known to come with, the usual one first.
    public List<SerialSettings> lines() {
        return lines;
    }

    /// Whether the scale sends without being asked.
    public boolean streams() {
        return commands.ask().isEmpty();
    }

    Commands commands() {
        return commands;
    }

    List<Answer> answers() {
        return answers;
    }

    Rules rules() {
        return rules;
    }

    /// Whether the scale does not say that it lies still, so that two equal weights must.
    boolean twice() {
        return twice;
    }

    @Override
    public String toString() {
        return name;
    }
}
