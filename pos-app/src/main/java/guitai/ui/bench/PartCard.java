package guitai.ui.bench;

import guitai.ui.bench.Bench.Part;
import guitai.ui.bench.Bench.Trouble;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// One device on the bench: what it is, how it is now, what can be wrong with it, what can be done
/// to it.
final class PartCard {
    private static final int COLUMNS = 3;

    private final Part part;
    private final VBox root;
    private final Label now = Lay.label("", "bench-now");
    private final Map<Trouble, CheckBox> troubles = new EnumMap<>(Trouble.class);

    PartCard(Kit kit, Part part, Consumer<BenchEvent> out, Node... deeds) {
        this.part = part;
        var texts = kit.texts();
        var name = texts.get(part.label());
        var grid = Lay.grid(COLUMNS, 8, 0);
        var all = Arrays.stream(Trouble.values()).filter(one -> one.part() == part).toList();
        for (int i = 0; i < all.size(); i++) {
            var trouble = all.get(i);
            var box = new CheckBox(texts.get(trouble.label()));
            box.setAccessibleText(name + ": " + texts.get(trouble.label()));
            box.setOnAction(_ -> out.accept(new BenchEvent.Switched(trouble, box.isSelected())));
            troubles.put(trouble, box);
            grid.add(box, i % COLUMNS, Math.floorDiv(i, COLUMNS));
        }
        root = Lay.column(8, Lay.row(12, Lay.label(name, "card-title"), Lay.space(), now), grid);
        root.getChildren().addAll(deeds);
        root.getStyleClass().addAll("card", "phone-card", "bench-card");
    }

    Node root() {
        return root;
    }

    /// @param state how it is, in few words
    void show(Bench.Look look, String state) {
        Lay.show(root, look.parts().contains(part));
        now.setText(state);
        show(look.troubles());
    }

    private void show(Set<Trouble> lasting) {
        troubles.forEach((trouble, box) -> box.setSelected(lasting.contains(trouble)));
    }
}
