package guitai.ui.control;

import guitai.ui.text.FigureRow;
import guitai.ui.text.Tone;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// Draws rows with a figure: the name and what is about it on the left, the figure on the right.
public final class FigureRows {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Kit kit;
    private final IntConsumer chosen;

    /// @param chosen hears the index of a row that is pressed
    public FigureRows(Kit kit, IntConsumer chosen) {
        this.kit = kit;
        this.chosen = chosen;
    }

    /// @param selected index into `rows`, or -1
    public List<KeyButton> of(List<FigureRow> rows, int selected) {
        var drawn = new ArrayList<KeyButton>();
        for (int i = 0; i < rows.size(); i++) drawn.add(row(rows.get(i), i, i == selected));
        return drawn;
    }

    private KeyButton row(FigureRow one, int index, boolean here) {
        var texts = kit.texts();
        var name = Lay.shortening(texts.say(one.name()), "case-stage");
        var left = Lay.column(0, name);
        var about = Lay.shortening(texts.say(one.about()), "mute");
        if (!one.about().isEmpty()) left.getChildren().add(about);
        left.setAlignment(Pos.CENTER_LEFT);
        var figure = Lay.label(texts.say(one.figure()), "case-amount", Tones.style(one.tone()));
        if (one.tone() == Tone.BAD) figure.setGraphic(Icon.BAD.node("case-icon"));
        if (one.tone() == Tone.WARN) figure.setGraphic(Icon.WARN.node("case-icon"));
        // The figure has air below its digits that a row of this height does not.
        var right = Lay.column(-5, figure);
        var below = Lay.label(texts.say(one.below()), "mute");
        if (!one.below().isEmpty()) right.getChildren().add(below);
        right.setAlignment(Pos.CENTER_RIGHT);
        var content = Lay.row(20, Lay.wide(left), right);
        content.setMouseTransparent(true);
        var spoken = texts.say(one.name()) + ", " + texts.say(one.figure());
        var row = KeyButton.around(content, spoken, "↓");
        row.getStyleClass().add("case-row");
        row.setFocusTraversable(false);
        row.pseudoClassStateChanged(CHOSEN, here);
        row.setOnAction(_ -> chosen.accept(index));
        return row;
    }
}
