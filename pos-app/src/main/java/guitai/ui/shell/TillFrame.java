package guitai.ui.shell;

import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.View;
import guitai.ui.key.Command;
import guitai.ui.status.HeadPane;
import guitai.ui.status.StatusScreen;
import guitai.ui.status.StatusStrip;
import guitai.ui.status.TrainingStripe;

import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// What stands around every screen: head bar, training stripe, the screen, status strip. A prompt
/// is laid over the screen, never over the strip that says how the devices are.
public final class TillFrame {

    private static final PseudoClass SLIM = PseudoClass.getPseudoClass("slim");
    private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");

    private final VBox root = new VBox();
    private final Keys keys;
    private final HeadPane head;
    private final TrainingStripe stripe;
    private final StackPane stage = new StackPane();
    private final StatusStrip strip;

    /// @param out told the commands that work on every screen
    public TillFrame(Kit kit, Theme theme, Consumer<Command> out) {
        keys = new Keys(kit);
        head = new HeadPane(kit, keys, out);
        stripe = new TrainingStripe(kit);
        strip = new StatusStrip(kit);
        root.getStyleClass().add("till");
        if (theme == Theme.DARK) root.getStyleClass().add("dark");
        root.getChildren().addAll(head, stripe, Lay.grow(stage), strip);
        root.widthProperty().subscribe(width -> fit(width.doubleValue()));
        stage.getStyleClass().add("stage");
        stage.setMinSize(0, 0);
    }

    /// Side columns are as wide as the window can spare; the style sheets say how wide.
    private void fit(double width) {
        root.pseudoClassStateChanged(SLIM, width > 0 && width < 1200);
        root.pseudoClassStateChanged(ROOMY, width >= 1600);
    }

    public Parent root() {
        return root;
    }

    public Keys keys() {
        return keys;
    }

    public void show(StatusScreen screen) {
        head.show(screen);
        strip.show(screen);
        Lay.show(stripe, screen.training());
    }

    /// Puts this screen in the middle, and nothing over it.
    public void put(View<?> view) {
        stage.getChildren().setAll(view.root());
    }

    /// Lays a prompt over the screen.
    public void over(View<?> prompt) {
        if (stage.getChildren().size() > 1) stage.getChildren().remove(1);
        stage.getChildren().add(prompt.root());
    }
}
