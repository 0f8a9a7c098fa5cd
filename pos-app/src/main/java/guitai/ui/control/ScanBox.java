package guitai.ui.control;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import java.util.function.Consumer;

/// The one box, with room for what it waits for and for the quantity typed before `*`.
///
/// It tells every change a person makes and none that [#show] makes. Enter is a command of the
/// screen, not of this field.
public final class ScanBox extends HBox {

    /// Longest text the box takes: the longest code the till reads (rule GS-23).
    private static final int LONGEST = 512;

    private final TextField field = new TextField();
    private final Label wants = Lay.label("", "wants");
    private final Label multiplier = Lay.label("", "multiplier");
    private boolean showing;

    public ScanBox(Kit kit, String hint, Consumer<String> typed) {
        super(10);
        var prompt = kit.texts().get("box.prompt");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt + ", " + hint);
        field.getStyleClass().add("box-field");
        field.setId("box");
        // A Chinese input method would swallow what a scanner types; goods are found by their
        // pinyin. The skin asks for one, so it is sent away after the skin.
        field.skinProperty().subscribe(_ -> field.setInputMethodRequests(null));
        field.textProperty()
                .subscribe(
                        (before, now) -> {
                            if (showing) return;
                            if (now.length() > LONGEST) field.setText(before);
                            else typed.accept(now);
                        });
        field.focusedProperty()
                .subscribe(
                        focused ->
                                pseudoClassStateChanged(
                                        javafx.css.PseudoClass.getPseudoClass("typing"), focused));
        getStyleClass().add("scan-box");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        Icon.SCAN.node("box-icon"),
                        wants,
                        multiplier,
                        Lay.grow(field),
                        Lay.label(hint, "hint"));
    }

    /// @param asked what the next Enter will be read as; empty for anything
    public void show(String typed, String times, String asked) {
        showing = true;
        try {
            if (!field.getText().equals(typed)) {
                field.setText(typed);
                field.end();
            }
        } finally {
            showing = false;
        }
        multiplier.setText(times.isEmpty() ? "" : "× " + times);
        Lay.show(multiplier, !times.isEmpty());
        wants.setText(asked);
        Lay.show(wants, !asked.isEmpty());
    }

    /// What stands in the field stays unselected: the next letter goes on, it does not replace.
    public void focusField() {
        // Only a field that has its skin selects on focus, and it must do so before the next line.
        field.applyCss();
        field.requestFocus();
        field.end();
    }
}
