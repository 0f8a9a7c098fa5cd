package guitai.app;

import guitai.config.Key;
import guitai.config.Settings;
import guitai.config.SettingsFile;
import guitai.config.SettingsPlanner;
import guitai.equipment.DeviceKind;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Puts devices on what the settings file says now, while the till runs.
final class Reseating {
    private final SettingsPlanner planner;
    private final Path home;
    private final Periphery periphery;

    Reseating(SettingsPlanner planner, Path home, Periphery periphery) {
        this.planner = planner;
        this.home = home;
        this.periphery = periphery;
    }

    /// Opens the devices of these settings anew, one after the other; each other device goes on.
    /// Blocks for half a minute at most.
    ///
    /// @param names of settings as they are written
    /// @return those that hold only when the till is started again
    synchronized List<String> takeOver(List<String> names) {
        if (!(planner.now() instanceof SettingsFile.Reading.Good(var settings))) return names;
        if (!(PrinterModels.of(settings, home) instanceof PrinterModels.Known models)) {
            return names;
        }
        var left = new ArrayList<>(names);
        touched(names, settings)
                .forEach(
                        (kind, keys) -> {
                            if (periphery.reseat(kind, settings, models)) left.removeAll(keys);
                        });
        return List.copyOf(left);
    }

    private static Map<DeviceKind, List<String>> touched(List<String> names, Settings settings) {
        var touched = new EnumMap<DeviceKind, List<String>>(DeviceKind.class);
        for (var kind : DeviceKind.values()) {
            var keys = DeviceKeys.of(kind, settings).map(Key::written).toList();
            var changed = new HashSet<>(keys);
            changed.retainAll(names);
            if (!changed.isEmpty()) touched.put(kind, keys);
        }
        return touched;
    }
}
