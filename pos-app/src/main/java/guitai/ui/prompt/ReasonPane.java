package guitai.ui.prompt;

import guitai.ui.control.Field;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.key.Command;

import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// Why: a reason of the shop's list, which is the last key of what is asked, or words of one's own.
final class ReasonPane extends VBox {
    private static final int LONGEST = 40;
    private static final double GAP = 8;

    private final Keys keys;
    private final Consumer<String> chosen;
    private final VBox choices = Lay.column(0);
    private final Field words;

    /// @param id of the field
    /// @param chosen told the reason that was chosen
    ReasonPane(Kit kit, Keys keys, String id, Consumer<String> chosen) {
        super(10);
        this.keys = keys;
        this.chosen = chosen;
        var texts = kit.texts();
        words = new Field(texts.get("cashDesk.reason"), LONGEST, _ -> {});
        words.setPromptText(texts.get("hand.reason"));
        words.setId(id);
        var why = Lay.label(texts.get("hand.why"), "hand-asked");
        getChildren().addAll(why, choices, words);
        keys.silent(Command.DOWN, words::requestFocus);
    }

    /// Offers the shop's reasons; they do not change while something is asked.
    void offer(List<String> reasons, int columns) {
        if (!choices.getChildren().isEmpty()) return;
        var grid = Lay.grid(columns, GAP, GAP);
        for (int i = 0; i < reasons.size(); i++) {
            var reason = reasons.get(i);
            var choice = keys.choice(Command.choice(i), reason, () -> chosen.accept(reason));
            grid.add(choice, i % columns, Math.floorDiv(i, columns));
        }
        choices.getChildren().add(grid);
    }

    /// What was written; may be blank.
    String written() {
        return words.getText();
    }

    void focusWords() {
        words.requestFocus();
    }

    /// One half of a card that asks for a number and a reason.
    static VBox half(VBox column) {
        column.setMinWidth(0);
        column.setPrefWidth(0);
        return column;
    }
}
