package guitai.ui.control;

import javafx.scene.control.TextField;

import java.util.function.Consumer;

/// A field that tells what a person types and not what the screen shows it.
public final class Field extends TextField {

    private boolean showing;

    /// @param longest more characters are not taken
    public Field(String spoken, int longest, Consumer<String> typed) {
        setAccessibleText(spoken);
        getStyleClass().add("field");
        textProperty()
                .subscribe(
                        (before, now) -> {
                            if (showing) return;
                            if (now.length() > longest) setText(before);
                            else typed.accept(now);
                        });
    }

    public void show(String text) {
        if (getText().equals(text)) return;
        showing = true;
        try {
            setText(text);
            end();
        } finally {
            showing = false;
        }
    }
}
