package guitai.ui.sale;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Lay;
import guitai.ui.key.Command;

import javafx.scene.layout.GridPane;

import java.util.List;
import java.util.function.Consumer;

/// The ways to pay. Two a row; a wallet joins as one more button.
final class PayPane {

    private static final int COLUMNS = 2;

    private final GridPane root = Lay.grid(COLUMNS, 8, 8);
    private final List<KeyButton> buttons;

    PayPane(Keys keys, Consumer<SaleEvent> out) {
        var cash =
                keys.large(
                                Command.CASH,
                                "command.cash",
                                Icon.CASH,
                                () -> out.accept(SaleEvent.Asked.CASH))
                        .styled("pay", "pay-cash");
        var exact =
                keys.large(
                                Command.EXACT,
                                "command.exact",
                                Icon.EXACT,
                                () -> out.accept(SaleEvent.Asked.EXACT))
                        .styled("pay", "pay-exact");
        buttons = List.of(cash, exact);
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setFocusTraversable(false);
            root.add(buttons.get(i), i % COLUMNS, Math.floorDiv(i, COLUMNS));
        }
    }

    GridPane root() {
        return root;
    }

    void show(SaleScreen screen) {
        for (var button : buttons) button.setDisable(!screen.canPay());
    }
}
