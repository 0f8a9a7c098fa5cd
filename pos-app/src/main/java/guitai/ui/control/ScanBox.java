package guitai.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.function.Consumer;

/// The one box, with room for what it waits for and for the quantity typed before `*`.
///
/// It tells every change a person makes and none that [#show] makes. Enter is a command of the
/// screen, not of this field.
///
/// A Chinese input method would swallow what a scanner types, and goods are found by their pinyin:
/// so it has none, but where it waits for words ([#words]) another field is in its place.
public final class ScanBox extends HBox {

    /// Longest text the box takes: the longest code the till reads (rule GS-23).
    private static final int LONGEST = 512;

    private static final double LEAST_WIDTH = 110;

    private static final PseudoClass TYPING = PseudoClass.getPseudoClass("typing");

    private final TextField field = new TextField();
    private final TextField words = new TextField();
    private final Label wants = Lay.shortening("", "wants");
    private final Label multiplier = Lay.label("", "multiplier");
    private final String prompt;
    private TextField front = field;
    private boolean forWords;
    private boolean showing;

    public ScanBox(Kit kit, String hint, Consumer<String> typed) {
        super(10);
        prompt = kit.texts().get("box.prompt");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt + ", " + hint);
        field.setId("box");
        // The skin asks for an input method, so it is sent away after the skin.
        field.skinProperty().subscribe(_ -> field.setInputMethodRequests(null));
        words.setId("words");
        words.accessibleTextProperty().bind(wants.textProperty());
        Lay.show(words, false);
        for (var one : List.of(field, words)) prepare(one, typed);
        getStyleClass().add("scan-box");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        Icon.SCAN.node("box-icon"),
                        wants,
                        multiplier,
                        Lay.grow(field),
                        Lay.grow(words),
                        Lay.label(hint, "hint"));
    }

    private void prepare(TextField one, Consumer<String> typed) {
        one.getStyleClass().add("box-field");
        // A long name gives way, not the place to type.
        one.setMinWidth(LEAST_WIDTH);
        one.textProperty()
                .subscribe(
                        (before, now) -> {
                            if (showing) return;
                            if (now.length() > LONGEST) one.setText(before);
                            else typed.accept(now);
                        });
        one.focusedProperty()
                .subscribe(
                        _ ->
                                pseudoClassStateChanged(
                                        TYPING, field.isFocused() || words.isFocused()));
    }

    /// Whether any words may be typed now, by an input method as well. The cursor goes along.
    public void words(boolean wanted) {
        if (wanted == forWords) return;
        forWords = wanted;
        var next = wanted ? words : field;
        var typing = front.isFocused();
        var before = front;
        front = next;
        Lay.show(next, true);
        if (typing) focusField();
        Lay.show(before, false);
        showing = true;
        before.clear();
        showing = false;
    }

    /// @param asked what the next Enter will be read as; empty for anything
    public void show(String typed, String times, String asked) {
        showing = true;
        try {
            if (!front.getText().equals(typed)) {
                front.setText(typed);
                front.end();
            }
        } finally {
            showing = false;
        }
        multiplier.setText(times.isEmpty() ? "" : "× " + times);
        Lay.show(multiplier, !times.isEmpty());
        wants.setText(asked);
        wants.setAccessibleText(asked);
        Lay.show(wants, !asked.isEmpty());
    }

    /// Whether it asks for goods: only then its empty field says what can be typed there. Anything
    /// else it is asked for stands above it.
    public void asksForGoods(boolean goods) {
        field.setPromptText(goods ? prompt : "");
    }

    /// What stands in the field stays unselected: the next letter goes on, it does not replace.
    public void focusField() {
        // Only a field that has its skin selects on focus, and it must do so before the next line.
        front.applyCss();
        front.requestFocus();
        front.end();
    }
}
