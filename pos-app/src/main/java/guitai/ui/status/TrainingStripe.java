package guitai.ui.status;

import guitai.ui.control.Kit;
import guitai.ui.control.Lay;

import javafx.scene.layout.StackPane;

/// The stripe that says on every screen that nothing here is real.
public final class TrainingStripe extends StackPane {

    public TrainingStripe(Kit kit) {
        getStyleClass().add("training-stripe");
        getChildren().add(Lay.label(kit.texts().get("status.training"), "training-words"));
    }
}
