package guitai.app;

import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;

import java.util.concurrent.CountDownLatch;

/// Says in a window why the till does not open. It is also said on standard error, where nobody at
/// a counter would see it.
final class RefusedWindow {
    private RefusedWindow() {}

    static void show(String what, String next) throws InterruptedException {
        var closed = new CountDownLatch(1);
        Platform.startup(
                () -> {
                    var alert =
                            new Alert(
                                    Alert.AlertType.ERROR, what + "\n\n" + next, ButtonType.CLOSE);
                    alert.setTitle("Guitai 柜台");
                    alert.setHeaderText(null);
                    alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
                    alert.showAndWait();
                    closed.countDown();
                });
        closed.await();
        Platform.exit();
    }
}
