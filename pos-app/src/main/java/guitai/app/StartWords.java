package guitai.app;

import guitai.command.TillStarter.Start;
import guitai.config.DeviceSettings;
import guitai.config.Key;
import guitai.config.ScaleChoice;
import guitai.config.SettingLine;
import guitai.config.Settings;
import guitai.device.scale.ScaleProtocol;
import guitai.storage.TillOpening;
import guitai.store.Opening;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Why a till did not open, in words: what happened, where the data is, what to do now.
final class StartWords {
    private StartWords() {}

    private static String who(Opening.Holder holder) {
        return switch (holder) {
            case Opening.Holder.OtherProcess(var pid, var since) ->
                    "process " + pid + " since " + since;
            case Opening.Holder.Unknown() -> "it has not said who it is yet";
        };
    }

    /// What no till starts on, though each setting by itself is right.
    static Optional<Start.Refused> unusable(Settings settings, Path home) {
        if (PrinterModels.of(settings, home) instanceof PrinterModels.Bad(var what, var next)) {
            return Optional.of(new Start.Refused(what, next));
        }
        if (DeviceSettings.of(settings).scale() instanceof ScaleChoice.Serial(_, var protocol)
                && !ScaleProtocol.NAMES.contains(protocol)) {
            return Optional.of(
                    new Start.Refused(
                            "no scale protocol is called '" + protocol + "'",
                            "set %s to serial:PORT@ and one of %s"
                                    .formatted(
                                            Key.SCALE.written(),
                                            String.join(", ", ScaleProtocol.NAMES))));
        }
        var toy = softwareInALiveTill(settings);
        if (toy.isPresent()) return toy;
        if (MemberSetup.of(settings, home) instanceof MemberSetup.Bad(var what, var next)) {
            return Optional.of(new Start.Refused(what, next));
        }
        return TaxSetup.of(settings, home) instanceof TaxSetup.Bad(var what, var next)
                ? Optional.of(new Start.Refused(what, next))
                : Optional.empty();
    }

    /// The same as a problem of the settings.
    static List<Settings.Problem> problems(Settings settings, Path home) {
        return unusable(settings, home)
                .map(no -> List.of(new Settings.Problem(no.what(), no.next())))
                .orElse(List.of());
    }

    /// What is made of software has no place where money is real: its receipts are pictures, and
    /// its scale weighs what somebody typed.
    private static Optional<Start.Refused> softwareInALiveTill(Settings settings) {
        if (settings.training()) return Optional.empty();
        return DeviceKeys.PLUGS.stream()
                .filter(key -> SettingLine.of(settings, key).software())
                .map(
                        key ->
                                new Start.Refused(
                                        "%s = %s is a device made of software, for training"
                                                        .formatted(
                                                                key.written(),
                                                                SettingLine.of(settings, key)
                                                                        .value())
                                                + " only, and this till is live",
                                        "set %s to the real one, or to none"
                                                .formatted(key.written())))
                .findFirst();
    }

    static Start.Refused of(TillOpening opening, Path books) {
        return switch (opening) {
            case TillOpening.Opened _ -> throw new IllegalArgumentException("it is open");
            case TillOpening.HeldByOther(var holder) ->
                    new Start.Refused(
                            "another till is using " + books + ": " + who(holder),
                            "use that one, or give this one another --home");
            case TillOpening.Damaged(var where, var what) ->
                    new Start.Refused(
                            "the books in " + books + " are damaged (" + where + "): " + what,
                            "change nothing there; restore the last backup with 'restore FILE'");
            case TillOpening.Newer(var found, var known) ->
                    new Start.Refused(
                            "the books in %s were written by a newer version (layout %d, this one knows %d)"
                                    .formatted(books, found, known),
                            "start the newer version; nothing was changed");
            case TillOpening.NotMigrated(var version, var name, var why) ->
                    new Start.Refused(
                            "the books in %s could not be brought to layout %d (%s): %s"
                                    .formatted(books, version, name, why),
                            "the books are as they were; start the version used before");
            case TillOpening.Unavailable(var reason, var what) ->
                    new Start.Refused(
                            "the books in " + books + " cannot be opened (" + reason + "): " + what,
                            "make room or give permission, then start again");
            case TillOpening.OtherCurrency(var found, var asked) ->
                    new Start.Refused(
                            "the books in " + books + " are kept in " + found + ", not " + asked,
                            "set currency = " + found + ", or give this till another --home");
        };
    }
}
