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

import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.function.Consumer;

/// The blind count, and the reason when it does not agree twice.
public final class CloseView implements View<CloseScreen> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Kit kit;
    private final Keys keys;
    private final Consumer<CloseEvent> out;
    private final Label step = Lay.label("", "mute");
    private final CountPane count;
    private final VBox reasons = new VBox(8);
    private final Label total = Lay.label("", "due");
    private final KeyButton give;
    private final KeyButton back;
    private final NoticeBar notice;
    private final HBox root;
    private boolean explaining;
    private int tries;

    public CloseView(Kit kit, Consumer<CloseEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        count = new CountPane(kit, (i, t) -> out.accept(new CloseEvent.Counted(i, t)));
        reasons.getStyleClass().addAll("card", "reasons");
        give =
                keys.large(Command.ENTER, "close.give", Icon.DONE, this::entered)
                        .styled("primary", "take");
        back =
                keys.button(
                        Command.BACK,
                        "close.back",
                        Icon.BACK,
                        () -> out.accept(new CloseEvent.Backed()));
        keys.silent(Command.UP, () -> count.move(-1));
        keys.silent(Command.DOWN, () -> count.move(1));
        var title = Lay.label(kit.texts().get("close.title"), "page-title");
        var main =
                Lay.column(
                        10, Lay.row(12, title, step), Lay.grow(count), Lay.grow(reasons), notice);
        root = new HBox(12, Lay.wide(main), side());
        root.getStyleClass().add("counter");
    }

    private VBox side() {
        var title = Lay.label(kit.texts().get("close.counted"), "due-title");
        var blind = Lay.wrapping(kit.texts().get("close.blind"), "due-detail");
        var money = Lay.column(0, title, total, blind);
        money.getStyleClass().addAll("totals", "totals-high");
        var pad = Keypad.forMoney(kit, count::field).root();
        var side = Lay.column(10, money, Lay.grow(pad), back, give);
        side.getStyleClass().add("keypad-side");
        return side;
    }

    /// Enter goes down the sheet, and gives the count on the last row or from outside the sheet.
    private void entered() {
        if (!explaining && Lay.hasCursor(count.field()) && count.move(1)) return;
        out.accept(new CloseEvent.Given());
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
    public void show(CloseScreen screen) {
        var texts = kit.texts();
        explaining = screen.stage() == CloseScreen.Stage.EXPLAINING;
        step.setText(
                texts.get(
                        switch (screen.stage()) {
                            case COUNTING -> "close.first";
                            case RECOUNTING -> "close.second";
                            case EXPLAINING -> "close.reason";
                        }));
        count.show(screen.sheet());
        if (tries != screen.tries()) count.again();
        tries = screen.tries();
        Lay.show(count, !explaining);
        Lay.show(reasons, explaining);
        showReasons(screen);
        Lay.figure(total, texts.money(screen.sheet().total()));
        give.say(texts.get(explaining ? "close.explain" : "close.give"));
        give.setDisable(
                screen.closing()
                        || !screen.sheet().isReadable()
                        || (explaining && screen.chosen() < 0));
        back.setDisable(screen.tries() > 0 || screen.closing());
        notice.show(screen.notice(), texts.get("close.hint"));
    }

    private void showReasons(CloseScreen screen) {
        var made = new ArrayList<KeyButton>();
        for (int i = 0; i < screen.reasons().size(); i++) {
            int index = i;
            var reason =
                    keys.choice(
                            Command.choice(i),
                            kit.texts().say(screen.reasons().get(i)),
                            () -> out.accept(new CloseEvent.ReasonChosen(index)));
            reason.getStyleClass().add("reason");
            reason.pseudoClassStateChanged(CHOSEN, i == screen.chosen());
            made.add(reason);
        }
        reasons.getChildren().setAll(made);
    }

    @Override
    public void focus() {
        if (explaining) give.requestFocus();
        else count.focusFirst();
    }
}
