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
import guitai.ui.text.Tone;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.function.Consumer;

/// A field above, four figures, and rows below; the lists have keys for what a manager does.
public final class PriceView implements View<PriceScreen> {

    /// Which of the two pages.
    public enum Page {
        CHECK,
        LISTS
    }

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int FIGURES = 4;
    private static final int LONGEST = 512;

    /// Rows with a key of their own; the others are reached with the arrows.
    private static final int KEYED = 9;

    private final Kit kit;
    private final Page page;
    private final Keys keys;
    private final Consumer<PriceEvent> out;
    private final Label title = Lay.label("", "page-title");
    private final Field field;
    private final GridPane figures = Lay.grid(FIGURES, 10, 0);
    private final PagedGrid grid = new PagedGrid(760, 64, 70);
    private final NoticeBar notice;
    private final KeyButton withdraw;
    private final KeyButton labels;
    private final KeyButton hung;
    private final VBox root;

    public PriceView(Kit kit, Page page, Consumer<PriceEvent> out) {
        this.kit = kit;
        this.page = page;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        var lists = page == Page.LISTS;
        var prompt = kit.texts().get(lists ? "price.file" : "price.goods");
        field = new Field(prompt, LONGEST, text -> out.accept(new PriceEvent.Typed(text)));
        field.setPromptText(prompt);
        field.setId("goods");
        var enter =
                lists
                        ? step(Command.ENTER, "price.import", Icon.DROP, PriceEvent.Asked.ENTER)
                        : step(Command.ENTER, "price.look", Icon.SEARCH, PriceEvent.Asked.ENTER);
        enter.setMaxWidth(260);
        withdraw = step(Command.VOID, "price.withdraw", Icon.DELETE, PriceEvent.Asked.WITHDRAW);
        labels = step(Command.PDF, "price.labels", Icon.PRINT, PriceEvent.Asked.LABELS);
        hung = step(Command.TAKE, "price.hung", Icon.DONE, PriceEvent.Asked.HUNG);
        var back = step(Command.BACK, "command.back", Icon.BACK, PriceEvent.Asked.BACK);
        back.setMaxWidth(200);
        keys.silent(Command.UP, () -> out.accept(new PriceEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new PriceEvent.Moved(1)));
        keys.silent(Command.PAGE_BACK, () -> grid.turn(-1));
        keys.silent(Command.PAGE_ON, () -> grid.turn(1));
        keys.silent(Command.BOX, this::focus);
        HBox search = Lay.row(10, Lay.grow(field), enter);
        var below =
                lists
                        ? Lay.row(10, back, Lay.wide(withdraw), Lay.wide(labels), Lay.wide(hung))
                        : Lay.row(10, back);
        root = Lay.column(10, title, search, figures, Lay.grow(grid), notice, below);
        root.getStyleClass().add("counter");
    }

    private KeyButton step(Command command, String words, Icon icon, PriceEvent event) {
        return keys.button(command, words, icon, () -> out.accept(event));
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
        title.setText(texts.say(screen.title()));
        field.show(screen.typed());
        figures.getChildren().clear();
        Lay.show(figures, !screen.figures().isEmpty());
        for (int i = 0; i < screen.figures().size(); i++) {
            figures.add(figure(screen.figures().get(i)), i, 0);
        }
        var rows = new ArrayList<KeyButton>();
        for (int i = 0; i < screen.rows().size(); i++) {
            rows.add(row(screen.rows().get(i), i, i == screen.selected()));
        }
        grid.show(rows);
        grid.reveal(screen.selected());
        withdraw.setDisable(!screen.mayWithdraw());
        labels.setDisable(screen.due() == 0);
        hung.setDisable(!screen.written());
        var hint = page == Page.LISTS ? "price.hintLists" : "price.hintCheck";
        notice.show(screen.notice(), texts.get(hint));
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

    private KeyButton row(PriceScreen.Row one, int index, boolean chosen) {
        var texts = kit.texts();
        var hint = index < KEYED ? keys.hint(Command.choice(index)) : "↓";
        var what = Lay.shortening(texts.say(one.what()), "case-stage");
        what.setGraphic(icon(one.tone()).node("case-icon"));
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

    private static Icon icon(Tone tone) {
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
