package guitai.ui.reconciliation;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.control.PagedGrid;
import guitai.ui.control.Tones;
import guitai.ui.key.Command;
import guitai.ui.reconciliation.ReconciliationScreen.DayLine;
import guitai.ui.reconciliation.ReconciliationScreen.Days;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.function.Consumer;

/// A row for each day, with a word for each channel.
final class DaysPane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int KEYED = 9;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<ReconcileEvent> out;
    private final Label going = Lay.label("", "going");
    private final PagedGrid grid = new PagedGrid(760, 52, 56);
    private final NoticeBar notice;
    private final VBox root;

    DaysPane(Kit kit, Consumer<ReconcileEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        var title = Lay.label(kit.texts().get("reconcile.title"), "page-title");
        var back = step(Command.BACK, "command.back", Icon.BACK, ReconcileEvent.Asked.BACK);
        back.setMaxWidth(200);
        var run =
                step(
                        Command.RECONCILIATION,
                        "reconcile.run",
                        Icon.CHANNELS,
                        ReconcileEvent.Asked.RUN);
        var open = step(Command.ENTER, "reconcile.openDay", Icon.ENTER, ReconcileEvent.Asked.OPEN);
        open.styled("primary");
        keys.silent(Command.UP, () -> out.accept(new ReconcileEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new ReconcileEvent.Moved(1)));
        keys.silent(Command.PAGE_BACK, () -> grid.turn(-1));
        keys.silent(Command.PAGE_ON, () -> grid.turn(1));
        root =
                Lay.column(
                        10,
                        Lay.row(16, title, Lay.space(), going),
                        Lay.grow(grid),
                        notice,
                        Lay.row(10, back, Lay.wide(run), Lay.wide(open)));
    }

    private KeyButton step(Command command, String words, Icon icon, ReconcileEvent event) {
        return keys.button(command, words, icon, () -> out.accept(event));
    }

    VBox root() {
        return root;
    }

    Keys keys() {
        return keys;
    }

    void show(Days screen) {
        going.setText(kit.texts().say(screen.going()));
        var rows = new ArrayList<KeyButton>();
        for (int i = 0; i < screen.days().size(); i++) {
            rows.add(row(screen.days().get(i), i, i == screen.selected()));
        }
        grid.show(rows);
        grid.reveal(screen.selected());
        notice.show(screen.notice(), kit.texts().get("reconcile.daysHint"));
    }

    private KeyButton row(DayLine day, int index, boolean chosen) {
        var texts = kit.texts();
        var hint = index < KEYED ? keys.hint(Command.choice(index)) : "↓";
        var date = Lay.label(texts.date(day.date()), "day-date");
        HBox content = Lay.row(12, date);
        for (var cell : day.channels()) {
            var name = Lay.label(texts.say(cell.channel()), "mute");
            var state = Tones.sign(kit, cell.state(), cell.tone(), "day-state");
            content.getChildren().add(Lay.wide(Lay.row(8, name, state)));
        }
        content.getChildren().add(Lay.label(hint, "hint"));
        content.setMouseTransparent(true);
        var row = KeyButton.around(content, texts.date(day.date()), hint);
        row.getStyleClass().add("case-row");
        row.setFocusTraversable(false);
        row.pseudoClassStateChanged(CHOSEN, chosen);
        Runnable choose = () -> out.accept(new ReconcileEvent.RowChosen(index));
        if (index < KEYED) keys.bind(Command.choice(index), row, choose);
        else row.setOnAction(_ -> choose.run());
        return row;
    }
}
