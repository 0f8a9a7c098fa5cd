package guitai.ui.promotion;

import guitai.ui.control.Field;
import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.key.Command;
import guitai.ui.promotion.OffersScreen.Cell;
import guitai.ui.promotion.OffersScreen.Editing;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The fields of one page of the form, two in a row, each with its name above and what is wrong
/// with it, or what the till makes of it, below.
final class FormPane {
    private static final int COLUMNS = 2;
    private static final int LONGEST = 4_000;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<OffersEvent> out;
    private final GridPane root = Lay.grid(COLUMNS, 12, 4);
    private final Map<OfferField, Parts> parts = new EnumMap<>(OfferField.class);
    private List<OfferField> drawn = List.of();
    private OfferField at = OfferField.NAME_ZH;
    private boolean placing;

    FormPane(Kit kit, Keys keys, Consumer<OffersEvent> out) {
        this.kit = kit;
        this.keys = keys;
        this.out = out;
    }

    /// What one field is made of.
    ///
    /// @param input a [Field], or the key that changes a choice
    private record Parts(Control input, Label below) {}

    GridPane root() {
        return root;
    }

    void show(Editing screen) {
        var fields = screen.cells().stream().map(Cell::field).toList();
        var anew = !fields.equals(drawn);
        if (anew) build(fields);
        for (var cell : screen.cells()) fill(cell);
        if (anew || screen.at() != at) {
            at = screen.at();
            place();
        }
    }

    private void build(List<OfferField> fields) {
        // A node that goes takes the cursor with it; that is nobody's wish.
        placing = true;
        drawn = fields;
        parts.clear();
        root.getChildren().clear();
        for (int i = 0; i < fields.size(); i++) {
            root.add(cell(fields.get(i)), i % COLUMNS, Math.floorDiv(i, COLUMNS));
        }
        placing = false;
    }

    private Node cell(OfferField field) {
        var texts = kit.texts();
        var name = texts.get(field.label());
        var input = field.typed() ? typed(field, name) : choice(field, name);
        input.focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused && !placing) out.accept(new OffersEvent.At(field));
                        });
        var below = Lay.shortening("", "offer-below");
        below.setGraphic(Icon.BAD.node("offer-wrong-icon"));
        parts.put(field, new Parts(input, below));
        return Lay.column(1, Lay.shortening(name, "offer-label"), input, below);
    }

    private Control typed(OfferField field, String name) {
        var input =
                new Field(name, LONGEST, text -> out.accept(new OffersEvent.Typed(field, text)));
        input.setPromptText(kit.texts().get(field.like()));
        input.setId("offer-" + field.name());
        return input;
    }

    private Control choice(OfferField field, String name) {
        var hint = keys.hint(Command.ENTER);
        var said = Lay.label("", "caption");
        var content = Lay.row(8, said, Lay.space(), Lay.label(hint, "hint"));
        content.setMouseTransparent(true);
        var button = KeyButton.around(content, name, hint);
        button.getStyleClass().add("offer-choice");
        button.setOnAction(_ -> out.accept(new OffersEvent.Switched(field)));
        button.setUserData(said);
        return button;
    }

    private void fill(Cell cell) {
        var texts = kit.texts();
        var made = parts.get(cell.field());
        if (made == null) return;
        if (made.input() instanceof Field field) field.show(cell.text());
        if (made.input().getUserData() instanceof Label said) said.setText(texts.say(cell.said()));
        var wrong = !cell.wrong().isEmpty();
        made.below().setText(texts.say(wrong ? cell.wrong() : cell.about()));
        made.below().setContentDisplay(wrong ? ContentDisplay.LEFT : ContentDisplay.TEXT_ONLY);
        made.below().getStyleClass().removeAll("offer-wrong");
        if (wrong) made.below().getStyleClass().add("offer-wrong");
    }

    /// Puts the cursor where the screen says it is.
    void place() {
        var made = parts.get(at);
        if (made == null || made.input().isFocused()) return;
        placing = true;
        made.input().applyCss();
        made.input().requestFocus();
        if (made.input() instanceof Field field) field.end();
        placing = false;
    }

    /// Whether the cursor is in one of the fields.
    boolean hasCursor() {
        return parts.values().stream().anyMatch(made -> made.input().isFocused());
    }
}
