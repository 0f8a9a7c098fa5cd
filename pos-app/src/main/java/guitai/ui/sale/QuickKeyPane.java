package guitai.ui.sale;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.PagedGrid;
import guitai.ui.key.Command;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Goods one touch away: shelves as chips, goods as tiles, pages where they do not fit.
final class QuickKeyPane extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// The shelves that get a key of their own, after the chip for all.
    private static final int KEYED_CHIPS = 9;

    private static final double LEAST_FOR_CHIPS = 360;
    private static final double LEAST_HEIGHT_FOR_CHIPS = 300;

    private final Kit kit;
    private final Keys keys;
    private final boolean large;
    private final Consumer<SaleEvent> out;
    private final FlowPane chips = new FlowPane(8, 8);
    private final PagedGrid grid;
    private final Label page = Lay.label("", "mute");
    private final HBox pager;
    private QuickKeys shown = QuickKeys.NONE;

    QuickKeyPane(Kit kit, Keys keys, boolean large, Consumer<SaleEvent> out) {
        super(8);
        this.kit = kit;
        this.keys = keys;
        this.large = large;
        this.out = out;
        getStyleClass().addAll("quick-keys", large ? "quick-keys-large" : "quick-keys-small");
        grid = large ? new PagedGrid(164, 88, 120) : new PagedGrid(116, 74, 96);
        var back =
                keys.small(
                        Command.PAGE_BACK, "command.pageBack", Icon.PREVIOUS, () -> grid.turn(-1));
        var on = keys.small(Command.PAGE_ON, "command.pageOn", Icon.NEXT, () -> grid.turn(1));
        pager = Lay.row(8, Lay.wide(back), page, Lay.wide(on));
        grid.onPages(this::showPage);
        getChildren().addAll(chips, Lay.grow(grid), pager);
        Lay.show(pager, false);
        widthProperty().subscribe(_ -> showChips());
        heightProperty().subscribe(_ -> showChips());
    }

    /// @param inFront false while something stands in its place; the keys are that's meanwhile
    void show(QuickKeys quickKeys, boolean inFront) {
        var back = inFront && !isVisible();
        setVisible(inFront);
        if (back) showChips(quickKeys);
        if (quickKeys.equals(shown)) return;
        shown = quickKeys;
        showChips(quickKeys);
        grid.turn(Integer.MIN_VALUE / 2);
        grid.show(
                quickKeys.tiles().stream()
                        .filter(
                                tile ->
                                        quickKeys.chosen().isEmpty()
                                                || tile.category().equals(quickKeys.chosen()))
                        .map(this::tile)
                        .toList());
    }

    private void showPage(int index, int count) {
        page.setText((index + 1) + " / " + count);
        // Called while laying out; showing the pager now would be overlooked until the next pulse.
        javafx.application.Platform.runLater(() -> Lay.show(pager, count > 1));
    }

    private void showChips(QuickKeys quickKeys) {
        var made = new ArrayList<Node>();
        made.add(Lay.label(keys.chipLegend(), "hint"));
        var codes = new ArrayList<String>(List.of(""));
        codes.addAll(quickKeys.categories());
        for (int i = 0; i < codes.size() && i < KEYED_CHIPS; i++) {
            var code = codes.get(i);
            var words =
                    code.isEmpty()
                            ? kit.texts().get("sale.allShelves")
                            : kit.texts().category(code);
            var chip =
                    keys.chip(
                            Command.choice(i),
                            words,
                            () -> out.accept(new SaleEvent.CategoryChosen(code)));
            chip.setFocusTraversable(false);
            chip.pseudoClassStateChanged(CHOSEN, code.equals(quickKeys.chosen()));
            made.add(chip);
        }
        chips.getChildren().setAll(made);
        showChips();
    }

    /// A very small pane keeps its room for goods; the pages lead to every shelf.
    private void showChips() {
        var roomy = getWidth() >= LEAST_FOR_CHIPS && getHeight() >= LEAST_HEIGHT_FOR_CHIPS;
        Lay.show(chips, shown.categories().size() > 1 && roomy);
    }

    private KeyButton tile(QuickKeys.Tile tile) {
        var texts = kit.texts();
        var spoken = texts.name(tile.name()) + ", " + texts.money(tile.price());
        var button =
                KeyButton.around(large ? largeTile(tile) : smallTile(tile), spoken, tile.code());
        button.getStyleClass().addAll("tile", "shelf-" + tile.category());
        button.setFocusTraversable(false);
        button.setOnAction(_ -> out.accept(new SaleEvent.TileChosen(tile.sku())));
        return button;
    }

    private VBox largeTile(QuickKeys.Tile tile) {
        var sign = new StackPane(Icon.ofCategory(tile.category()).node());
        sign.getStyleClass().add("tile-icon");
        var top = Lay.row(10, sign, name(tile));
        top.setAlignment(Pos.TOP_LEFT);
        var bottom = Lay.row(4, Lay.wide(price(tile)), Lay.label(tile.code(), "hint"));
        return Lay.column(0, Lay.grow(top), bottom);
    }

    private VBox smallTile(QuickKeys.Tile tile) {
        var top = Lay.row(4, name(tile), Lay.label(tile.code(), "hint"));
        top.setAlignment(Pos.TOP_LEFT);
        return Lay.column(0, Lay.grow(top), price(tile));
    }

    private Label name(QuickKeys.Tile tile) {
        var name = Lay.wrapping(kit.texts().name(tile.name()), "tile-name", "may-shorten");
        name.setMinHeight(0);
        name.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return Lay.grow(name);
    }

    private HBox price(QuickKeys.Tile tile) {
        var texts = kit.texts();
        var price =
                Lay.row(
                        3,
                        Lay.label(texts.money(tile.price()), "tile-price"),
                        Lay.shortening("/" + texts.name(tile.unit()), "tile-unit"));
        price.setAlignment(Pos.BASELINE_LEFT);
        price.setMinWidth(0);
        return price;
    }
}
