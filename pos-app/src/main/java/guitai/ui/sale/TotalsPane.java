package guitai.ui.sale;

import guitai.ui.control.Kit;
import guitai.ui.control.Lay;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.ArrayList;

/// What the customer owes, readable from a metre and a half away.
final class TotalsPane extends HBox {

    private final Kit kit;
    private final Label due = Lay.label("", "due");
    private final Label gross = Lay.label("", "due-detail");
    private final Label saved = Lay.label("", "due-saved");

    TotalsPane(Kit kit) {
        this.kit = kit;
        getStyleClass().add("totals");
        due.setId("due");
        var title = Lay.label(kit.texts().get("sale.due"), "due-title");
        var left = Lay.column(0, Lay.row(8, title, gross), saved);
        left.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(left, Lay.space(), due);
        setAlignment(Pos.CENTER_LEFT);
    }

    void show(SaleScreen screen) {
        var texts = kit.texts();
        var totals = screen.totals();
        due.setText(texts.money(totals.due()));
        due.setAccessibleText(texts.get("sale.due") + " " + due.getText());
        gross.setText(texts.get("sale.gross", totals.gross()));
        Lay.show(gross, !totals.saved().isZero());
        var details = new ArrayList<String>();
        if (!totals.saved().isZero()) details.add(texts.get("sale.saved", totals.saved()));
        if (!totals.added().isZero()) details.add(texts.get("sale.added", totals.added()));
        saved.setText(String.join("　", details));
        Lay.show(saved, !details.isEmpty());
    }
}
