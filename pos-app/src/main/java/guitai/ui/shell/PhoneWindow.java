package guitai.ui.shell;

import guitai.ui.control.Kit;
import guitai.ui.key.KeyMap;
import guitai.ui.phone.CustomersPhone;
import guitai.ui.phone.PhoneView;
import guitai.ui.phone.PhoneViewModel;
import guitai.ui.text.Texts;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.util.Optional;

/// The customer's phone as a window of its own beside the till: training mode only.
///
/// JavaFX thread only.
public final class PhoneWindow {

    private final TillViewModel till;
    private final KeyMap keyMap;
    private final PhoneViewModel phone;
    private final StackPane holder = new StackPane();
    private final Scene scene;
    private Optional<Stage> stage = Optional.empty();

    public PhoneWindow(TillViewModel till, KeyMap keyMap, CustomersPhone customer) {
        this.till = till;
        this.keyMap = keyMap;
        phone = till.phone(customer);
        scene = new Scene(holder, phone.hasCards() ? 1320 : 1000, 560);
        Look.dress(scene);
        till.appearance().also(this::dressed);
        dressed(till.appearance().get());
    }

    private void dressed(Appearance as) {
        var kit = new Kit(Texts.in(as.language()), keyMap);
        var view =
                new PhoneView(
                        kit, phone.faults(), phone.hasCards(), as.theme() == Theme.DARK, phone::on);
        holder.getChildren().setAll(view.root());
        phone.screen().listen(view::show);
        stage.ifPresent(s -> s.setTitle(kit.texts().get("command.phone")));
    }

    /// Brings it to the front, or opens it.
    public void open() {
        if (stage.isEmpty()) {
            var made = new Stage();
            made.setScene(scene);
            made.setTitle(Texts.in(till.appearance().get().language()).get("command.phone"));
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
}
