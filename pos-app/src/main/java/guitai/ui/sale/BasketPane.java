package guitai.ui.sale;

import guitai.ui.control.Kit;
import guitai.ui.control.Lay;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// The basket: one row of fixed height for each line, the selected one always in sight.
final class BasketPane extends VBox {

    /// Seven full rows are promised at 1366 × 768.
    static final double ROW_HEIGHT = 54;

    private final Kit kit;
    private final ListView<Row> list = new ListView<>();
    private final Label count = Lay.label("", "mute");
    private final VBox empty;
    private final Label lastSale = Lay.wrapping("", "last-sale");
    private boolean showing;

    BasketPane(Kit kit, BasketColumns columns, Consumer<SaleEvent> out) {
        this.kit = kit;
        getStyleClass().addAll("basket", "card");
        list.getStyleClass().add("basket-list");
        list.setId("basket");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setFocusTraversable(false);
        list.setAccessibleText(kit.texts().get("sale.basket"));
        list.setMinHeight(0);
        list.setPrefHeight(ROW_HEIGHT * 7);
        list.setCellFactory(_ -> new RowCell(kit, columns, out));
        list.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(
                        index -> {
                            if (!showing && index.intValue() >= 0) {
                                out.accept(new SaleEvent.RowChosen(index.intValue()));
                            }
                        });
        empty = emptyBasket();
        getChildren().addAll(heading(columns), Lay.grow(new StackPane(list, empty)));
    }

    private HBox heading(BasketColumns columns) {
        var title = Lay.label(kit.texts().get("sale.basket"), "card-title");
        var heading = Lay.row(10, title, count, Lay.space());
        // A narrow basket has no room for titles, and needs none: × 2 and ¥5.60 speak for
        // themselves.
        if (columns.price() > 0) {
            heading.getChildren().add(column("sale.price", columns.price()));
            heading.getChildren().add(column("sale.quantity", columns.quantity()));
            heading.getChildren().add(column("sale.amount", columns.amount()));
        }
        heading.getStyleClass().add("basket-heading");
        return heading;
    }

    private Label column(String key, double width) {
        var label = Lay.label(kit.texts().get(key), "column-title");
        label.setMinWidth(width);
        label.setMaxWidth(width);
        label.setAlignment(
                key.equals("sale.quantity")
                        ? javafx.geometry.Pos.CENTER
                        : javafx.geometry.Pos.CENTER_RIGHT);
        return label;
    }

    private VBox emptyBasket() {
        var words = Lay.wrapping(kit.texts().get("sale.empty"), "empty-title");
        var box = Lay.column(10, guitai.ui.control.Icon.BASKET.node("empty-icon"), words, lastSale);
        box.setAlignment(javafx.geometry.Pos.CENTER);
        box.setMouseTransparent(true);
        box.getStyleClass().add("empty-basket");
        return box;
    }

    void show(SaleScreen screen) {
        showing = true;
        try {
            showRows(screen.rows(), screen.selected());
        } finally {
            showing = false;
        }
        var totals = screen.totals();
        count.setText(kit.texts().get("sale.count", totals.lines(), totals.pieces()));
        Lay.show(count, totals.lines() > 0);
        empty.setVisible(screen.rows().isEmpty());
        lastSale.setText(
                switch (screen.lastSale()) {
                    case LastSale.None() -> "";
                    case LastSale.Paid(var number, var at, var due, var given, var change) ->
                            kit.texts().get("sale.last", number, at, due, given, change);
                });
    }

    private void showRows(List<Row> rows, int selected) {
        if (!list.getItems().equals(rows)) list.getItems().setAll(rows);
        if (selected < 0) {
            list.getSelectionModel().clearSelection();
            return;
        }
        list.getSelectionModel().select(selected);
        list.layout();
        // As little as needed: ListView.scrollTo would throw the row to the top.
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            // What is not in the sale stands below its lines, and must be seen.
            if (rows.getLast() instanceof Row.Refused) flow.scrollTo(rows.size() - 1);
            flow.scrollTo(selected);
        }
    }
}
