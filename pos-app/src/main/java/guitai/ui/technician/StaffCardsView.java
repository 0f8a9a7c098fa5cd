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
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.function.Consumer;

/// The staff, and behind each whether a card signs them on.
public final class StaffCardsView implements View<StaffCardsScreen> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int KEYED = 9;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<StaffCardsEvent> out;
    private final Label say = Lay.wrapping("", "learn-say");
    private final PagedGrid grid = new PagedGrid(760, 58, 62);
    private final NoticeBar notice;
    private final KeyButton take;
    private final VBox root;

    public StaffCardsView(Kit kit, Consumer<StaffCardsEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        take = step(Command.DELETE_LINE, "staffCard.take", Icon.DELETE, StaffCardsEvent.Asked.TAKE);
        var back = step(Command.BACK, "command.back", Icon.BACK, StaffCardsEvent.Asked.BACK);
        back.setMaxWidth(200);
        keys.silent(Command.UP, () -> out.accept(new StaffCardsEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new StaffCardsEvent.Moved(1)));
        keys.silent(Command.PAGE_BACK, () -> grid.turn(-1));
        keys.silent(Command.PAGE_ON, () -> grid.turn(1));
        root =
                Lay.column(
                        12,
                        Lay.label(kit.texts().get("staffCard.title"), "page-title"),
                        say,
                        Lay.grow(grid),
                        notice,
                        Lay.row(10, back, Lay.wide(take)));
        root.getStyleClass().add("counter");
    }

    private KeyButton step(Command command, String words, Icon icon, StaffCardsEvent event) {
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
    public void show(StaffCardsScreen screen) {
        var texts = kit.texts();
        say.setText(texts.say(screen.say()));
        var rows = new ArrayList<KeyButton>();
        for (int i = 0; i < screen.rows().size(); i++) {
            rows.add(row(screen.rows().get(i), i, i == screen.chosen()));
        }
        grid.show(rows);
        if (!rows.isEmpty()) grid.reveal(screen.chosen());
        take.setDisable(!screen.mayTake());
        notice.show(screen.notice(), texts.get("staffCard.hint"));
    }

    private KeyButton row(StaffCardsScreen.Row one, int index, boolean chosen) {
        var texts = kit.texts();
        var name = texts.name(one.person().name());
        var who = one.person().number() + "  " + texts.get(one.person().rank());
        var has = texts.get(one.hasCard() ? "staffCard.has" : "staffCard.none");
        var hint = index < KEYED ? keys.hint(Command.choice(index)) : "↓";
        var card = Lay.label(has, "device-state", one.hasCard() ? "case-good" : "mute");
        if (one.hasCard()) card.setGraphic(Icon.CARD.node("case-icon"));
        var content =
                Lay.row(
                        20,
                        Lay.shortening(name, "device-name"),
                        Lay.wide(Lay.label(who, "mute")),
                        card,
                        Lay.label(hint, "hint"));
        content.setMouseTransparent(true);
        var row = KeyButton.around(content, name + ", " + has, hint);
        row.getStyleClass().add("case-row");
        row.setFocusTraversable(false);
        row.pseudoClassStateChanged(CHOSEN, chosen);
        Runnable choose = () -> out.accept(new StaffCardsEvent.Chosen(index));
        if (index < KEYED) keys.bind(Command.choice(index), row, choose);
        else row.setOnAction(_ -> choose.run());
        return row;
    }

    @Override
    public void focus() {
        root.requestFocus();
    }
}
