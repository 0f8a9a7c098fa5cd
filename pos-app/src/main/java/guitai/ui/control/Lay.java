package guitai.ui.control;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Short words for laying out nodes, so that a view reads like the screen it draws.
public final class Lay {

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final PseudoClass LONGEST = PseudoClass.getPseudoClass("longest");

    private Lay() {}

    /// A label that keeps the width its text needs.
    public static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// Puts a large figure into a label; one with the letters of a currency, or with many digits,
    /// is drawn smaller, so that it stays whole.
    public static void figure(Label label, String figure) {
        figure(label, figure, 0);
    }

    /// The same where so many characters' room is taken by something beside it.
    public static void figure(Label label, String figure, int taken) {
        label.setText(figure);
        label.pseudoClassStateChanged(LONG, figure.length() + taken >= 11);
        label.pseudoClassStateChanged(LONGEST, figure.length() + taken >= 13);
    }

    /// A label for a name of any length: shortened with an ellipsis where the place is too narrow,
    /// and read in full by a screen reader.
    public static Label shortening(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.getStyleClass().add("may-shorten");
        label.setMinWidth(0);
        label.setAccessibleText(text);
        return label;
    }

    /// A label that breaks into as many lines as it needs.
    public static Label wrapping(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static HBox row(double gap, Node... nodes) {
        var row = new HBox(gap, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    public static VBox column(double gap, Node... nodes) {
        return new VBox(gap, nodes);
    }

    /// Takes all the room that is left, in both directions.
    public static Region space() {
        return grow(new Region());
    }

    public static <N extends Node> N grow(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    public static <R extends Region> R wide(R region) {
        region.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    public static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }

    /// A grid of columns that share the width evenly.
    public static GridPane grid(int columns, double hgap, double vgap) {
        var grid = new GridPane(hgap, vgap);
        for (int i = 0; i < columns; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            column.setFillWidth(true);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    /// Whether typing goes here, also while the window itself is not in front.
    public static boolean hasCursor(Node node) {
        return node.getScene() != null && node.equals(node.getScene().getFocusOwner());
    }

    /// Draws a part or takes it away with the room it had.
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
