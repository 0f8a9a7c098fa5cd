package guitai.ui.promotion;

import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.View;
import guitai.ui.promotion.OffersScreen.Calendar;
import guitai.ui.promotion.OffersScreen.Choosing;
import guitai.ui.promotion.OffersScreen.Editing;
import guitai.ui.promotion.OffersScreen.Listing;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import java.util.function.Consumer;

/// The offers: one of four panes, each with its own keys.
public final class OffersView implements View<OffersScreen> {

    private final ListPane list;
    private final TypesPane types;
    private final EditorPane editor;
    private final CalendarPane calendar;
    private final StackPane root = new StackPane();
    private Keys keys;

    public OffersView(Kit kit, Consumer<OffersEvent> out) {
        list = new ListPane(kit, out);
        types = new TypesPane(kit, out);
        editor = new EditorPane(kit, out);
        calendar = new CalendarPane(kit, out);
        keys = list.keys();
        root.getChildren().addAll(list.root(), types.root(), editor.root(), calendar.root());
        root.getStyleClass().add("counter");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Keys keys() {
        return keys;
    }

    @Override
    public void show(OffersScreen screen) {
        Lay.show(list.root(), screen instanceof Listing);
        Lay.show(types.root(), screen instanceof Choosing);
        Lay.show(editor.root(), screen instanceof Editing);
        Lay.show(calendar.root(), screen instanceof Calendar);
        var before = keys;
        switch (screen) {
            case Listing now -> {
                keys = list.keys();
                list.show(now);
            }
            case Choosing now -> {
                keys = types.keys();
                types.show(now);
            }
            case Editing now -> {
                keys = editor.keys();
                editor.show(now);
            }
            case Calendar now -> {
                keys = calendar.keys();
                calendar.show(now);
            }
        }
        if (!before.equals(keys)) focus();
    }

    @Override
    public void focus() {
        if (editor.root().isVisible()) editor.focus();
        else root.requestFocus();
    }
}
