package guitai.ui.prompt;

import guitai.ui.control.Icon;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.key.Command;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Every key and what it does, as the shop has laid them.
final class KeyCardCard implements Card {

    private static final int COLUMNS = 4;

    private final Keys keys;
    private final VBox card;

    KeyCardCard(Kit kit, Consumer<PromptEvent> out) {
        keys = new Keys(kit);
        var back =
                keys.button(
                        Command.BACK,
                        "command.back",
                        Icon.BACK,
                        () -> out.accept(new PromptEvent.Dismissed()));
        keys.silent(Command.HELP, () -> out.accept(new PromptEvent.Dismissed()));
        var grid = Lay.grid(COLUMNS, 24, 0);
        var listed = Arrays.stream(Command.values()).filter(KeyCardCard::listed).toList();
        int rows = (listed.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < listed.size(); i++) {
            grid.add(row(kit, listed.get(i)), Math.floorDiv(i, rows), i % rows);
        }
        var title =
                Lay.row(
                        12,
                        Icon.HELP.node("prompt-icon"),
                        Lay.label(kit.texts().get("command.help"), "prompt-title"));
        card = Lay.column(8, title, grid, Lay.wrapping(kit.texts().get("keys.box"), "mute"), back);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.getStyleClass().addAll("card", "prompt", "prompt-wide");
    }

    /// The nine choices are one line.
    private static boolean listed(Command command) {
        return !command.name().startsWith("CHOICE_") || command == Command.CHOICE_1;
    }

    private static Node row(Kit kit, Command command) {
        var key = kit.keyMap().key(command).toString();
        if (command == Command.CHOICE_1) key += " … 9";
        var row =
                Lay.row(
                        10,
                        Lay.wide(Lay.label(kit.texts().get(command.label()))),
                        Lay.label(key, "key-cap"));
        row.getStyleClass().add("key-row");
        return row;
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
        card.requestFocus();
    }
}
