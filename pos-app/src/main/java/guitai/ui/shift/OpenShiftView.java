package guitai.ui.shift;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keypad;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.control.View;
import guitai.ui.key.Command;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// The float by denomination, or as it was left.
public final class OpenShiftView implements View<OpenShiftScreen> {

    private final Kit kit;
    private final Keys keys;
    private final Consumer<OpenShiftEvent> out;
    private final Label about = Lay.label("", "mute");
    private final CountPane count;
    private final Label total = Lay.label("", "due");
    private final Label left = Lay.wrapping("", "due-detail");
    private final KeyButton asLeft;
    private final KeyButton open;
    private final NoticeBar notice;
    private final HBox root;

    public OpenShiftView(Kit kit, Consumer<OpenShiftEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        count = new CountPane(kit, (i, t) -> out.accept(new OpenShiftEvent.Counted(i, t)));
        asLeft =
                keys.button(
                        Command.AS_LEFT,
                        "command.asLeft",
                        Icon.AS_LEFT,
                        () -> out.accept(new OpenShiftEvent.AsLeft()));
        open = keys.large(Command.ENTER, "openShift.open", Icon.DONE, this::entered);
        open.styled("primary", "take");
        keys.silent(Command.UP, () -> count.move(-1));
        keys.silent(Command.DOWN, () -> count.move(1));
        var title = Lay.label(kit.texts().get("openShift.title"), "page-title");
        var main = Lay.column(10, Lay.row(12, title, about), Lay.grow(count), notice);
        root = new HBox(12, Lay.wide(main), side());
        root.getStyleClass().add("counter");
    }

    private VBox side() {
        var title = Lay.label(kit.texts().get("openShift.float"), "due-title");
        var money = Lay.column(0, title, total, left);
        money.getStyleClass().addAll("totals", "totals-high");
        var pad = Keypad.forMoney(kit, count::field).root();
        var side = Lay.column(10, money, Lay.grow(pad), asLeft, open);
        side.getStyleClass().add("keypad-side");
        return side;
    }

    /// Enter goes down the sheet, and opens the shift on the last row or from outside the sheet.
    private void entered() {
        if (Lay.hasCursor(count.field()) && count.move(1)) return;
        out.accept(new OpenShiftEvent.Opened());
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
    public void show(OpenShiftScreen screen) {
        var texts = kit.texts();
        about.setText(
                texts.get("openShift.about", screen.businessDate(), screen.operator().name()));
        count.show(screen.sheet());
        Lay.figure(total, texts.money(screen.sheet().total()));
        left.setText(left(screen));
        asLeft.setDisable(!screen.leftKnown() || screen.opening());
        open.setDisable(screen.opening() || !screen.sheet().isReadable());
        notice.show(screen.notice(), texts.get("openShift.hint"));
    }

    private String left(OpenShiftScreen screen) {
        var texts = kit.texts();
        if (!screen.leftKnown()) return texts.get("openShift.firstShift");
        if (screen.sheet().isEmpty() || screen.difference().isZero()) {
            return texts.get("openShift.left", screen.left());
        }
        return texts.get("openShift.differs", screen.left(), screen.difference());
    }

    @Override
    public void focus() {
        count.focusFirst();
    }
}
