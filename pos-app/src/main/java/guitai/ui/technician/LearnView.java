package guitai.ui.technician;

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

import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.function.Consumer;

/// What to do now in large letters, and the steps or choices under it.
public final class LearnView implements View<LearnScreen> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int KEYED = 9;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<LearnEvent> out;
    private final Label title = Lay.label("", "page-title");
    private final Label say = Lay.wrapping("", "learn-say");
    private final PagedGrid grid = new PagedGrid(760, 58, 62);
    private final NoticeBar notice;
    private final KeyButton next;
    private final KeyButton again;
    private final VBox root;

    public LearnView(Kit kit, Consumer<LearnEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        next = step(Command.ENTER, "learn.listen", Icon.DONE, LearnEvent.Asked.NEXT);
        next.styled("primary");
        again = step(Command.ASK_NOW, "learn.again", Icon.UNDO, LearnEvent.Asked.AGAIN);
        var back = step(Command.BACK, "command.back", Icon.BACK, LearnEvent.Asked.BACK);
        back.setMaxWidth(200);
        keys.silent(Command.UP, () -> out.accept(new LearnEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new LearnEvent.Moved(1)));
        keys.silent(Command.PAGE_BACK, () -> grid.turn(-1));
        keys.silent(Command.PAGE_ON, () -> grid.turn(1));
        root =
                Lay.column(
                        12,
                        title,
                        say,
                        Lay.grow(grid),
                        notice,
                        Lay.row(10, back, Lay.wide(again), Lay.wide(next)));
        root.getStyleClass().add("counter");
    }

    private KeyButton step(Command command, String words, Icon icon, LearnEvent event) {
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
    public void show(LearnScreen screen) {
        var texts = kit.texts();
        title.setText(texts.say(screen.title()));
        say.setText(texts.say(screen.say()));
        var rows = new ArrayList<KeyButton>();
        for (int i = 0; i < screen.rows().size(); i++) {
            rows.add(row(screen.rows().get(i), i, i == screen.chosen()));
        }
        grid.show(rows);
        if (!rows.isEmpty()) grid.reveal(Math.max(0, screen.chosen()));
        if (!screen.next().isEmpty()) next.say(texts.say(screen.next()));
        next.setDisable(screen.next().isEmpty());
        again.setDisable(!screen.again());
        notice.show(screen.notice(), texts.get("learn.hint"));
    }

    private KeyButton row(LearnScreen.Row one, int index, boolean chosen) {
        var texts = kit.texts();
        var name = texts.say(one.name());
        var detail = texts.say(one.detail());
        var hint = index < KEYED ? keys.hint(Command.choice(index)) : "↓";
        var said = Lay.label(detail, "device-state", Tones.style(one.tone()));
        if (!detail.isEmpty()) said.setGraphic(Tones.icon(one.tone()).node("case-icon"));
        var content =
                Lay.row(
                        20,
                        Lay.wide(Lay.shortening(name, "device-name")),
                        said,
                        Lay.label(hint, "hint"));
        content.setMouseTransparent(true);
        var row = KeyButton.around(content, name + ", " + detail, hint);
        row.getStyleClass().add("case-row");
        row.setFocusTraversable(false);
        row.pseudoClassStateChanged(CHOSEN, chosen);
        Runnable choose = () -> out.accept(new LearnEvent.Chosen(index));
        if (index < KEYED) keys.bind(Command.choice(index), row, choose);
        else row.setOnAction(_ -> choose.run());
        return row;
    }

    @Override
    public void focus() {
        root.requestFocus();
    }
}
