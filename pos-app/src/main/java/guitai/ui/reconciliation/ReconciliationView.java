package guitai.ui.reconciliation;

import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.View;
import guitai.ui.reconciliation.ReconciliationScreen.Day;
import guitai.ui.reconciliation.ReconciliationScreen.Days;
import guitai.ui.reconciliation.ReconciliationScreen.Detail;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import java.util.function.Consumer;

/// The books against the channels': one of three panes, each with its own keys.
public final class ReconciliationView implements View<ReconciliationScreen> {

    private final DaysPane days;
    private final DayPane day;
    private final DetailPane detail;
    private final StackPane root = new StackPane();
    private Keys keys;

    public ReconciliationView(Kit kit, Consumer<ReconcileEvent> out) {
        days = new DaysPane(kit, out);
        day = new DayPane(kit, out);
        detail = new DetailPane(kit, out);
        keys = days.keys();
        root.getChildren().addAll(days.root(), day.root(), detail.root());
        root.getStyleClass().add("counter");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Keys keys() {
        return keys;
    }

    @Override
    public void show(ReconciliationScreen screen) {
        Lay.show(days.root(), screen instanceof Days);
        Lay.show(day.root(), screen instanceof Day);
        Lay.show(detail.root(), screen instanceof Detail);
        var before = keys;
        switch (screen) {
            case Days now -> {
                keys = days.keys();
                days.show(now);
            }
            case Day now -> {
                keys = day.keys();
                day.show(now);
            }
            case Detail now -> {
                keys = detail.keys();
                detail.show(now);
            }
        }
        if (!before.equals(keys)) focus();
    }

    @Override
    public void focus() {
        if (detail.root().isVisible()) detail.focus();
        else root.requestFocus();
    }
}
