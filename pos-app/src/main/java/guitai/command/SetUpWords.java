package guitai.command;

import guitai.config.SetUpKeys.ByHand;
import guitai.config.Settings;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a set-up says of itself to a technician.
public final class SetUpWords {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private SetUpWords() {}

    /// At the head of the file: whose it is, and what it does not carry.
    public static List<String> comments(Settings settings, InstantSource clock) {
        var lines = new ArrayList<String>();
        lines.add(
                "of till %s of shop %s, written %s"
                        .formatted(
                                settings.workstation(),
                                settings.store(),
                                MINUTE.format(clock.instant().atZone(settings.zone()))));
        lines.addAll(byHand(ByHand.of(settings)));
        return lines;
    }

    /// What is left to do on the till that takes it over.
    public static List<String> byHand(ByHand hand) {
        var lines = new ArrayList<String>();
        lines.add("by hand: " + String.join(", ", hand.settings()));
        if (!hand.files().isEmpty()) {
            lines.add("keys to bring by hand: " + String.join(", ", hand.files()));
        }
        return lines;
    }

    /// For the comment beside what it changed.
    public static String whence(Path file) {
        return "from the set-up " + file.getFileName();
    }

    static String value(String text) {
        return text.isEmpty() ? "(nothing)" : text;
    }
}
