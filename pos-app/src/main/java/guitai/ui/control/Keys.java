package guitai.ui.control;

import guitai.ui.key.Command;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;

import java.util.EnumMap;
import java.util.Map;

/// The keys of one screen. Every button made here answers the key it shows, and a key does exactly
/// what its button does: it fires it. A button that is switched off or not shown does not answer.
///
/// JavaFX thread only.
public final class Keys {

    private final Kit kit;
    private final Map<Command, ButtonBase> buttons = new EnumMap<>(Command.class);
    private final Map<Command, Runnable> silent = new EnumMap<>(Command.class);

    public Keys(Kit kit) {
        this.kit = kit;
    }

    /// A button of one line: icon, word, key.
    public KeyButton button(Command command, String textKey, Icon icon, Runnable action) {
        return bind(command, KeyButton.line(kit, command, kit.texts().get(textKey), icon), action);
    }

    /// A large button: icon and word in the middle, key in the corner.
    public KeyButton large(Command command, String textKey, Icon icon, Runnable action) {
        return bind(command, KeyButton.large(kit, command, kit.texts().get(textKey), icon), action);
    }

    /// A narrow button: icon and key above, word below.
    public KeyButton stacked(Command command, String textKey, Icon icon, Runnable action) {
        return bind(
                command, KeyButton.stacked(kit, command, kit.texts().get(textKey), icon), action);
    }

    /// A button without room for its word; a screen reader still says it.
    public KeyButton small(Command command, String textKey, Icon icon, Runnable action) {
        return bind(command, KeyButton.small(kit, command, kit.texts().get(textKey), icon), action);
    }

    /// One of a row of choices; see [#chipLegend].
    public KeyButton chip(Command command, String words, Runnable action) {
        return bind(command, KeyButton.chip(kit, command, words), action);
    }

    /// What to hold down for a row of chips, written once before it: `Alt +`.
    public String chipLegend() {
        var key = kit.keyMap().key(Command.CHOICE_1);
        return key.toString().substring(0, key.toString().length() - key.key().length());
    }

    /// A button with words that are no key of the bundles, such as an amount or a name.
    public KeyButton choice(Command command, String words, Runnable action) {
        return bind(command, KeyButton.plain(kit, command, words), action);
    }

    /// Makes the button a key answers with from now on; the last one made wins.
    public <B extends ButtonBase> B bind(Command command, B button, Runnable action) {
        button.setOnAction(_ -> action.run());
        buttons.put(command, button);
        return button;
    }

    /// A key that needs no button on this screen: arrows, or what a list row already shows.
    public void silent(Command command, Runnable action) {
        silent.put(command, action);
    }

    /// Gives up the button of a command, such as a choice that is no longer offered.
    public void forget(Command command) {
        buttons.remove(command);
    }

    /// Switches the button of a command on or off, where there is one.
    public void enable(Command command, boolean on) {
        var button = buttons.get(command);
        if (button != null) button.setDisable(!on);
    }

    /// What the key shows a person: `F3`, `Alt+1`.
    public String hint(Command command) {
        return kit.keyMap().key(command).toString();
    }

    /// Does what the command means here.
    ///
    /// @return false if this screen has no use for it
    public boolean press(Command command) {
        var button = buttons.get(command);
        if (button != null && shown(button)) {
            if (!button.isDisabled()) button.fire();
            return true;
        }
        var action = silent.get(command);
        if (action == null) return false;
        action.run();
        return true;
    }

    private static boolean shown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) return false;
        }
        return node.getScene() != null;
    }
}
