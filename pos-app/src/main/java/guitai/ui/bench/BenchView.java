package guitai.ui.bench;

import guitai.ui.bench.Bench.Look;
import guitai.ui.bench.Bench.Part;
import guitai.ui.bench.BenchEvent.Asked;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The paper on the left; the devices beside it. Tab and Space reach everything, and Ctrl+S keeps
/// the paper.
public final class BenchView {
    private static final double PAPER = 380;
    private static final KeyCombination SAVE =
            new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final Kit kit;
    private final Consumer<BenchEvent> out;
    private final ImageView paper = new ImageView();
    private final ScrollPane roll = new ScrollPane(paper);
    private final Button shut;
    private final TextField code;
    private final TextField grams;
    private final GlassLine first = new GlassLine();
    private final GlassLine second = new GlassLine();
    private final Map<Part, PartCard> cards = new EnumMap<>(Part.class);
    private final NoticeBar notice;
    private final HBox root;
    private Optional<Bench.Sheet> shown = Optional.empty();

    public BenchView(
            Kit kit,
            List<Bench.Goods> goods,
            List<Bench.Heap> heaps,
            boolean dark,
            Consumer<BenchEvent> out) {
        this.kit = kit;
        this.out = out;
        notice = new NoticeBar(kit);
        shut = button("bench.closeDrawer", Asked.CLOSE_DRAWER);
        code = field("bench.code", BenchEvent.Typed::new, Asked.SCAN);
        grams = field("bench.grams", BenchEvent.Weight::new, Asked.PUT);
        card(Part.PRINTER, shut);
        card(
                Part.SCANNER,
                choice("bench.goods", goods, this::words, one -> code.setText(one.code())),
                code,
                both(button("bench.scan", Asked.SCAN), button("bench.burst", Asked.BURST)));
        card(
                Part.SCALE,
                choice("bench.heaps", heaps, this::words, one -> grams.setText("" + one.grams())),
                grams,
                both(button("bench.put", Asked.PUT), button("bench.takeOff", Asked.TAKE_OFF)));
        card(Part.DISPLAY, display());
        card(Part.CARD_READER, hands());
        var devices = Lay.grid(2, 12, 0);
        devices.add(column(Part.PRINTER, Part.SCANNER, Part.DISPLAY), 0, 0);
        devices.add(column(Part.SCALE, Part.CARD_READER), 1, 0);
        var rest = new ScrollPane(devices);
        rest.setFitToWidth(true);
        rest.getStyleClass().add("bench-devices");
        var right = Lay.wide(Lay.column(12, Lay.grow(rest), notice));
        root = new HBox(12, left(), right);
        root.getStyleClass().addAll("till", "phone");
        if (dark) root.getStyleClass().add("dark");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (!SAVE.match(event)) return;
        event.consume();
        out.accept(Asked.SAVE);
    }

    private VBox left() {
        paper.setPreserveRatio(true);
        paper.setFitWidth(PAPER - 24);
        roll.setAccessibleText(kit.texts().get("bench.paper"));
        roll.getStyleClass().add("bench-roll");
        var left =
                Lay.column(
                        12,
                        Lay.grow(roll),
                        both(
                                button("bench.tearOff", Asked.TEAR_OFF),
                                button("bench.save", Asked.SAVE)));
        left.setMinWidth(PAPER);
        left.setMaxWidth(PAPER);
        return left;
    }

    private void card(Part part, Node... deeds) {
        cards.put(part, new PartCard(kit, part, out, deeds));
    }

    private VBox column(Part... parts) {
        var column = Lay.column(12);
        for (var part : parts) {
            column.getChildren().add(Optional.ofNullable(cards.get(part)).orElseThrow().root());
        }
        return column;
    }

    private VBox display() {
        var lines = Lay.column(0, first.root(), second.root());
        lines.getStyleClass().add("bench-glass");
        return lines;
    }

    private Node hands() {
        var grid = Lay.grid(3, 8, 8);
        var all = Bench.Card.values();
        for (int i = 0; i < all.length; i++) {
            grid.add(
                    button(all[i].label(), new BenchEvent.Held(all[i])),
                    i % 3,
                    Math.floorDiv(i, 3));
        }
        return grid;
    }

    private String words(Bench.Goods one) {
        return kit.texts().name(one.name()) + "  " + one.code();
    }

    private String words(Bench.Heap one) {
        return kit.texts().name(one.name()) + "  " + one.number() + "  " + one.grams() + " g";
    }

    private TextField field(String key, Function<String, BenchEvent> typed, Asked then) {
        var field = new TextField();
        field.setPromptText(kit.texts().get(key));
        field.setAccessibleText(kit.texts().get(key));
        field.textProperty().addListener((_, _, now) -> out.accept(typed.apply(now)));
        field.setOnAction(_ -> out.accept(then));
        return field;
    }

    private <T> ComboBox<T> choice(
            String key, List<T> all, Function<T, String> words, Consumer<T> chosen) {
        var choice = new ComboBox<T>();
        choice.getItems().setAll(all);
        choice.setPromptText(kit.texts().get(key));
        choice.setAccessibleText(kit.texts().get(key));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T one) {
                        return one == null ? "" : words.apply(one);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new UnsupportedOperationException("nothing is typed here");
                    }
                });
        choice.setOnAction(_ -> Optional.ofNullable(choice.getValue()).ifPresent(chosen));
        return choice;
    }

    private static Node both(Button one, Button other) {
        var grid = Lay.grid(2, 10, 0);
        grid.add(one, 0, 0);
        grid.add(other, 1, 0);
        return grid;
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
        var look = screen.look();
        if (!screen.sheet().equals(shown)) {
            shown = screen.sheet();
            shown.ifPresent(
                    sheet -> {
                        paper.setImage(new Image(new ByteArrayInputStream(sheet.png())));
                        roll.setVvalue(0);
                    });
        }
        cards.forEach((part, card) -> card.show(look, state(part, look)));
        shut.setDisable(!look.drawerOpen());
        first.show(look.display().isEmpty() ? "" : look.display().getFirst());
        second.show(look.display().isEmpty() ? "" : look.display().getLast());
        if (!code.getText().equals(screen.code())) code.setText(screen.code());
        if (!grams.getText().equals(screen.grams())) grams.setText(screen.grams());
        notice.show(screen.notice(), kit.texts().get("bench.hint"));
    }

    private String state(Part part, Look look) {
        var texts = kit.texts();
        return switch (part) {
            case PRINTER -> texts.get(look.drawerOpen() ? "bench.drawerOpen" : "bench.drawerShut");
            case SCALE -> look.grams() + " g";
            case CARD_READER -> look.card() ? texts.get("bench.cardLies") : "";
            case SCANNER, DISPLAY -> "";
        };
    }
}
