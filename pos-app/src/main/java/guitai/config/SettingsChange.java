package guitai.config;

import guitai.config.SetUp.Beside;

import java.nio.file.Path;
import java.util.List;

/// What would become of a till's settings; nothing is changed yet. [ChangedFiles] does it, whole or
/// not at all.
///
/// @param changes one for each setting and file that would be different
/// @param overruled settings whose value comes from the environment of this machine, which goes on
///   winning over the file
/// @param after the settings as they would be
/// @param text of the whole settings file
/// @param files to be laid into the home
public record SettingsChange(
        List<Change> changes,
        List<String> overruled,
        Settings after,
        Path home,
        String text,
        List<Beside> files) {

    public SettingsChange {
        changes = List.copyOf(changes);
        overruled = List.copyOf(overruled);
        files = List.copyOf(files);
    }

    /// @param name of the setting, or of the file
    /// @param before what is there now; for a file its size in words
    public record Change(String name, String before, String after) {}

    /// The names of what would be different.
    public List<String> names() {
        return changes.stream().map(Change::name).toList();
    }
}
