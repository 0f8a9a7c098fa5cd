package guitai.ui.prompt;

import guitai.ui.control.Icon;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.key.Command;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// What is asked for a few times a day. Each has its key, which also works without the menu.
final class MenuCard implements Card {

    private record Entry(Command command, Icon icon) {}

    private static final List<Entry> ENTRIES =
            List.of(
                    new Entry(Command.CASH_DESK, Icon.DESK),
                    new Entry(Command.NO_SALE, Icon.DRAWER),
                    new Entry(Command.REPRINT, Icon.PRINT),
                    new Entry(Command.X_REPORT, Icon.REPORT),
                    new Entry(Command.PAYMENTS, Icon.PAYMENTS),
                    new Entry(Command.CHANNELS, Icon.CHANNELS),
                    new Entry(Command.CUSTOMER_SCREEN, Icon.SECOND_SCREEN),
                    new Entry(Command.PHONE, Icon.PHONE),
                    new Entry(Command.LAYOUT, Icon.LAYOUT),
                    new Entry(Command.CLOSE_SHIFT, Icon.CLOSE_SHIFT));

    private final Keys keys;
    private final VBox card;

    MenuCard(Kit kit, Consumer<PromptEvent> out) {
        keys = new Keys(kit);
        card = new VBox(8);
        for (var entry : ENTRIES) {
            var button =
                    keys.button(
                            entry.command(),
                            entry.command().label(),
                            entry.icon(),
                            () -> out.accept(new PromptEvent.Picked(entry.command())));
            card.getChildren().add(button);
        }
        card.getChildren()
                .add(
                        keys.button(
                                Command.BACK,
                                "command.back",
                                Icon.BACK,
                                () -> out.accept(new PromptEvent.Dismissed())));
        keys.silent(Command.MENU, () -> out.accept(new PromptEvent.Dismissed()));
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.getStyleClass().addAll("card", "menu");
        StackPane.setAlignment(card, Pos.TOP_RIGHT);
    }

    @Override
    public List<Node> nodes() {
        return List.of(card);
    }

    @Override
    public Keys keys(Kit ignored) {
        return keys;
    }

    @Override
    public void show(Prompt prompt) {}

    @Override
    public void focus() {
        card.getChildren().getFirst().requestFocus();
    }
}
