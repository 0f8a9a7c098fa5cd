package guitai.ui.refund;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.control.PagedGrid;
import guitai.ui.control.ScanBox;
import guitai.ui.control.View;
import guitai.ui.key.Command;
import guitai.ui.refund.NoReceiptScreen.Row;
import guitai.ui.refund.NoReceiptScreen.Step;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.function.Consumer;

/// The box that asks above, what the limits leave beside it, the goods below.
public final class NoReceiptView implements View<NoReceiptScreen> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// Rows with a key of their own; the others are reached with the arrows.
    private static final int KEYED = 9;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<NoReceiptEvent> out;
    private final Label sum = Lay.label("", "case-amount");
    private final Label asked = Lay.wrapping("", "case-stage");
    private final Label room = Lay.wrapping("", "mute");
    private final ScanBox box;
    private final PagedGrid grid = new PagedGrid(760, 64, 70);
    private final NoticeBar notice;
    private final KeyButton enter;
    private final KeyButton delete;
    private final KeyButton shelf;
    private final KeyButton on;
    private final VBox root;

    public NoReceiptView(Kit kit, Consumer<NoReceiptEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        box =
                new ScanBox(
                        kit,
                        keys.hint(Command.BOX),
                        text -> out.accept(new NoReceiptEvent.Typed(text)));
        enter = step(Command.ENTER, "command.enter", Icon.ENTER, NoReceiptEvent.Asked.ENTER);
        delete =
                step(
                        Command.DELETE_LINE,
                        "command.deleteLine",
                        Icon.DELETE,
                        NoReceiptEvent.Asked.DELETE);
        shelf = step(Command.UNDO, "refund.unsaleable", Icon.VOID, NoReceiptEvent.Asked.SHELF);
        on =
                step(Command.BOOK, "noReceipt.on", Icon.DONE, NoReceiptEvent.Asked.ON)
                        .styled("primary");
        var back = step(Command.BACK, "command.back", Icon.BACK, NoReceiptEvent.Asked.BACK);
        keys.silent(Command.UP, () -> out.accept(new NoReceiptEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new NoReceiptEvent.Moved(1)));
        keys.silent(Command.PAGE_BACK, () -> grid.turn(-1));
        keys.silent(Command.PAGE_ON, () -> grid.turn(1));
        keys.silent(Command.BOX, this::focus);
        var title = Lay.label(kit.texts().get("command.withoutReceipt"), "page-title");
        root =
                Lay.column(
                        10,
                        Lay.row(16, Lay.wide(title), sum),
                        room,
                        asked,
                        box,
                        Lay.grow(grid),
                        notice,
                        Lay.row(
                                8,
                                back,
                                Lay.wide(delete),
                                Lay.wide(shelf),
                                Lay.wide(on),
                                Lay.wide(enter)));
        root.getStyleClass().add("counter");
    }

    private KeyButton step(Command command, String text, Icon icon, NoReceiptEvent event) {
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
    public void show(NoReceiptScreen screen) {
        var texts = kit.texts();
        var goods = screen.step() == Step.GOODS;
        sum.setText(texts.say(screen.sum()));
        room.setText(texts.say(screen.room()));
        asked.setText(texts.say(screen.asked()));
        var types = screen.step() != Step.REASON && screen.step() != Step.READY;
        var typed = box.isVisible();
        Lay.show(box, types);
        box.show(screen.typed(), "", "");
        box.asksForGoods(goods);
        var rows = new ArrayList<KeyButton>();
        for (int i = 0; i < screen.rows().size(); i++) {
            rows.add(row(screen.rows().get(i), i, i == screen.selected()));
        }
        grid.show(rows);
        if (screen.selected() >= 0) grid.reveal(screen.selected());
        delete.setDisable(!goods || screen.selected() < 0);
        shelf.setDisable(!goods || screen.selected() < 0);
        on.setDisable(!goods || screen.rows().isEmpty());
        enter.say(texts.get(screen.step() == Step.READY ? "refund.take" : "command.enter"));
        notice.show(screen.notice(), texts.get("noReceipt.hint"));
        if (typed != types && root.getScene() != null) focus();
    }

    private KeyButton row(Row one, int index, boolean here) {
        var texts = kit.texts();
        var left = Lay.column(0, Lay.shortening(texts.say(one.name()), "case-stage"));
        if (!one.about().isEmpty()) {
            left.getChildren().add(Lay.shortening(texts.say(one.about()), "mute"));
        }
        left.setAlignment(Pos.CENTER_LEFT);
        var hint = index < KEYED ? keys.hint(Command.choice(index)) : "↓";
        var content =
                Lay.row(
                        20,
                        Lay.wide(left),
                        Lay.label(texts.say(one.figure()), "case-amount"),
                        Lay.label(hint, "hint"));
        content.setMouseTransparent(true);
        var row = KeyButton.around(content, texts.say(one.name()), hint);
        row.getStyleClass().add("case-row");
        row.setFocusTraversable(false);
        row.pseudoClassStateChanged(CHOSEN, here);
        Runnable choose = () -> out.accept(new NoReceiptEvent.Chosen(index));
        if (index < KEYED) keys.bind(Command.choice(index), row, choose);
        else row.setOnAction(_ -> choose.run());
        return row;
    }

    @Override
    public void focus() {
        if (box.isVisible()) box.focusField();
        else enter.requestFocus();
    }
}
