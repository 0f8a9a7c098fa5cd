package guitai.ui.shell;

import javafx.application.Application;
import javafx.scene.Scene;

import java.util.List;
import java.util.Objects;

/// The typeface, the base theme and our style sheets, put on a scene.
///
/// JavaFX thread only.
public final class Look {

    /// One for what all screens share, one for each group of screens.
    private static final List<String> SHEETS =
            List.of("till.css", "sale.css", "counter.css", "pay.css", "shift.css", "promotion.css");

    private Look() {}

    /// Call once for each new scene; the first call loads the fonts.
    public static void dress(Scene scene) {
        Fonts.load();
        for (var sheet : SHEETS) {
            var url = Look.class.getResource("/guitai/ui/" + sheet);
            scene.getStylesheets()
                    .add(Objects.requireNonNull(url, "style sheet missing").toExternalForm());
        }
    }

    /// The base of every control in the program; ours lies on top.
    public static void base(Theme theme) {
        Application.setUserAgentStylesheet(theme.base());
    }
}
