package guitai.ui.key;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The one table of keys: which key gives which command, and which key a button shows.
///
/// Immutable; any thread. A shop moves keys with [#with]; two commands on one key are refused.
public final class KeyMap {

    private final Map<Command, Shortcut> keys;
    private final Map<Shortcut, Command> commands;

    private KeyMap(Map<Command, Shortcut> keys) {
        this.keys = keys;
        this.commands = new HashMap<>();
        for (var entry : keys.entrySet()) {
            var other = commands.put(entry.getValue(), entry.getKey());
            if (other != null) {
                throw new IllegalArgumentException(
                        entry.getValue() + " cannot be both " + other + " and " + entry.getKey());
            }
        }
        // The key of every office program; F6 is the one that is shown.
        commands.putIfAbsent(Shortcut.parse("Ctrl+Z"), Command.UNDO);
    }

    public static KeyMap usual() {
        var keys = new EnumMap<Command, Shortcut>(Command.class);
        for (var command : Command.values()) keys.put(command, command.usual());
        return new KeyMap(keys);
    }

    /// The same table with some commands moved to other keys.
    ///
    /// @throws IllegalArgumentException if two commands would share a key; nothing is changed
    public KeyMap with(Map<Command, Shortcut> moved) {
        var keysNow = new EnumMap<>(keys);
        keysNow.putAll(moved);
        return new KeyMap(keysNow);
    }

    public Shortcut key(Command command) {
        var key = keys.get(command);
        if (key == null) throw new IllegalStateException("no key for " + command);
        return key;
    }

    public Optional<Command> command(Shortcut pressed) {
        return Optional.ofNullable(commands.get(pressed));
    }
}
