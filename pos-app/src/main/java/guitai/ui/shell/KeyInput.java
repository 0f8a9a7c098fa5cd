package guitai.ui.shell;

import guitai.ui.key.Command;
import guitai.ui.key.KeyMap;
import guitai.ui.key.Shortcut;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Every key of the window comes through here first: a scanner that types is told apart, a command
/// is given, and what is left is typing, which always finds the one box.
///
/// JavaFX thread only.
final class KeyInput {

    /// What comes of the keys.
    interface Ears {
        /// @return false if the key should do what it does in any program
        boolean command(Command command);

        void scanned(String text);

        void unreadable(String raw);

        /// Puts the cursor where typing belongs.
        void focus();
    }

    private record Snapshot(TextInputControl field, String text, int anchor, int caret) {}

    private static final Map<KeyCode, String> NAMES =
            Map.of(
                    KeyCode.ENTER, "Enter",
                    KeyCode.ESCAPE, "Esc",
                    KeyCode.UP, "Up",
                    KeyCode.DOWN, "Down",
                    KeyCode.PAGE_UP, "PgUp",
                    KeyCode.PAGE_DOWN, "PgDn",
                    // Only those of the number block: a scanner may well type the others.
                    KeyCode.ADD, "+",
                    KeyCode.SUBTRACT, "-");

    private final Scene scene;
    private final KeyBurst burst;
    private final KeyMap keyMap;
    private final LongSupplier nanos;
    private final Ears ears;
    private Optional<Snapshot> before = Optional.empty();
    private boolean swallow;

    /// @param nanos the clock the burst is measured on
    KeyInput(Scene scene, KeyBurst burst, KeyMap keyMap, LongSupplier nanos, Ears ears) {
        this.scene = scene;
        this.burst = burst;
        this.keyMap = keyMap;
        this.nanos = nanos;
        this.ears = ears;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        swallow = false;
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB) {
            ended(event);
            return;
        }
        give(event);
    }

    /// Enter or Tab: the end of a scan, or a person's.
    private void ended(KeyEvent event) {
        var key = event.getCode() == KeyCode.ENTER ? '\r' : '\t';
        switch (burst.key(key, nanos.getAsLong())) {
            case KeyBurst.Verdict.First() -> give(event);
            case KeyBurst.Verdict.Through() -> give(event);
            case KeyBurst.Verdict.Extra() -> drop(event);
            case KeyBurst.Verdict.Scan(var text) -> {
                drop(event);
                restore();
                ears.scanned(text);
            }
            case KeyBurst.Verdict.Unreadable(var raw) -> {
                drop(event);
                restore();
                ears.unreadable(raw);
            }
        }
    }

    private void drop(KeyEvent event) {
        event.consume();
        swallow = true;
    }

    private void give(KeyEvent event) {
        var command = shortcut(event).flatMap(keyMap::command);
        if (command.isPresent() && ears.command(command.get())) drop(event);
    }

    private void typed(KeyEvent event) {
        var text = event.getCharacter();
        if (swallow) {
            event.consume();
            return;
        }
        if (text.length() != 1 || Character.isISOControl(text.charAt(0))) return;
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) return;
        var lost = !(scene.getFocusOwner() instanceof TextInputControl);
        if (lost) ears.focus();
        var verdict = burst.key(text.charAt(0), nanos.getAsLong());
        if (verdict instanceof KeyBurst.Verdict.First) before = snapshot();
        if (lost && scene.getFocusOwner() instanceof TextInputControl field) {
            // The event is on its way to what had the focus when it was typed.
            event.consume();
            field.replaceSelection(text);
        }
    }

    private Optional<Snapshot> snapshot() {
        return scene.getFocusOwner() instanceof TextInputControl field
                ? Optional.of(
                        new Snapshot(
                                field,
                                field.getText(),
                                field.getAnchor(),
                                field.getCaretPosition()))
                : Optional.empty();
    }

    private void restore() {
        before.ifPresent(
                was -> {
                    was.field().setText(was.text());
                    was.field().selectRange(was.anchor(), was.caret());
                });
        before = Optional.empty();
    }

    private static Optional<Shortcut> shortcut(KeyEvent event) {
        var name = NAMES.getOrDefault(event.getCode(), event.getCode().getName());
        if (name.isBlank() || event.getCode().isModifierKey()) return Optional.empty();
        return Optional.of(
                new Shortcut(event.isControlDown(), event.isAltDown(), event.isShiftDown(), name));
    }
}
