package guitai.ui.shell;

import guitai.ui.control.Kit;
import guitai.ui.control.View;
import guitai.ui.key.KeyMap;
import guitai.ui.status.StatusScreen;
import guitai.ui.text.Language;
import guitai.ui.text.Texts;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import javax.imageio.ImageIO;

/// Draws one screen in the real frame, theme and language, on a stage of a real size.
public final class Rig {

    private static final Path PICTURES = Path.of("target", "screens");
    private static boolean started;

    private Rig() {}

    /// How a screen is to be drawn.
    public record As(Language language, Theme theme, int width, int height) {
        public static final As USUAL = new As(Language.ZH, Theme.LIGHT, 1366, 768);

        public String name() {
            return language.name().toLowerCase(Locale.ROOT)
                    + "-"
                    + theme.name().toLowerCase(Locale.ROOT)
                    + "-"
                    + width;
        }
    }

    /// What a test does with a scene that is laid out.
    @FunctionalInterface
    public interface Examination<T> {
        T of(Scene scene) throws Exception;
    }

    /// Runs on the JavaFX thread and gives back what came of it.
    public static <T> T onFx(Callable<T> work) throws Exception {
        start();
        if (Platform.isFxApplicationThread()) return work.call();
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }

    public static synchronized void start() throws Exception {
        if (started) return;
        HeadlessScreen.resize(1920, 1080);
        Platform.setImplicitExit(false);
        started = true;
    }

    public static Kit kit(Language language) {
        return new Kit(Texts.in(language), KeyMap.usual());
    }

    /// Shows a screen and lets a test examine the laid-out nodes; the stage is closed afterwards.
    public static <S, T> T show(
            As as,
            StatusScreen status,
            Function<Kit, View<S>> made,
            S screen,
            Examination<T> examination)
            throws Exception {
        var stage = onFx(() -> stage(as, status, made, screen));
        // Two rounds: pagers and lists settle in the second.
        for (int i = 0; i < 2; i++) onFx(() -> settle(stage));
        return onFx(
                () -> {
                    try {
                        settle(stage);
                        return examination.of(stage.getScene());
                    } finally {
                        stage.close();
                    }
                });
    }

    private static boolean settle(Stage stage) {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        return true;
    }

    private static <S> Stage stage(
            As as, StatusScreen status, Function<Kit, View<S>> made, S screen) {
        Look.base(as.theme());
        var kit = kit(as.language());
        var frame = new TillFrame(kit, as.theme(), _ -> {});
        var view = made.apply(kit);
        frame.put(view);
        var scene = new Scene(frame.root(), as.width(), as.height());
        Look.dress(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        frame.show(status);
        view.show(screen);
        settle(stage);
        view.show(screen);
        view.focus();
        return stage;
    }

    /// Writes what is on the scene to `target/screens/<name>.png`.
    public static Path picture(Scene scene, String name) throws IOException {
        Files.createDirectories(PICTURES);
        var image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pixels = ((DataBufferInt) copy.getRaster().getDataBuffer()).getData();
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var file = PICTURES.resolve(name + ".png");
        ImageIO.write(copy, "png", file.toFile());
        return file;
    }
}
