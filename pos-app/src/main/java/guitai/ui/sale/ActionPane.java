package guitai.ui.sale;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.key.Command;

import javafx.scene.layout.GridPane;

import java.util.List;
import java.util.function.Consumer;

/// What can be done to the basket, one key each.
final class ActionPane {

    private final Kit kit;
    private final GridPane root = Lay.grid(6, 8, 8);
    private final KeyButton quantity;
    private final KeyButton delete;
    private final KeyButton undo;
    private final KeyButton park;
    private final KeyButton recall;
    private final KeyButton voidSale;

    ActionPane(Kit kit, Keys keys, Consumer<SaleEvent> out) {
        this.kit = kit;
        quantity = made(keys, out, Command.QUANTITY, Icon.QUANTITY, SaleEvent.Asked.QUANTITY);
        delete = made(keys, out, Command.DELETE_LINE, Icon.DELETE, SaleEvent.Asked.DELETE_LINE);
        undo = made(keys, out, Command.UNDO, Icon.UNDO, SaleEvent.Asked.UNDO);
        park = made(keys, out, Command.PARK, Icon.PARK, SaleEvent.Asked.PARK);
        recall = made(keys, out, Command.RECALL, Icon.RECALL, SaleEvent.Asked.RECALL);
        voidSale = made(keys, out, Command.VOID, Icon.VOID, SaleEvent.Asked.VOID).styled("danger");
        var row = List.of(quantity, delete, undo, park, recall, voidSale);
        for (int i = 0; i < row.size(); i++) root.add(row.get(i), i, 0);
    }

    private static KeyButton made(
            Keys keys, Consumer<SaleEvent> out, Command command, Icon icon, SaleEvent.Asked asked) {
        var button = keys.stacked(command, command.label(), icon, () -> out.accept(asked));
        button.getStyleClass().add("action");
        button.setFocusTraversable(false);
        return button;
    }

    GridPane root() {
        return root;
    }

    void show(SaleScreen screen) {
        var onGoods =
                screen.selected() >= 0 && screen.rows().get(screen.selected()) instanceof Row.Goods;
        var weighing = screen.box().wants() instanceof Box.Wants.Weight;
        quantity.say(kit.texts().get(weighing ? "command.tare" : Command.QUANTITY.label()));
        quantity.setDisable(!onGoods && !weighing);
        delete.setDisable(screen.selected() < 0);
        park.setDisable(!screen.canPay());
        recall.setDisable(screen.parked() == 0);
        recall.badge(screen.parked() == 0 ? "" : Integer.toString(screen.parked()));
        voidSale.setDisable(!screen.canPay());
    }
}
