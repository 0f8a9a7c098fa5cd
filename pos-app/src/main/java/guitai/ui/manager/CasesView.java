package guitai.ui.manager;

import guitai.ui.control.Field;
import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.control.PagedGrid;
import guitai.ui.control.Tones;
import guitai.ui.control.View;
import guitai.ui.key.Command;
import guitai.ui.text.Tone;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.function.Consumer;

/// The list of payments: a row each, the look-up above, the steps below.
public final class CasesView implements View<CasesScreen> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// Rows with a key of their own; the others are reached with the arrows.
    private static final int KEYED = 9;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<CasesEvent> out;
    private final Field number;
    private final Label title = Lay.label("", "page-title");
    private final Label ours = Lay.wrapping("", "case-ours");
    private final Label theirs = Lay.wrapping("", "case-theirs");
    private final VBox answer = Lay.column(2, ours, theirs);
    private final PagedGrid grid = new PagedGrid(760, 64, 70);
    private final NoticeBar notice;
    private final KeyButton take;
    private final KeyButton ask;
    private final VBox root;

    public CasesView(Kit kit, Consumer<CasesEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        number =
                new Field(
                        kit.texts().get("lookUp.prompt"),
                        64,
                        text -> out.accept(new CasesEvent.Typed(text)));
        number.setPromptText(kit.texts().get("lookUp.prompt"));
        number.setId("bill");
        take = step(Command.TAKE, "command.take", Icon.TAKE, CasesEvent.Asked.TAKE);
        ask = step(Command.ASK_NOW, "command.askNow", Icon.ASK, CasesEvent.Asked.ASK);
        var lookUp = step(Command.ENTER, "lookUp.go", Icon.SEARCH, CasesEvent.Asked.LOOK_UP);
        lookUp.setMaxWidth(260);
        var back = step(Command.BACK, "command.back", Icon.BACK, CasesEvent.Asked.BACK);
        back.setMaxWidth(200);
        keys.silent(Command.UP, () -> out.accept(new CasesEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new CasesEvent.Moved(1)));
        keys.silent(Command.PAGE_BACK, () -> grid.turn(-1));
        keys.silent(Command.PAGE_ON, () -> grid.turn(1));
        keys.silent(Command.BOX, this::focus);
        answer.getStyleClass().addAll("card", "case-answer");
        HBox search = Lay.row(10, Lay.grow(number), lookUp);
        root =
                Lay.column(
                        10,
                        title,
                        search,
                        answer,
                        Lay.grow(grid),
                        notice,
                        Lay.row(10, back, Lay.wide(ask), Lay.wide(take)));
        root.getStyleClass().add("counter");
    }

    private KeyButton step(Command command, String words, Icon icon, CasesEvent event) {
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
    public void show(CasesScreen screen) {
        var texts = kit.texts();
        var open = screen.rows().stream().filter(CasesScreen.Row::open).count();
        title.setText(texts.get("case.title", open));
        number.show(screen.typed());
        Lay.show(answer, screen.answer().isShown());
        ours.setText(texts.get("lookUp.ours", screen.answer().number(), screen.answer().ours()));
        theirs.setText(texts.get("lookUp.theirs", screen.answer().theirs()));
        var rows = new ArrayList<KeyButton>();
        for (int i = 0; i < screen.rows().size(); i++) {
            rows.add(row(screen.rows().get(i), i, i == screen.selected()));
        }
        grid.show(rows);
        grid.reveal(screen.selected());
        take.setDisable(screen.selected() < 0);
        ask.setDisable(screen.selected() < 0);
        notice.show(
                screen.notice(), texts.get(screen.rows().isEmpty() ? "case.none" : "case.hint"));
    }

    private KeyButton row(CasesScreen.Row one, int index, boolean chosen) {
        var texts = kit.texts();
        var hint = index < KEYED ? keys.hint(Command.choice(index)) : "↓";
        var stage = Lay.shortening(texts.say(one.stage()), "case-stage", Tones.style(one.tone()));
        stage.setGraphic(icon(one.tone()).node("case-icon"));
        var about = texts.say(one.kind()) + "  " + one.number();
        var left = Lay.column(0, stage, Lay.shortening(about, "mute"));
        var who = texts.say(one.age()) + " · " + texts.say(one.owner());
        var middle = Lay.column(0, Lay.label(texts.say(one.next())), Lay.label(who, "mute"));
        middle.setAlignment(Pos.CENTER_RIGHT);
        var content =
                Lay.row(
                        20,
                        Lay.wide(left),
                        middle,
                        Lay.label(texts.money(one.amount()), "case-amount"),
                        Lay.label(hint, "hint"));
        content.setMouseTransparent(true);
        var row = KeyButton.around(content, texts.say(one.stage()) + ", " + one.number(), hint);
        row.getStyleClass().add("case-row");
        row.setFocusTraversable(false);
        row.pseudoClassStateChanged(CHOSEN, chosen);
        Runnable choose = () -> out.accept(new CasesEvent.Chosen(index));
        if (index < KEYED) keys.bind(Command.choice(index), row, choose);
        else row.setOnAction(_ -> choose.run());
        return row;
    }

    private static Icon icon(Tone tone) {
        return switch (tone) {
            case PLAIN -> Icon.BUSY;
            case GOOD -> Icon.GOOD;
            case WARN -> Icon.UNKNOWN;
            case BAD -> Icon.BAD;
        };
    }

    @Override
    public void focus() {
        number.applyCss();
        number.requestFocus();
        number.end();
    }
}
