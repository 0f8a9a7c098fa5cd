package guitai.ui.key;

import java.util.Locale;

/// One key with the keys held down beside it: `F3`, `Ctrl+L`, `Alt+1`.
///
/// @param key as printed on the keyboard: `F3`, `L`, `1`, `Enter`, `Esc`, `Up`, `PgDn`, `+`
public record Shortcut(boolean ctrl, boolean alt, boolean shift, String key) {

    public Shortcut {
        if (key.isBlank()) throw new IllegalArgumentException("a shortcut needs a key");
    }

    /// Reads `Ctrl+Alt+Shift+Key`; the words may be in any case and in any order.
    ///
    /// @throws IllegalArgumentException naming the text if it is not of that form
    public static Shortcut parse(String text) {
        var rest = text.strip();
        boolean ctrl = false;
        boolean alt = false;
        boolean shift = false;
        // Not split at "+": the plus key is a key too.
        for (int plus = rest.indexOf('+'); plus > 0; plus = rest.indexOf('+')) {
            switch (rest.substring(0, plus).strip().toLowerCase(Locale.ROOT)) {
                case "ctrl" -> ctrl = true;
                case "alt" -> alt = true;
                case "shift" -> shift = true;
                default -> throw new IllegalArgumentException("not a key: '" + text + "'");
            }
            rest = rest.substring(plus + 1).strip();
        }
        if (rest.isEmpty()) throw new IllegalArgumentException("not a key: '" + text + "'");
        var key = rest.length() == 1 ? rest.toUpperCase(Locale.ROOT) : rest;
        return new Shortcut(ctrl, alt, shift, key);
    }

    /// Types a character into a field unless something listens: such a key is only a command while
    /// the field is empty.
    public boolean types() {
        return !ctrl && !alt && key.length() == 1;
    }

    @Override
    public String toString() {
        return (ctrl ? "Ctrl+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "") + key;
    }
}
