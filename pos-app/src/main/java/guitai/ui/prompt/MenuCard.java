package guitai.ui.prompt;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.key.Command;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What is asked for a few times a day. Each has its key, which also works without the menu.
final class MenuCard implements Card {

    private record Entry(Command command, Icon icon) {}

    private static final List<Entry> ENTRIES =
            List.of(
                    new Entry(Command.DISCOUNT, Icon.NOTE),
                    new Entry(Command.OFFERS, Icon.SEARCH),
                    new Entry(Command.RETURN_DESK, Icon.UNDO),
                    new Entry(Command.WITHOUT_RECEIPT, Icon.NOTE),
                    new Entry(Command.CASH_DESK, Icon.DESK),
                    new Entry(Command.NO_SALE, Icon.DRAWER),
                    new Entry(Command.REPRINT, Icon.PRINT),
                    new Entry(Command.X_REPORT, Icon.REPORT),
                    new Entry(Command.RETURN_REASONS, Icon.REPORT),
                    new Entry(Command.PAYMENTS, Icon.PAYMENTS),
                    new Entry(Command.PRICE_CHECK, Icon.PRICE),
                    new Entry(Command.PRICE_LISTS, Icon.PRICE_LISTS),
                    new Entry(Command.PROMOTIONS, Icon.TAG),
                    new Entry(Command.MEMBERS, Icon.PERSON),
                    new Entry(Command.COUPON_STOCKS, Icon.STORED_VALUE),
                    new Entry(Command.QUEUE, Icon.QUEUE),
                    new Entry(Command.RECONCILIATION, Icon.EXACT),
                    new Entry(Command.STOCK, Icon.BASKET),
                    new Entry(Command.ALLOW_CARDS, Icon.CARD),
                    new Entry(Command.CHANNELS, Icon.CHANNELS),
                    new Entry(Command.DEVICES, Icon.HELP),
                    new Entry(Command.CUSTOMER_SCREEN, Icon.SECOND_SCREEN),
                    new Entry(Command.PHONE, Icon.PHONE),
                    new Entry(Command.BENCH, Icon.TRAINING),
                    new Entry(Command.LAYOUT, Icon.LAYOUT),
                    new Entry(Command.CLOSE_SHIFT, Icon.CLOSE_SHIFT));

    private static final int COLUMNS = 3;

    private final Keys keys;
    private final KeyButton first;
    private final VBox card;

    MenuCard(Kit kit, Consumer<PromptEvent> out) {
        keys = new Keys(kit);
        var grid = Lay.grid(COLUMNS, 8, 8);
        var buttons = new ArrayList<KeyButton>();
        for (int i = 0; i < ENTRIES.size(); i++) {
            var entry = ENTRIES.get(i);
            var button =
                    keys.button(
                            entry.command(),
                            entry.command().label(),
                            entry.icon(),
                            () -> out.accept(new PromptEvent.Picked(entry.command())));
            buttons.add(button);
            grid.add(button, i % COLUMNS, Math.floorDiv(i, COLUMNS));
        }
        var back =
                keys.button(
                        Command.BACK,
                        "command.back",
                        Icon.BACK,
                        () -> out.accept(new PromptEvent.Dismissed()));
        first = buttons.getFirst();
        card = Lay.column(8, grid, back);
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
        first.requestFocus();
    }
}
