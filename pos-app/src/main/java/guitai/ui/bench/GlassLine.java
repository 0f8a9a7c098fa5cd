package guitai.ui.bench;

import guitai.ui.control.Lay;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// One line of a customer's display: every character in a cell of its own, a Chinese one in two, as
/// on the real one and whatever the font.
final class GlassLine {
    private static final double CELL = 13;
    // From here on, signs and Chinese ones take two bytes and two places.
    private static final int WIDE = 0x2000;

    private final HBox root = new HBox();
    private String shown = "";

    GlassLine() {
        root.setAlignment(Pos.CENTER);
    }

    Node root() {
        return root;
    }

    void show(String text) {
        if (text.equals(shown)) return;
        shown = text;
        root.getChildren().setAll(text.codePoints().mapToObj(GlassLine::cell).toList());
    }

    private static Node cell(int character) {
        var label = Lay.label(Character.toString(character), "bench-display");
        var width = character < WIDE ? CELL : 2 * CELL;
        label.setMinWidth(width);
        label.setMaxWidth(width);
        label.setAlignment(Pos.CENTER);
        return label;
    }
}
