package guitai.ui.refund;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.key.Command;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.function.Consumer;

/// A line of a receipt on the return desk: a touch ticks it wholly, its − and + take pieces.
final class LineCard extends StackPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final KeyButton card;

    /// @param index of the line on the screen
    LineCard(
            Kit kit,
            RefundScreen.Line line,
            int index,
            String hint,
            boolean chosen,
            Consumer<RefundEvent> out) {
        var texts = kit.texts();
        var name = (line.ticked() ? "☑ " : "☐ ") + texts.name(line.name());
        var top =
                Lay.row(8, Lay.wide(Lay.shortening(name, "parked-note")), Lay.label(hint, "hint"));
        var about = texts.get("refund.line", line.sold(), line.left());
        var shelf = line.saleable() ? "" : texts.get("refund.notSaleable");
        var kind = line.gift() ? texts.get("refund.gift") + " " + shelf : shelf;
        var second = Lay.row(8, Lay.wide(Lay.shortening(about, "mute")), Lay.label(kind, "mute"));
        var bottom = Lay.row(8, Lay.space(), Lay.label(texts.money(line.paid()), "parked-due"));
        bottom.setAlignment(Pos.CENTER);
        bottom.getStyleClass().add("line-card-foot");
        var content = Lay.column(4, top, second, Lay.space(), bottom);
        content.setMouseTransparent(true);
        var back = texts.get("refund.back", line.back());
        card =
                KeyButton.around(
                        content, name + ", " + texts.money(line.paid()) + ", " + back, hint);
        card.getStyleClass().add("parked-card");
        card.setFocusTraversable(false);
        card.setMaxHeight(Double.MAX_VALUE);
        card.pseudoClassStateChanged(CHOSEN, chosen);
        var foot = foot(kit, line, index, out);
        StackPane.setAlignment(foot, Pos.BOTTOM_LEFT);
        getChildren().setAll(card, foot);
    }

    private static HBox foot(
            Kit kit, RefundScreen.Line line, int index, Consumer<RefundEvent> out) {
        var foot = Lay.row(8);
        if (line.pieces()) {
            var less = KeyButton.step(kit, Command.LESS_OF_LINE, Icon.MINUS);
            var more = KeyButton.step(kit, Command.MORE_OF_LINE, Icon.PLUS);
            less.setOnAction(_ -> out.accept(new RefundEvent.Pieces(index, -1)));
            more.setOnAction(_ -> out.accept(new RefundEvent.Pieces(index, 1)));
            less.setDisable(!line.ticked());
            more.setDisable(line.back().equals(line.left()));
            foot.getChildren().setAll(less, back(line.back(), "line-card-back"), more);
        } else {
            foot.getChildren().setAll(back(kit.texts().get("refund.back", line.back()), "mute"));
        }
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("line-card-steps");
        foot.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        // Between the steps a touch is for the card.
        foot.setPickOnBounds(false);
        return foot;
    }

    private static Label back(String words, String style) {
        var back = Lay.label(words, style);
        back.setMouseTransparent(true);
        return back;
    }

    KeyButton card() {
        return card;
    }
}
