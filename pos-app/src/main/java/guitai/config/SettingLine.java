package guitai.config;

/// One setting as it is written, and where that stands.
///
/// @param name as in `till.conf`
public record SettingLine(String name, String value, Source source) {

    public static SettingLine of(Settings settings, Key key) {
        var found = settings.found(key);
        return new SettingLine(key.written(), found.text(), found.source());
    }

    /// Whether it binds a device made of software, of whichever kind.
    public boolean software() {
        return value.equals("virtual") || value.startsWith("virtual-");
    }
}
