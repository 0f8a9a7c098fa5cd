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
    private final Label detail = Lay.label("", "due-detail");

    TotalsPane(Kit kit) {
        this.kit = kit;
        getStyleClass().add("totals");
        due.setId("due");
        var title = Lay.label(kit.texts().get("sale.due"), "due-title");
        var left = Lay.column(0, title, detail);
        left.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(left, Lay.space(), due);
        setAlignment(Pos.CENTER_LEFT);
    }

    void show(SaleScreen screen) {
        var texts = kit.texts();
        var totals = screen.totals();
        due.setText(texts.money(totals.due()));
        due.setAccessibleText(texts.get("sale.due") + " " + due.getText());
        var details = new ArrayList<String>();
        if (!totals.saved().isZero()) {
            details.add(texts.get("sale.saved", totals.gross(), totals.saved()));
        }
        if (!totals.added().isZero()) details.add(texts.get("sale.added", totals.added()));
        detail.setText(String.join("　", details));
        Lay.show(detail, !details.isEmpty());
    }
}
