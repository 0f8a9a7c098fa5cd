package guitai.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/// Draws a QR code as large as its room, black on white in every theme: phones read nothing else as
/// surely.
public final class QrPane extends Region {

    /// The standard's quiet zone (ISO/IEC 18004): four modules on each side.
    private static final int QUIET = 4;

    private final Path modules = new Path();
    private QrCode code = QrCode.NONE;

    /// @param spoken what a screen reader says instead
    public QrPane(String spoken, double least) {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(spoken);
        getStyleClass().add("qr");
        setMinSize(least, least);
        setPrefSize(least, least);
        modules.setFill(Color.BLACK);
        modules.setStroke(null);
        modules.setFillRule(FillRule.NON_ZERO);
        modules.setManaged(false);
        getChildren().add(modules);
    }

    public void show(QrCode next) {
        if (next.equals(code)) return;
        code = next;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        modules.getElements().clear();
        if (!code.isShown()) return;
        // Whole pixels a module: a blurred edge is the first thing a phone trips over.
        var side = Math.min(getWidth(), getHeight());
        var module = Math.floor(side / (code.size() + 2.0 * QUIET));
        var left = Math.floor((getWidth() - module * code.size()) / 2);
        var top = Math.floor((getHeight() - module * code.size()) / 2);
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (code.darkAt(x, y)) square(left + x * module, top + y * module, module);
            }
        }
    }

    private void square(double x, double y, double side) {
        modules.getElements()
                .addAll(
                        new MoveTo(x, y),
                        new HLineTo(x + side),
                        new VLineTo(y + side),
                        new HLineTo(x),
                        new ClosePath());
    }
}
