package guitai.app;

import guitai.config.Key;
import guitai.config.Settings;
import guitai.device.printer.PrinterProfile;
import guitai.device.printer.PrinterProfiles;

import java.io.IOException;
import java.nio.file.Path;

/// The models of the till's printers: the program's, and those a shop has laid into the folder
/// `printers` of its home.
sealed interface PrinterModels {
    /// @param second stands for nothing where there is no second printer
    record Known(PrinterProfile first, PrinterProfile second) implements PrinterModels {}

    record Bad(String what, String next) implements PrinterModels {}

    /// @throws IllegalStateException for a bad one, which should have been refused before
    default Known orElseThrow() {
        return switch (this) {
            case Known known -> known;
            case Bad(var what, _) -> throw new IllegalStateException(what);
        };
    }

    static PrinterModels of(Settings settings, Path home) {
        var folder = home.resolve("printers");
        try {
            var all = PrinterProfile.in(folder);
            for (var key : new Key[] {Key.PRINTER_PROFILE, Key.PRINTER_SECOND_PROFILE}) {
                if (all.find(settings.text(key)).isEmpty()) return missing(key, settings, all);
            }
            return new Known(
                    all.named(settings.text(Key.PRINTER_PROFILE)),
                    all.named(settings.text(Key.PRINTER_SECOND_PROFILE)));
        } catch (IOException unreadable) {
            return new Bad(
                    "the printer profiles in " + folder + " cannot be read: " + unreadable,
                    "make the folder readable, or move it aside");
        }
    }

    private static Bad missing(Key key, Settings settings, PrinterProfiles all) {
        var problems = all.problems().isEmpty() ? "" : "; " + String.join("; ", all.problems());
        return new Bad(
                "no printer profile is called '" + settings.text(key) + "'" + problems,
                "set %s to one of %s".formatted(key.written(), String.join(", ", all.names())));
    }
}
