package guitai.ui.price;

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
import guitai.ui.price.PriceEvent.Asked;
import guitai.ui.price.PriceScreen.Page;
import guitai.ui.text.Tone;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A field above, four figures, rows, and below the keys of the page that is shown.
public final class PriceView implements View<PriceScreen> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int FIGURES = 4;
    private static final int LONGEST = 512;

    /// Rows with a key of their own; the others are reached with the arrows.
    private static final int KEYED = 9;

    private static final List<Command> STEPS =
            List.of(Command.ENTER, Command.FILES, Command.VOID, Command.PDF, Command.TAKE);

    private final Kit kit;
    private final Keys keys;
    private final Consumer<PriceEvent> out;
    private final Label title = Lay.shortening("", "page-title");
    private final Field field;
    private final HBox search = Lay.row(10);
    private final GridPane figures = Lay.grid(FIGURES, 10, 0);
    private final PagedGrid grid = new PagedGrid(760, 64, 70);
    private final NoticeBar notice;
    private final KeyButton back;
    private final HBox above = Lay.row(10);
    private final HBox below = Lay.row(10);
    private final VBox root;
    private final List<Page> drawn = new ArrayList<>();
    private int keyed;

    public PriceView(Kit kit, Consumer<PriceEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        field = new Field("", LONGEST, text -> out.accept(new PriceEvent.Typed(text)));
        field.setId("goods");
        back = step(Command.BACK, "command.back", Icon.BACK, Asked.BACK);
        back.setMaxWidth(200);
        keys.silent(Command.UP, () -> out.accept(new PriceEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new PriceEvent.Moved(1)));
        keys.silent(Command.PAGE_BACK, () -> grid.turn(-1));
        keys.silent(Command.PAGE_ON, () -> grid.turn(1));
        keys.silent(Command.BOX, this::focus);
        root = Lay.column(10, title, search, figures, Lay.grow(grid), notice, above, below);
        root.getStyleClass().add("counter");
    }

    private KeyButton step(Command command, String words, Icon icon, PriceEvent event) {
        return keys.button(command, words, icon, () -> out.accept(event));
    }

    /// Puts up the field and the keys of another page.
    private void turnTo(Page page) {
        if (drawn.equals(List.of(page))) return;
        drawn.clear();
        drawn.add(page);
        for (var command : STEPS) keys.forget(command);
        var prompt = kit.texts().get(prompt(page));
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        search.getChildren().setAll(Lay.grow(field));
        above.getChildren().clear();
        below.getChildren().setAll(back);
        switch (page) {
            case CHECK -> enter("price.look", Icon.SEARCH);
            case LISTS -> {
                enter("price.open", Icon.SEARCH);
                // Five keys in one row are too many for the narrowest screen.
                add(above, step(Command.FILES, "price.import", Icon.DROP, Asked.FILES));
                add(above, step(Command.VOID, "price.withdraw", Icon.DELETE, Asked.WITHDRAW));
                labels("price.labels");
            }
            case LIST -> {
                enter("price.open", Icon.SEARCH);
                add(below, step(Command.VOID, "price.withdraw", Icon.DELETE, Asked.WITHDRAW));
                labels("price.labelsOfList");
            }
            case ITEM -> labels("price.labelOfItem");
            case FILES -> enter("price.read", Icon.REPORT);
            case CHANGES -> enter("price.publish", Icon.DONE);
        }
        Lay.show(search, page != Page.ITEM);
        Lay.show(above, !above.getChildren().isEmpty());
    }

    private static String prompt(Page page) {
        return switch (page) {
            case CHECK, ITEM -> "price.goods";
            case LISTS -> "price.findList";
            case LIST -> "price.findGoods";
            case FILES -> "price.file";
            case CHANGES -> "price.reason";
        };
    }

    private static String hint(Page page) {
        return switch (page) {
            case CHECK -> "price.hintCheck";
            case LISTS -> "price.hintLists";
            case LIST -> "price.hintList";
            case ITEM -> "price.hintItem";
            case FILES -> "price.hintFiles";
            case CHANGES -> "price.hintChanges";
        };
    }

    private void enter(String words, Icon icon) {
        var enter = step(Command.ENTER, words, icon, Asked.ENTER);
        enter.setMaxWidth(260);
        search.getChildren().add(enter);
    }

    private void labels(String words) {
        add(below, step(Command.PDF, words, Icon.PRINT, Asked.LABELS));
        add(below, step(Command.TAKE, "price.hung", Icon.DONE, Asked.HUNG));
    }

    private static void add(HBox row, KeyButton button) {
        row.getChildren().add(Lay.wide(button));
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
    public void show(PriceScreen screen) {
        var texts = kit.texts();
        turnTo(screen.page());
        title.setText(texts.say(screen.title()));
        field.show(screen.typed());
        figures.getChildren().clear();
        Lay.show(figures, !screen.figures().isEmpty());
        for (int i = 0; i < screen.figures().size(); i++) {
            figures.add(figure(screen.figures().get(i)), i, 0);
        }
        // A key that chose a row of a longer list must not choose one that is gone.
        for (int i = 0; i < keyed; i++) keys.forget(Command.choice(i));
        keyed = Math.min(KEYED, screen.rows().size());
        var rows = new ArrayList<KeyButton>();
        for (int i = 0; i < screen.rows().size(); i++) {
            rows.add(row(screen.page(), screen.rows().get(i), i, i == screen.selected()));
        }
        grid.show(rows);
        grid.reveal(screen.selected());
        keys.enable(Command.VOID, screen.page() == Page.LIST || screen.mayWithdraw());
        keys.enable(Command.PDF, screen.labels() > 0);
        keys.enable(Command.TAKE, screen.written());
        notice.show(screen.notice(), texts.get(hint(screen.page())));
    }

    private VBox figure(PriceScreen.Figure one) {
        var texts = kit.texts();
        var tile =
                Lay.column(
                        2,
                        Lay.label(texts.say(one.title()), "mute"),
                        Lay.shortening(texts.say(one.value()), "tile-figure"),
                        Lay.wrapping(texts.say(one.below()), "mute"));
        tile.getStyleClass().addAll("card", "figure-tile");
        return tile;
    }

    private KeyButton row(Page page, PriceScreen.Row one, int index, boolean chosen) {
        var texts = kit.texts();
        var hint = index < KEYED ? keys.hint(Command.choice(index)) : "↓";
        var what = Lay.shortening(texts.say(one.what()), "case-stage");
        what.setGraphic(icon(page, one.tone()).node("case-icon"));
        var left = Lay.column(0, what, Lay.shortening(texts.say(one.about()), "mute"));
        var who = Lay.column(0, Lay.label(texts.say(one.who()), "mute"));
        who.setAlignment(Pos.CENTER_RIGHT);
        var content =
                Lay.row(
                        20,
                        Lay.wide(left),
                        who,
                        Lay.label(texts.say(one.amount()), "case-amount"),
                        Lay.label(hint, "hint"));
        content.setMouseTransparent(true);
        var spoken = texts.say(one.what()) + ", " + texts.say(one.amount());
        var row = KeyButton.around(content, spoken, hint);
        row.getStyleClass().add("case-row");
        row.setFocusTraversable(false);
        row.pseudoClassStateChanged(CHOSEN, chosen);
        Runnable choose = () -> out.accept(new PriceEvent.Chosen(index));
        if (index < KEYED) keys.bind(Command.choice(index), row, choose);
        else row.setOnAction(_ -> choose.run());
        return row;
    }

    private static Icon icon(Page page, Tone tone) {
        return switch (page) {
            case CHECK, LISTS, ITEM -> state(tone);
            case LIST, CHANGES -> way(tone);
            case FILES -> Icon.REPORT;
        };
    }

    /// What a price or a change is worth a second look for.
    private static Icon way(Tone tone) {
        return switch (tone) {
            case GOOD -> Icon.GOOD;
            case WARN -> Icon.PRICE;
            case PLAIN -> Icon.MINUS;
            case BAD -> Icon.WARN;
        };
    }

    private static Icon state(Tone tone) {
        return switch (tone) {
            case GOOD -> Icon.GOOD;
            case WARN -> Icon.CLOCK;
            case PLAIN -> Icon.AS_LEFT;
            case BAD -> Icon.ABSENT;
        };
    }

    @Override
    public void focus() {
        field.applyCss();
        field.requestFocus();
        field.end();
    }
}
