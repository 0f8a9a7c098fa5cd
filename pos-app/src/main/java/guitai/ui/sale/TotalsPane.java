package guitai.ui.sale;

import guitai.ui.control.Kit;
import guitai.ui.control.Lay;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.ArrayList;

/// What the customer owes, readable from a metre and a half away.
final class TotalsPane extends HBox {

    /// What goods back take of the room of the sum, in its characters.
    private static final int BESIDE = 3;

    private final Kit kit;
    private final Label title = Lay.label("", "due-title");
    private final Label due = Lay.label("", "due");
    private final Label gross = Lay.label("", "due-detail");
    private final Label saved = Lay.wrapping("", "due-saved");

    TotalsPane(Kit kit) {
        this.kit = kit;
        getStyleClass().add("totals");
        due.setId("due");
        var left = Lay.column(0, Lay.row(8, title, gross), saved);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(0);
        getChildren().addAll(left, Lay.space(), due);
        setAlignment(Pos.CENTER_LEFT);
    }

    void show(SaleScreen screen) {
        var texts = kit.texts();
        var totals = screen.totals();
        var details = new ArrayList<String>();
        if (!totals.saved().isZero()) details.add(texts.get("sale.saved", totals.saved()));
        if (!totals.added().isZero()) details.add(texts.get("sale.added", totals.added()));
        if (!totals.exchanged().isZero()) {
            details.add(texts.get("sale.exchanged", totals.exchanged()));
        }
        saved.setText(String.join("　", details));
        Lay.show(saved, !details.isEmpty());
        var left = totals.due().minus(totals.exchanged());
        title.setText(texts.get(left.isNegative() ? "sale.givesBack" : "sale.due"));
        Lay.figure(due, texts.money(left.abs()), totals.exchanged().isZero() ? 0 : BESIDE);
        due.setAccessibleText(title.getText() + " " + due.getText());
        gross.setText(texts.get("sale.gross", totals.gross()));
        Lay.show(gross, !totals.saved().isZero());
    }
}
