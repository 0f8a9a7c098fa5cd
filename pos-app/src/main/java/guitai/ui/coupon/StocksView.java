package guitai.ui.coupon;

import guitai.ui.control.Field;
import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.control.PagedGrid;
import guitai.ui.control.View;
import guitai.ui.key.Command;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A line to search in, the stocks below it, and files beside the way back.
public final class StocksView implements View<StocksScreen> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int LONGEST = 64;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<StocksEvent> out;
    private final Field words;
    private final PagedGrid grid = new PagedGrid(760, 64, 70);
    private final NoticeBar notice;
    private final VBox root;

    public StocksView(Kit kit, Consumer<StocksEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        var prompt = kit.texts().get("stocks.search");
        words = new Field(prompt, LONGEST, text -> out.accept(new StocksEvent.Typed(text)));
        words.setPromptText(prompt);
        words.setId("stock-words");
        var title = Lay.label(kit.texts().get("stocks.title"), "page-title");
        var take = step(Command.FILES, "stocks.import", Icon.DROP, StocksEvent.Asked.IMPORT);
        var csv = step(Command.CSV, "command.csv", Icon.REPORT, StocksEvent.Asked.CSV);
        var back = step(Command.BACK, "command.back", Icon.BACK, StocksEvent.Asked.BACK);
        keys.silent(Command.UP, () -> out.accept(new StocksEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new StocksEvent.Moved(1)));
        keys.silent(Command.PAGE_BACK, () -> grid.turn(-1));
        keys.silent(Command.PAGE_ON, () -> grid.turn(1));
        keys.silent(Command.BOX, this::focus);
        var steps = Lay.row(8, back, Lay.wide(take), Lay.wide(csv));
        root = Lay.column(10, title, words, Lay.grow(grid), notice, steps);
        root.getStyleClass().add("counter");
    }

    private KeyButton step(Command command, String text, Icon icon, StocksEvent event) {
        return keys.button(command, text, icon, () -> out.accept(event));
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
    public void show(StocksScreen screen) {
        words.show(screen.typed());
        grid.show(rows(screen));
        grid.reveal(screen.selected());
        var none = screen.rows().isEmpty();
        notice.show(screen.notice(), kit.texts().get(none ? "stocks.none" : "stocks.hint"));
    }

    private List<KeyButton> rows(StocksScreen screen) {
        var drawn = new ArrayList<KeyButton>();
        for (int i = 0; i < screen.rows().size(); i++) {
            drawn.add(row(screen.rows().get(i), i, i == screen.selected()));
        }
        return drawn;
    }

    private KeyButton row(StocksScreen.Row one, int index, boolean here) {
        var texts = kit.texts();
        var left = Lay.column(0, Lay.shortening(texts.say(one.name()), "case-stage"));
        if (!one.about().isEmpty()) {
            left.getChildren().add(Lay.shortening(texts.say(one.about()), "mute"));
        }
        left.setAlignment(Pos.CENTER_LEFT);
        var right = Lay.column(-5, Lay.label(texts.say(one.figure()), "case-amount", style(one)));
        if (!one.below().isEmpty()) {
            right.getChildren().add(Lay.label(texts.say(one.below()), "mute"));
        }
        right.setAlignment(Pos.CENTER_RIGHT);
        var content = Lay.row(20, Lay.wide(left), right);
        content.setMouseTransparent(true);
        var spoken = texts.say(one.name()) + ", " + texts.say(one.figure());
        var row = KeyButton.around(content, spoken, "↓");
        row.getStyleClass().add("case-row");
        row.setFocusTraversable(false);
        row.pseudoClassStateChanged(CHOSEN, here);
        row.setOnAction(_ -> out.accept(new StocksEvent.Chosen(index)));
        return row;
    }

    private static String style(StocksScreen.Row row) {
        return switch (row.tone()) {
            case PLAIN -> "case-plain";
            case GOOD -> "case-good";
            case WARN -> "case-warn";
            case BAD -> "case-bad";
        };
    }

    @Override
    public void focus() {
        words.requestFocus();
    }
}
