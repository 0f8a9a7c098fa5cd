import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// Floor for opening a window: a window with nothing in it.
public final class EmptyWindow extends Application {
    @Override
    public void start(Stage stage) {
        stage.setTitle("empty");
        stage.setScene(new Scene(new Pane(), 1366, 768));
        stage.show();
    }

    public static void main(String[] args) {
        launch(args);
    }
}
