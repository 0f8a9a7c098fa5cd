package guitai.ui.bench;

import guitai.ui.bench.Bench.Trouble;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The paper on the left; printer, drawer and scanner on the right. Tab and Space reach everything.
public final class BenchView {

    private static final double PAPER = 420;
    private static final int COLUMNS = 3;

    private final Kit kit;
    private final Consumer<BenchEvent> out;
    private final ImageView paper = new ImageView();
    private final ScrollPane roll = new ScrollPane(paper);
    private final Label drawer;
    private final Button shut;
    private final TextField code = new TextField();
    private final Map<Trouble, CheckBox> troubles = new EnumMap<>(Trouble.class);
    private final NoticeBar notice;
    private final HBox root;
    private Optional<Bench.Sheet> shown = Optional.empty();

    public BenchView(Kit kit, List<Bench.Goods> goods, boolean dark, Consumer<BenchEvent> out) {
        this.kit = kit;
        this.out = out;
        var texts = kit.texts();
        notice = new NoticeBar(kit);
        drawer = Lay.label("", "card-title");
        shut = button("bench.closeDrawer", BenchEvent.Asked.CLOSE_DRAWER);
        paper.setPreserveRatio(true);
        paper.setFitWidth(PAPER - 24);
        roll.setMinWidth(PAPER);
        roll.setMaxWidth(PAPER);
        roll.setAccessibleText(texts.get("bench.paper"));
        roll.getStyleClass().add("bench-roll");
        code.setPromptText(texts.get("bench.code"));
        code.setAccessibleText(texts.get("bench.code"));
        code.textProperty().addListener((_, _, now) -> out.accept(new BenchEvent.Typed(now)));
        code.setOnAction(_ -> out.accept(BenchEvent.Asked.SCAN));
        var right = Lay.wide(Lay.column(12, printer(), drawerCard(), scanner(goods), notice));
        root = new HBox(12, roll, right);
        root.getStyleClass().addAll("till", "phone");
        if (dark) root.getStyleClass().add("dark");
    }

    private VBox printer() {
        var grid = Lay.grid(COLUMNS, 10, 8);
        var all = List.of(Trouble.values());
        for (int i = 0; i < all.size(); i++) {
            var trouble = all.get(i);
            var box = new CheckBox(kit.texts().get(trouble.label()));
            box.setOnAction(_ -> out.accept(new BenchEvent.Switched(trouble, box.isSelected())));
            troubles.put(trouble, box);
            grid.add(box, i % COLUMNS, Math.floorDiv(i, COLUMNS));
        }
        return card(
                title("deviceKind.printer"),
                grid,
                Lay.row(
                        10,
                        Lay.wide(button("bench.pullCable", BenchEvent.Asked.PULL_CABLE)),
                        Lay.wide(button("bench.tearOff", BenchEvent.Asked.TEAR_OFF))));
    }

    private VBox drawerCard() {
        return card(Lay.row(12, title("deviceKind.drawer"), drawer, Lay.space(), shut));
    }

    private VBox scanner(List<Bench.Goods> goods) {
        var choose = new ComboBox<Bench.Goods>();
        choose.getItems().setAll(goods);
        choose.setPromptText(kit.texts().get("bench.goods"));
        choose.setAccessibleText(kit.texts().get("bench.goods"));
        choose.setMaxWidth(Double.MAX_VALUE);
        choose.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Bench.Goods one) {
                        return one == null ? "" : kit.texts().name(one.name()) + "  " + one.code();
                    }

                    @Override
                    public Bench.Goods fromString(String text) {
                        throw new UnsupportedOperationException("nothing is typed here");
                    }
                });
        choose.setOnAction(_ -> code.setText(choose.getValue().code()));
        return card(
                title("deviceKind.scanner"),
                choose,
                code,
                Lay.row(
                        10,
                        Lay.wide(button("bench.scan", BenchEvent.Asked.SCAN)),
                        Lay.wide(button("bench.burst", BenchEvent.Asked.BURST))));
    }

    private static VBox card(javafx.scene.Node... nodes) {
        var card = Lay.column(10, nodes);
        card.getStyleClass().addAll("card", "phone-card");
        return card;
    }

    private Label title(String key) {
        return Lay.label(kit.texts().get(key), "card-title");
    }

    private Button button(String key, BenchEvent event) {
        var button = new Button(kit.texts().get(key));
        button.getStyleClass().add("phone-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> out.accept(event));
        return button;
    }

    public Parent root() {
        return root;
    }

    public void show(BenchScreen screen) {
        var texts = kit.texts();
        if (!screen.sheet().equals(shown)) {
            shown = screen.sheet();
            shown.ifPresent(
                    sheet -> {
                        paper.setImage(new Image(new ByteArrayInputStream(sheet.png())));
                        roll.setVvalue(0);
                    });
        }
        troubles.forEach((trouble, box) -> box.setSelected(screen.troubles().contains(trouble)));
        drawer.setText(texts.get(screen.drawerOpen() ? "bench.drawerOpen" : "bench.drawerShut"));
        shut.setDisable(!screen.drawerOpen());
        if (!code.getText().equals(screen.code())) code.setText(screen.code());
        notice.show(screen.notice(), texts.get("bench.hint"));
    }
}
