package guitai.ui.sample;

import guitai.ui.control.KeyButton;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Walks a laid-out screen and names everything a person could not read, reach or hear.
final class Examiner {

    /// WCAG 2.1, success criterion 1.4.3, for text of body size.
    private static final double LEAST_CONTRAST = 4.5;

    /// A fingertip, by SCREENS: 48 px. A button may be narrower than high only if it is a key.
    private static final double LEAST_TARGET = 48;

    /// Key caps and second lines may be smaller than body text, but never this small.
    private static final double LEAST_FONT = 12;

    private final List<String> faults = new ArrayList<>();
    private final Scene scene;

    private Examiner(Scene scene) {
        this.scene = scene;
    }

    static List<String> faults(Scene scene) {
        var examiner = new Examiner(scene);
        examiner.walk(scene.getRoot());
        return examiner.faults;
    }

    private void walk(Node node) {
        if (!node.isVisible()) return;
        if (node instanceof Labeled labeled && hasText(labeled)) text(labeled);
        if (node instanceof ButtonBase button) button(button);
        if (node instanceof TextInputControl field) spoken(field, "field " + field.getId());
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(this::walk);
    }

    private static boolean hasText(Labeled labeled) {
        return labeled.getText() != null && !labeled.getText().isBlank();
    }

    private void text(Labeled labeled) {
        if (labeled instanceof ButtonBase) return;
        var words = "'" + labeled.getText() + "'";
        if (labeled.isTextTruncated() && !labeled.getStyleClass().contains("may-shorten")) {
            faults.add(words + " is cut");
        }
        var where = labeled.localToScene(labeled.getBoundsInLocal());
        if (outside(where) && !insideList(labeled)) faults.add(words + " is off the screen");
        if (labeled.getFont().getSize() < LEAST_FONT) faults.add(words + " is too small");
        if (labeled instanceof Label && labeled.getOpacity() == 1 && !disabled(labeled)) {
            contrast(labeled, words);
        }
    }

    private static boolean disabled(Node node) {
        return node.isDisabled();
    }

    private boolean outside(Bounds where) {
        return where.getMinX() < -0.5
                || where.getMinY() < -0.5
                || where.getMaxX() > scene.getWidth() + 0.5
                || where.getMaxY() > scene.getHeight() + 0.5;
    }

    private static boolean insideList(Node node) {
        return Stream.<Node>iterate(node, n -> n != null, Node::getParent)
                .anyMatch(n -> n.getStyleClass().contains("list-view"));
    }

    private void button(ButtonBase button) {
        if (!(button instanceof KeyButton key)) {
            faults.add("a button without a key: " + button);
            return;
        }
        var words = "button '" + key.getText() + "'";
        if (key.hintText().isEmpty()) faults.add(words + " shows no key");
        spoken(key, words);
        if (key.getWidth() < LEAST_TARGET - 0.5 || key.getHeight() < LEAST_TARGET - 0.5) {
            faults.add(words + " is only " + key.getWidth() + " × " + key.getHeight());
        }
        if (outside(key.localToScene(key.getBoundsInLocal())) && !insideList(key)) {
            faults.add(words + " is off the screen");
        }
    }

    private void spoken(javafx.scene.control.Control control, String what) {
        var said = control.getAccessibleText();
        if (said == null || said.isBlank()) faults.add(what + " has no name for a screen reader");
    }

    private void contrast(Labeled labeled, String words) {
        if (!(labeled.getTextFill() instanceof Color ink)) return;
        for (var ground : grounds(labeled)) {
            var ratio = ratio(ink, ground);
            if (ratio < LEAST_CONTRAST) {
                faults.add("%s has contrast %.2f, %s on %s".formatted(words, ratio, ink, ground));
            }
        }
    }

    /// What lies under a text: the fill of the nearest region that has one.
    private List<Color> grounds(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!(each instanceof Region region) || region.getBackground() == null) continue;
            var fills = region.getBackground().getFills();
            if (fills.isEmpty()) continue;
            var colours = colours(fills.getLast().getFill());
            if (!colours.isEmpty()) return colours;
        }
        return List.of(Color.WHITE);
    }

    private static List<Color> colours(Paint paint) {
        var all =
                switch (paint) {
                    case Color colour -> List.of(colour);
                    case LinearGradient gradient ->
                            gradient.getStops().stream().map(Stop::getColor).toList();
                    default -> List.<Color>of();
                };
        return all.stream().filter(colour -> colour.getOpacity() > 0.5).toList();
    }

    private static double ratio(Color a, Color b) {
        var one = luminance(a) + 0.05;
        var two = luminance(b) + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
