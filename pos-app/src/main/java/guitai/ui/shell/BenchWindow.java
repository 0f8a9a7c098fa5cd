package guitai.ui.shell;

import guitai.ui.bench.Bench;
import guitai.ui.bench.BenchView;
import guitai.ui.bench.BenchViewModel;
import guitai.ui.control.Kit;
import guitai.ui.key.KeyMap;
import guitai.ui.text.Texts;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

import java.util.Optional;

/// The bench of virtual devices as a window of its own beside the till: training mode only.
///
/// JavaFX thread only.
public final class BenchWindow {

    private static final Duration LOOK = Duration.millis(400);

    private final TillViewModel till;
    private final KeyMap keyMap;
    private final BenchViewModel bench;
    private final StackPane holder = new StackPane();
    private final Scene scene = new Scene(holder, 1240, 820);
    private final Timeline looking;
    private Optional<Stage> stage = Optional.empty();

    public BenchWindow(TillViewModel till, KeyMap keyMap, Bench devices) {
        this.till = till;
        this.keyMap = keyMap;
        bench = new BenchViewModel(till.screens().access, devices);
        Look.dress(scene);
        looking = new Timeline(new KeyFrame(LOOK, _ -> bench.tick()));
        looking.setCycleCount(Animation.INDEFINITE);
        till.appearance().also(this::dressed);
        dressed(till.appearance().get());
    }

    private void dressed(Appearance as) {
        var kit = new Kit(Texts.in(as.language()), keyMap);
        var view =
                new BenchView(
                        kit, bench.goods(), bench.heaps(), as.theme() == Theme.DARK, bench::on);
        holder.getChildren().setAll(view.root());
        bench.screen().listen(view::show);
        stage.ifPresent(s -> s.setTitle(kit.texts().get("command.bench")));
    }

    /// Brings it to the front, or opens it.
    public void open() {
        if (stage.isEmpty()) {
            var made = new Stage();
            var room = Screen.getPrimary().getVisualBounds();
            made.setMaxWidth(room.getWidth());
            made.setMaxHeight(room.getHeight());
            made.setScene(scene);
            made.setTitle(Texts.in(till.appearance().get().language()).get("command.bench"));
            made.setOnShown(
                    _ -> {
                        made.setY(Math.max(made.getY(), room.getMinY()));
                        looking.play();
                    });
            made.setOnHidden(_ -> looking.stop());
            stage = Optional.of(made);
        }
        stage.get().show();
        stage.get().toFront();
    }

    public void close() {
        stage.ifPresent(Stage::close);
    }

    public Scene scene() {
        return scene;
    }

    BenchViewModel model() {
        return bench;
    }
}
