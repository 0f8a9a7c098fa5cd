package guitai.ui.shift;

import guitai.ui.control.Field;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// One row for each kind of note and coin: how many, and what they come to.
///
/// Enter and the arrows go from row to row.
final class CountPane extends VBox {

    private static final PseudoClass UNREADABLE = PseudoClass.getPseudoClass("unreadable");

    /// More digits than this are no number of pieces.
    private static final int LONGEST = 9;

    private final Kit kit;
    private final BiConsumer<Integer, String> typed;
    private final List<Field> fields = new ArrayList<>();
    private final List<Label> amounts = new ArrayList<>();
    private double signWidth;

    /// @param typed told the line, and the count of lines for the other cash, with what stands
    ///   there
    CountPane(Kit kit, BiConsumer<Integer, String> typed) {
        this.kit = kit;
        this.typed = typed;
        getStyleClass().addAll("card", "count-pane");
    }

    void show(CountSheet sheet) {
        if (fields.size() != sheet.lines().size() + 1) build(sheet);
        for (int i = 0; i < sheet.lines().size(); i++) {
            var line = sheet.lines().get(i);
            fields.get(i).show(line.pieces());
            fields.get(i).pseudoClassStateChanged(UNREADABLE, !line.readable());
            amounts.get(i).setText(line.amount().isZero() ? "—" : kit.texts().money(line.amount()));
        }
        fields.getLast().show(sheet.other());
        amounts.getLast()
                .setText(
                        sheet.otherAmount().isZero()
                                ? "—"
                                : kit.texts().money(sheet.otherAmount()));
    }

    private void build(CountSheet sheet) {
        var texts = kit.texts();
        fields.clear();
        amounts.clear();
        // Letters of a currency need more room than a sign.
        signWidth = sign(sheet).length() > 1 ? 48 : 20;
        getChildren().setAll(heading());
        for (int i = 0; i < sheet.lines().size(); i++) {
            var face = sheet.lines().get(i).face();
            getChildren().add(row(i, texts.face(face), "face-" + face.minor(), "×"));
        }
        getChildren()
                .add(
                        row(
                                sheet.lines().size(),
                                texts.get("count.other"),
                                "face-other",
                                sign(sheet)));
    }

    private String sign(CountSheet sheet) {
        return kit.texts().sign(sheet.total().currency());
    }

    private HBox heading() {
        var texts = kit.texts();
        var heading =
                Lay.row(
                        12,
                        wide(Lay.label(texts.get("count.face"), "column-title"), 128),
                        wide(Lay.label("", "column-title"), signWidth),
                        Lay.wide(Lay.label(texts.get("count.pieces"), "column-title")),
                        wide(Lay.label(texts.get("sale.amount"), "column-title"), 140));
        ((Label) heading.getChildren().getLast()).setAlignment(Pos.CENTER_RIGHT);
        heading.getStyleClass().add("count-heading");
        return heading;
    }

    private HBox row(int index, String face, String style, String times) {
        var field =
                new Field(
                        face + " " + kit.texts().get("count.pieces"),
                        LONGEST,
                        text -> typed.accept(index, text));
        field.getStyleClass().add("count-field");
        field.setId("count-" + index);
        fields.add(field);
        var amount = Lay.label("—", "count-amount");
        amount.setAlignment(Pos.CENTER_RIGHT);
        amounts.add(amount);
        var chip = Lay.label(face, "face-chip", style);
        chip.setAlignment(Pos.CENTER);
        var row =
                Lay.row(
                        12,
                        wide(chip, 128),
                        wide(Lay.label(times, "mute"), signWidth),
                        Lay.wide(field),
                        wide(amount, 140));
        row.getStyleClass().add("count-row");
        return Lay.grow(row);
    }

    private static Label wide(Label label, double width) {
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
        return label;
    }

    /// The field with the cursor, or the first.
    TextInputControl field() {
        return fields.stream().filter(Lay::hasCursor).findFirst().orElse(fields.getFirst());
    }

    /// Goes on to another row.
    ///
    /// @return false if there is none in that direction
    boolean move(int by) {
        int at = fields.indexOf(field()) + by;
        if (at < 0 || at >= fields.size()) return false;
        fields.get(at).requestFocus();
        fields.get(at).selectAll();
        return true;
    }

    /// From the top again: a new count begins there.
    void again() {
        if (fields.stream().anyMatch(Lay::hasCursor)) fields.getFirst().requestFocus();
    }

    void focusFirst() {
        if (fields.isEmpty()) return;
        if (fields.stream().noneMatch(Lay::hasCursor)) fields.getFirst().requestFocus();
    }
}
