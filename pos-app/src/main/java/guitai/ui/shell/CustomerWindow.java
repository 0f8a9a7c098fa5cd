package guitai.ui.shell;

import guitai.ui.customer.CustomerView;
import guitai.ui.text.Name;
import guitai.ui.text.Texts;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.util.Optional;

/// The customer's screen as a window: on a second screen it fills it, beside the till it floats.
///
/// JavaFX thread only. Nothing on it takes keys: what is typed there goes nowhere.
public final class CustomerWindow {

    private static final double WIDTH = 1024;
    private static final double HEIGHT = 768;

    private final TillViewModel till;
    private final Name store;
    private final StackPane holder = new StackPane();
    private final Scene scene = new Scene(holder, WIDTH, HEIGHT);
    private Optional<Stage> stage = Optional.empty();

    public CustomerWindow(TillViewModel till, Name store) {
        this.till = till;
        this.store = store;
        Look.dress(scene);
        till.appearance().also(this::dressed);
        dressed(till.appearance().get());
    }

    private void dressed(Appearance as) {
        var view =
                new CustomerView(
                        Texts.in(as.language()),
                        store,
                        as.theme() == Theme.DARK,
                        till.status().get().training());
        holder.getChildren().setAll(view.root());
        till.customer().screen().listen(view::show);
    }

    /// Brings it to the front, or opens it.
    public void open() {
        stage().show();
        stage().toFront();
    }

    /// Fills a second screen.
    public void fill(Rectangle2D screen) {
        var made = stage();
        made.setX(screen.getMinX());
        made.setY(screen.getMinY());
        made.setWidth(screen.getWidth());
        made.setHeight(screen.getHeight());
        made.setFullScreenExitHint("");
        made.show();
        made.setFullScreen(true);
    }

    public void close() {
        stage.ifPresent(Stage::close);
    }

    public Scene scene() {
        return scene;
    }

    private Stage stage() {
        if (stage.isEmpty()) {
            var made = new Stage();
            made.setScene(scene);
            made.setTitle(store.zh());
            stage = Optional.of(made);
        }
        return stage.get();
    }
}
