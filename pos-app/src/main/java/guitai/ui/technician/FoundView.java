package guitai.ui.technician;

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
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.function.Consumer;

/// A row for everything that was found, with the line that would bind it.
public final class FoundView implements View<FoundScreen> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// Rows with a key of their own; the others are reached with the arrows.
    private static final int KEYED = 9;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<FoundEvent> out;
    private final PagedGrid grid = new PagedGrid(760, 64, 70);
    private final Label empty;
    private final NoticeBar notice;
    private final KeyButton bind;
    private final KeyButton look;
    private final KeyButton network;
    private final VBox root;

    public FoundView(Kit kit, Consumer<FoundEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        empty = Lay.label(kit.texts().get("found.empty"), "mute");
        bind = step(Command.ENTER, "found.bind", Icon.DONE, FoundEvent.Asked.BIND);
        bind.styled("primary");
        look = step(Command.ASK_NOW, "found.look", Icon.SEARCH, FoundEvent.Asked.LOOK);
        network =
                step(Command.TEST_ALL, "found.network", Icon.ONLINE, FoundEvent.Asked.ASK_NETWORK);
        var back = step(Command.BACK, "command.back", Icon.BACK, FoundEvent.Asked.BACK);
        back.setMaxWidth(200);
        keys.silent(Command.UP, () -> out.accept(new FoundEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new FoundEvent.Moved(1)));
        keys.silent(Command.PAGE_BACK, () -> grid.turn(-1));
        keys.silent(Command.PAGE_ON, () -> grid.turn(1));
        root =
                Lay.column(
                        10,
                        Lay.label(kit.texts().get("found.title"), "page-title"),
                        empty,
                        Lay.grow(grid),
                        notice,
                        Lay.row(10, back, Lay.wide(look), Lay.wide(network), Lay.wide(bind)));
        root.getStyleClass().add("counter");
    }

    private KeyButton step(Command command, String words, Icon icon, FoundEvent event) {
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
    public void show(FoundScreen screen) {
        var rows = new ArrayList<KeyButton>();
        for (int i = 0; i < screen.rows().size(); i++) {
            rows.add(row(screen.rows().get(i), i, i == screen.chosen()));
        }
        grid.show(rows);
        if (!rows.isEmpty()) grid.reveal(screen.chosen());
        Lay.show(empty, rows.isEmpty());
        bind.setDisable(!screen.mayBind());
        look.setDisable(screen.busy());
        network.setDisable(screen.busy());
        notice.show(screen.notice(), kit.texts().get("found.hint"));
    }

    private KeyButton row(FoundScreen.Row one, int index, boolean chosen) {
        var texts = kit.texts();
        var hint = index < KEYED ? keys.hint(Command.choice(index)) : "↓";
        var name = one.name().isEmpty() ? one.where() : one.name() + "  " + one.where();
        var left =
                Lay.column(
                        0,
                        Lay.shortening(texts.say(one.kind()), "case-stage"),
                        Lay.shortening(name, "mute"));
        var setting = one.setting().isEmpty() ? texts.say(one.without()) : one.setting();
        var why = one.bound() ? texts.get("found.boundAlready") : texts.say(one.why());
        var right =
                Lay.column(
                        0,
                        Lay.shortening(setting),
                        Lay.label(why, one.bound() ? "case-good" : "mute"));
        right.setAlignment(Pos.CENTER_RIGHT);
        var content = Lay.row(20, Lay.wide(left), right, Lay.label(hint, "hint"));
        content.setMouseTransparent(true);
        var row = KeyButton.around(content, texts.say(one.kind()) + ", " + name, hint);
        row.getStyleClass().add("case-row");
        row.setFocusTraversable(false);
        row.pseudoClassStateChanged(CHOSEN, chosen);
        Runnable choose = () -> out.accept(new FoundEvent.Chosen(index));
        if (index < KEYED) keys.bind(Command.choice(index), row, choose);
        else row.setOnAction(_ -> choose.run());
        return row;
    }

    @Override
    public void focus() {
        root.requestFocus();
    }
}
