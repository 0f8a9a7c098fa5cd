package guitai.ui.sale;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.key.Command;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One row of the basket. Only the selected one carries buttons, so that the names keep the room.
final class RowCell extends ListCell<Row> {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Kit kit;
    private final boolean priceColumn;
    private final Label name = Lay.shortening("", "row-name");
    private final Label below = Lay.shortening("", "row-below");
    private final Label notes = Lay.shortening("", "row-notes");
    private final Label price = Lay.label("", "row-price");
    private final Label quantity = Lay.label("", "row-quantity");
    private final Label amount = Lay.label("", "row-amount");
    private final KeyButton less;
    private final KeyButton more;
    private final StackPane count;
    private final BasketColumns columns;
    private final HBox content;

    RowCell(Kit kit, BasketColumns columns, Consumer<SaleEvent> out) {
        this.kit = kit;
        this.columns = columns;
        this.priceColumn = columns.price() > 0;
        less = KeyButton.step(kit, Command.LESS_OF_LINE, Icon.MINUS);
        less.setOnAction(_ -> out.accept(new SaleEvent.Stepped(-1)));
        more = KeyButton.step(kit, Command.MORE_OF_LINE, Icon.PLUS);
        more.setOnAction(_ -> out.accept(new SaleEvent.Stepped(1)));
        var second = Lay.row(8, below, notes);
        var words = new VBox(0, name, second);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        count = new StackPane(quantity, less, more);
        StackPane.setAlignment(less, Pos.CENTER_LEFT);
        StackPane.setAlignment(more, Pos.CENTER_RIGHT);
        fixed(count, columns.quantity());
        fixed(amount, columns.amount());
        content = Lay.row(10, Lay.wide(words));
        if (priceColumn) {
            fixed(price, columns.price());
            content.getChildren().add(price);
        }
        content.getChildren().addAll(count, amount);
        setPrefWidth(0);
    }

    private static void fixed(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        showSteps();
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(REFUSED, row instanceof Row.Refused);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        switch (row) {
            case Row.Goods goods -> showGoods(goods);
            case Row.Refused refused -> showRefused(refused);
        }
        showSteps();
        setGraphic(content);
        setAccessibleText(name.getText() + ", " + quantity.getText() + ", " + amount.getText());
    }

    private void showGoods(Row.Goods goods) {
        var texts = kit.texts();
        var each = texts.get("sale.each", goods.unitPrice(), goods.unit());
        name.setText(texts.name(goods.name()));
        below.setText(priceColumn ? goods.code() : each);
        // The notes give way first: what one costs is always in sight (rule CP-26).
        below.setMinWidth(USE_PREF_SIZE);
        price.setText(each);
        notes.setText(
                Stream.concat(Stream.of(goods.tare()), goods.notes().stream())
                        .filter(words -> !words.isEmpty())
                        .map(texts::say)
                        .collect(Collectors.joining(" · ")));
        quantity.setText(goods.weighed() ? goods.quantity() + " kg" : "× " + goods.quantity());
        amount.setText(texts.money(goods.amount()));
    }

    private void showRefused(Row.Refused refused) {
        name.setText(refused.code());
        below.setText(kit.texts().say(refused.why()));
        below.setMinWidth(0);
        price.setText("");
        notes.setText("");
        quantity.setText(kit.texts().get("sale.notAdded"));
        amount.setText("—");
    }

    private void showSteps() {
        var steps = isSelected() && getItem() instanceof Row.Goods goods && !goods.weighed();
        fixed(count, steps ? columns.quantity() : columns.idle());
        less.setVisible(steps);
        more.setVisible(steps);
    }
}
