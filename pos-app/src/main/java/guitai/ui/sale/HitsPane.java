package guitai.ui.sale;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;

import javafx.css.PseudoClass;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What a typed word found, laid over the basket: arrows and Enter, or a touch.
final class HitsPane extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// Rows shown; the selected one is always among them.
    private static final int ROWS = 6;

    private final Kit kit;
    private final Consumer<SaleEvent> out;

    HitsPane(Kit kit, Consumer<SaleEvent> out) {
        this.kit = kit;
        this.out = out;
        getStyleClass().addAll("hits", "card");
        setMaxHeight(USE_PREF_SIZE);
        Lay.show(this, false);
    }

    void show(Hits hits) {
        Lay.show(this, hits.isShown());
        if (!hits.isShown()) return;
        var found = hits.goods().size();
        var title =
                found == 0
                        ? kit.texts().get("hits.none", hits.asked())
                        : kit.texts().get("hits.found", hits.asked(), found);
        var head =
                Lay.row(
                        10,
                        Icon.SEARCH.node("mute-icon"),
                        Lay.wide(Lay.shortening(title, "card-title")),
                        Lay.label(kit.texts().get("hits.how"), "mute"));
        head.getStyleClass().add("hits-heading");
        var rows = new ArrayList<javafx.scene.Node>(List.of(head));
        int from = Math.clamp(hits.selected() - ROWS + 1, 0, Math.max(0, found - ROWS));
        for (int i = from; i < Math.min(found, from + ROWS); i++) rows.add(row(hits, i));
        getChildren().setAll(rows);
    }

    private KeyButton row(Hits hits, int index) {
        var hit = hits.goods().get(index);
        var texts = kit.texts();
        var sign = new StackPane(Icon.ofCategory(hit.category()).node());
        sign.getStyleClass().add("tile-icon");
        var content =
                Lay.row(
                        12,
                        sign,
                        Lay.wide(Lay.shortening(texts.name(hit.name()), "row-name")),
                        Lay.label(hit.code(), "mute"),
                        Lay.label(texts.get("sale.each", hit.price(), hit.unit()), "row-amount"));
        content.setMouseTransparent(true);
        var button =
                KeyButton.around(
                        content, texts.name(hit.name()), index == hits.selected() ? "Enter" : "↓");
        button.getStyleClass().addAll("hit", "shelf-" + hit.category());
        button.setFocusTraversable(false);
        button.pseudoClassStateChanged(CHOSEN, index == hits.selected());
        button.setOnAction(_ -> out.accept(new SaleEvent.HitChosen(index)));
        return button;
    }
}
