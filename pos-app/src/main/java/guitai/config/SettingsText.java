package guitai.config;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/// The text of a settings file with some values changed; everything else, comments included, stays
/// as somebody wrote it.
final class SettingsText {
    private SettingsText() {}

    static String with(List<String> lines, Map<Key, String> values, String whence) {
        var out = new ArrayList<String>();
        var left = EnumSet.noneOf(Key.class);
        left.addAll(values.keySet());
        for (var line : lines) {
            var key = keyOf(line);
            if (key.isPresent() && values.containsKey(key.get())) {
                out.add(line(key.get(), values));
                left.remove(key.get());
            } else {
                out.add(line);
            }
        }
        if (!left.isEmpty()) {
            if (!out.isEmpty() && !out.getLast().isBlank()) out.add("");
            out.add("# " + whence);
            for (var key : left) out.add(line(key, values));
        }
        return String.join("\n", out) + "\n";
    }

    private static java.util.Optional<Key> keyOf(String raw) {
        var line = raw.replace("\uFEFF", "").strip();
        int equals = line.indexOf('=');
        return line.startsWith("#") || equals < 0
                ? java.util.Optional.empty()
                : SettingsFile.keyOf(line.substring(0, equals).strip());
    }

    private static String line(Key key, Map<Key, String> values) {
        return key.written() + " = " + values.getOrDefault(key, "");
    }
}
