package guitai.ui.control;

import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.function.Supplier;

/// Digits for a finger. It types into the field that has the cursor and takes no focus from it.
public final class Keypad {

    private static final int COLUMNS = 3;

    private final GridPane root = Lay.grid(COLUMNS, 8, 8);
    private final Kit kit;
    private final Supplier<TextInputControl> target;

    private Keypad(Kit kit, Supplier<TextInputControl> target, List<String> keys) {
        this.kit = kit;
        this.target = target;
        root.getStyleClass().add("keypad");
        for (int i = 0; i < keys.size(); i++) {
            root.add(digit(keys.get(i)), i % COLUMNS, Math.floorDiv(i, COLUMNS));
        }
        root.add(erase(), keys.size() % COLUMNS, Math.floorDiv(keys.size(), COLUMNS));
        for (int i = 0; i < 4; i++) {
            var row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            row.setFillHeight(true);
            row.setPercentHeight(25);
            root.getRowConstraints().add(row);
        }
    }

    /// With a decimal point.
    public static Keypad forMoney(Kit kit, Supplier<TextInputControl> target) {
        return new Keypad(
                kit, target, List.of("7", "8", "9", "4", "5", "6", "1", "2", "3", "0", "."));
    }

    /// With a double nought instead of the point.
    public static Keypad forDigits(Kit kit, Supplier<TextInputControl> target) {
        return new Keypad(
                kit, target, List.of("7", "8", "9", "4", "5", "6", "1", "2", "3", "0", "00"));
    }

    public GridPane root() {
        return root;
    }

    private KeyButton digit(String text) {
        var label = new Label(text);
        label.getStyleClass().add("keypad-digit");
        var key = KeyButton.around(new StackPane(label), text, text);
        key.setOnAction(_ -> target.get().replaceSelection(text));
        return dressed(key);
    }

    private KeyButton erase() {
        var sign = new StackPane(Icon.ERASE.node("button-icon"));
        var key = KeyButton.around(sign, kit.texts().get("keypad.erase"), "Backspace");
        key.setOnAction(_ -> target.get().deletePreviousChar());
        return dressed(key);
    }

    private static KeyButton dressed(KeyButton key) {
        key.getStyleClass().add("keypad-key");
        key.setFocusTraversable(false);
        key.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return key;
    }
}
