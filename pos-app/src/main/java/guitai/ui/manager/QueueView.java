package guitai.ui.manager;

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
import guitai.ui.work.Offline;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.function.Consumer;

/// Four figures above, a row for each payment below.
public final class QueueView implements View<QueueScreen> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int FIGURES = 4;

    /// Rows with a key of their own; the others are reached with the arrows.
    private static final int KEYED = 9;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<QueueEvent> out;
    private final Label title = Lay.label("", "page-title");
    private final GridPane figures = Lay.grid(FIGURES, 10, 0);
    private final NoticeBar stop;
    private final PagedGrid grid = new PagedGrid(760, 64, 70);
    private final NoticeBar notice;
    private final KeyButton take;
    private final KeyButton allow;
    private final KeyButton forbid;
    private final VBox root;

    public QueueView(Kit kit, Consumer<QueueEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        stop = new NoticeBar(kit);
        notice = new NoticeBar(kit);
        take = step(Command.TAKE, "command.take", Icon.TAKE, QueueEvent.Asked.TAKE);
        forbid = step(Command.ALLOW_CARDS, "offline.stop", Icon.CARD, QueueEvent.Asked.ALLOW_CARDS);
        allow = step(Command.ALLOW_CARDS, "offline.allow", Icon.CARD, QueueEvent.Asked.ALLOW_CARDS);
        var back = step(Command.BACK, "command.back", Icon.BACK, QueueEvent.Asked.BACK);
        back.setMaxWidth(200);
        keys.silent(Command.UP, () -> out.accept(new QueueEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new QueueEvent.Moved(1)));
        keys.silent(Command.PAGE_BACK, () -> grid.turn(-1));
        keys.silent(Command.PAGE_ON, () -> grid.turn(1));
        root =
                Lay.column(
                        10,
                        title,
                        figures,
                        stop,
                        Lay.grow(grid),
                        notice,
                        Lay.row(10, back, Lay.wide(allow), Lay.wide(forbid), Lay.wide(take)));
        root.getStyleClass().add("counter");
    }

    private KeyButton step(Command command, String words, Icon icon, QueueEvent event) {
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
    public void show(QueueScreen screen) {
        var texts = kit.texts();
        title.setText(texts.say(screen.title()));
        figures.getChildren().clear();
        for (int i = 0; i < screen.figures().size(); i++) {
            figures.add(figure(screen.figures().get(i)), i, 0);
        }
        Lay.show(stop, !screen.stop().isEmpty());
        stop.show(screen.stop(), "");
        var rows = new ArrayList<KeyButton>();
        for (int i = 0; i < screen.rows().size(); i++) {
            rows.add(row(screen.rows().get(i), i, i == screen.selected()));
        }
        grid.show(rows);
        grid.reveal(screen.selected());
        take.setDisable(!screen.mayTake());
        Lay.show(allow, screen.cards() == Offline.Cards.ALLOW);
        Lay.show(forbid, screen.cards() == Offline.Cards.STOP);
        notice.show(screen.notice(), texts.get("queue.hint"));
    }

    private VBox figure(QueueScreen.Figure one) {
        var texts = kit.texts();
        var value = Lay.shortening(texts.say(one.value()), "tile-figure", Tones.style(one.tone()));
        var below = Lay.wrapping(texts.say(one.below()), "mute");
        var tile = Lay.column(2, Lay.label(texts.say(one.title()), "mute"), value, below);
        tile.getStyleClass().addAll("card", "figure-tile");
        return tile;
    }

    private KeyButton row(QueueScreen.Row one, int index, boolean chosen) {
        var texts = kit.texts();
        var hint = index < KEYED ? keys.hint(Command.choice(index)) : "↓";
        var stage = Lay.shortening(texts.say(one.stage()), "case-stage", Tones.style(one.tone()));
        stage.setGraphic(icon(one).node("case-icon"));
        var about = texts.say(one.about()) + "  " + one.number();
        var left = Lay.column(0, stage, Lay.shortening(about, "mute"));
        var who = texts.say(one.age()) + " · " + texts.say(one.who());
        var middle = Lay.column(0, Lay.label(texts.say(one.next())), Lay.label(who, "mute"));
        middle.setAlignment(Pos.CENTER_RIGHT);
        var content =
                Lay.row(
                        20,
                        Lay.wide(left),
                        middle,
                        Lay.label(amount(one), "case-amount"),
                        Lay.label(hint, "hint"));
        content.setMouseTransparent(true);
        var row = KeyButton.around(content, texts.say(one.stage()) + ", " + one.number(), hint);
        row.getStyleClass().add("case-row");
        row.setFocusTraversable(false);
        row.pseudoClassStateChanged(CHOSEN, chosen);
        Runnable choose = () -> out.accept(new QueueEvent.Chosen(index));
        if (index < KEYED) keys.bind(Command.choice(index), row, choose);
        else row.setOnAction(_ -> choose.run());
        return row;
    }

    /// A coupon is no sum.
    private String amount(QueueScreen.Row one) {
        return one.amount().isZero() ? "" : kit.texts().money(one.amount());
    }

    private static Icon icon(QueueScreen.Row one) {
        return one.tone() == Tone.BAD ? Icon.BAD : Icon.QUEUE;
    }

    @Override
    public void focus() {
        root.requestFocus();
    }
}
