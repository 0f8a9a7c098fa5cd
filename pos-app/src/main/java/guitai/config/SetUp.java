package guitai.config;

import guitai.config.Settings.Found;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Everything about how a till is set up that another till can take over: settings and the files
/// laid beside them. No key, no PIN, nothing that is one till's own.
public final class SetUp {

    /// A text file that lies in the till's home, such as the shop's own tax codes.
    ///
    /// @param name from the home, with `/`
    public record Beside(String name, String text) {}

    private final Map<Key, Found> found;
    private final List<Beside> beside;

    SetUp(Map<Key, Found> found, List<Beside> beside) {
        this.found = found;
        this.beside = List.copyOf(beside);
    }

    /// Of a till as it is set up now, with what is as shipped: a till that takes it over then has
    /// the same, whatever it had before.
    public static SetUp of(Settings settings, List<Beside> beside) {
        var found = new EnumMap<Key, Found>(Key.class);
        for (var key : Key.values()) {
            if (SetUpKeys.travels(key)) found.put(key, settings.found(key));
        }
        return new SetUp(found, beside);
    }

    Map<Key, Found> found() {
        return found;
    }

    public List<Beside> beside() {
        return beside;
    }
}
