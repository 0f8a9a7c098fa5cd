package guitai.ui.promotion;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.PagedGrid;
import guitai.ui.key.Command;
import guitai.ui.promotion.OffersScreen.Choosing;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.function.Consumer;

/// The types of offers, each with one line about what it does.
final class TypesPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int KEYED = 9;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<OffersEvent> out;
    private final PagedGrid grid = new PagedGrid(460, 56, 72);
    private final VBox root;

    TypesPane(Kit kit, Consumer<OffersEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        Label title = Lay.label(kit.texts().get("promo.chooseType"), "page-title");
        var enter =
                keys.button(
                                Command.ENTER,
                                "promo.takeType",
                                Icon.ENTER,
                                () -> out.accept(OffersEvent.Asked.ENTER))
                        .styled("primary");
        var back =
                keys.button(
                        Command.BACK,
                        "command.back",
                        Icon.BACK,
                        () -> out.accept(OffersEvent.Asked.BACK));
        keys.silent(Command.UP, () -> out.accept(new OffersEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new OffersEvent.Moved(1)));
        keys.silent(Command.PAGE_BACK, () -> grid.turn(-1));
        keys.silent(Command.PAGE_ON, () -> grid.turn(1));
        root = Lay.column(10, title, Lay.grow(grid), Lay.row(8, Lay.wide(back), Lay.wide(enter)));
    }

    VBox root() {
        return root;
    }

    Keys keys() {
        return keys;
    }

    void show(Choosing screen) {
        var tiles = new ArrayList<KeyButton>();
        for (var type : OfferType.values()) {
            tiles.add(tile(type, tiles.size(), tiles.size() == screen.selected()));
        }
        grid.show(tiles);
        grid.reveal(screen.selected());
    }

    private KeyButton tile(OfferType type, int index, boolean chosen) {
        var texts = kit.texts();
        var hint = index < KEYED ? keys.hint(Command.choice(index)) : "↓";
        var left =
                Lay.column(
                        0,
                        Lay.shortening(texts.get(type.label()), "case-stage"),
                        Lay.shortening(texts.get(type.about()), "mute"));
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(0);
        var content = Lay.row(12, Lay.wide(left), Lay.label(hint, "hint"));
        content.setMouseTransparent(true);
        var tile = KeyButton.around(content, texts.get(type.label()), hint);
        tile.getStyleClass().add("case-row");
        tile.setFocusTraversable(false);
        tile.pseudoClassStateChanged(CHOSEN, chosen);
        Runnable choose = () -> out.accept(new OffersEvent.Chosen(index));
        if (index < KEYED) keys.bind(Command.choice(index), tile, choose);
        else tile.setOnAction(_ -> choose.run());
        return tile;
    }
}
