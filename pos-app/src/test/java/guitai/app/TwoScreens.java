package guitai.app;

import guitai.ui.sample.Shop;
import guitai.ui.shell.TillViewModel;
import guitai.ui.text.Name;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A till and its customer's screen on the display of the environment; asked by lines where they
/// are, and ends with its input.
final class TwoScreens {
    private TwoScreens() {}

    public static void main(String[] home) throws IOException {
        var shop = new Shop(Path.of(home[0]));
        Platform.startup(
                () -> {
                    var till = new TillViewModel(shop.parts(Runnable::run, Platform::runLater));
                    till.start();
                    var front = new Stage();
                    front.setScene(new Scene(new StackPane(), 1000, 700));
                    front.show();
                    new SecondScreen().beside(till, Name.of("Shop"), front);
                });
        while (System.in.read() >= 0) Platform.runLater(() -> System.out.println(said()));
        Platform.exit();
    }

    private static String said() {
        return Screen.getScreens().size() + " screens, customer " + customer().orElse("nowhere");
    }

    private static Optional<String> customer() {
        return Window.getWindows().stream()
                .filter(w -> w instanceof Stage stage && "Shop".equals(stage.getTitle()))
                .filter(Window::isShowing)
                .map(w -> (long) w.getX() + "," + (long) w.getY())
                .findFirst();
    }
}
