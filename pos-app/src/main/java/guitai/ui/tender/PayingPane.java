package guitai.ui.tender;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.QrPane;
import guitai.ui.key.Command;
import guitai.ui.text.Tone;
import guitai.ui.work.TenderWords;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// The payment through a gateway, in place of the cash it stands for: stage, money, seconds, next
/// step.
final class PayingPane {

    private static final List<String> TONES =
            List.of("paying-plain", "paying-good", "paying-warn", "paying-bad");

    private final Kit kit;
    private final StackPane sign = new StackPane();
    private final Label what = Lay.wrapping("", "paying-what");
    private final Label about = Lay.wrapping("", "paying-about");
    private final Label amount = Lay.label("", "paying-amount");
    private final Label seconds = Lay.label("", "paying-seconds");
    private final Label money = Lay.wrapping("", "paying-money");
    private final Label next = Lay.wrapping("", "paying-next");
    private final QrPane qr;
    private final KeyButton ask;
    private final KeyButton stop;
    private final KeyButton told;
    private final VBox root;

    PayingPane(Kit kit, Keys keys, Consumer<TenderEvent> out) {
        this.kit = kit;
        qr = new QrPane(kit.texts().get("paying.qr"), 300);
        ask =
                keys.button(
                        Command.ASK_NOW,
                        "command.askNow",
                        Icon.ASK,
                        () -> out.accept(TenderEvent.Wallets.ASK));
        stop =
                keys.button(
                                Command.STOP,
                                "command.stop",
                                Icon.STOP,
                                () -> out.accept(TenderEvent.Wallets.STOP))
                        .styled("danger");
        told =
                keys.button(
                                Command.TOLD,
                                "command.told",
                                Icon.TOLD,
                                () -> out.accept(TenderEvent.Wallets.TOLD))
                        .styled("primary");
        root = laidOut();
    }

    private VBox laidOut() {
        sign.getStyleClass().add("paying-sign");
        var head = Lay.row(16, sign, Lay.wide(Lay.column(0, what, about)), figures());
        HBox steps = Lay.row(10, Lay.wide(told), Lay.wide(ask), Lay.wide(stop));
        steps.getStyleClass().add("paying-steps");
        var words = Lay.column(6, money, next);
        words.setAlignment(Pos.CENTER_LEFT);
        var middle = Lay.row(20, qr, Lay.wide(words));
        var pane = Lay.column(10, head, Lay.grow(middle), steps);
        pane.getStyleClass().add("paying");
        pane.setId("paying");
        pane.setAccessibleRole(AccessibleRole.TEXT);
        return pane;
    }

    private VBox figures() {
        var figures = Lay.column(-4, amount, seconds);
        figures.setAlignment(Pos.CENTER_RIGHT);
        return figures;
    }

    VBox root() {
        return root;
    }

    /// @param alone whether nothing else stands in its column
    void show(Paying now, boolean alone) {
        Lay.show(root, now.isShown());
        if (!now.isShown()) return;
        var texts = kit.texts();
        root.getStyleClass().removeAll(TONES);
        root.getStyleClass().add(style(now.stage().tone()));
        root.getStyleClass().remove("paying-alone");
        if (alone) root.getStyleClass().add("paying-alone");
        VBox.setVgrow(root, alone ? Priority.ALWAYS : Priority.NEVER);
        sign.getChildren().setAll(icon(now.stage()).node());
        what.setText(texts.say(now.what()));
        var wallet = texts.say(TenderWords.of(now.means()));
        about.setText(now.code().isEmpty() ? wallet : wallet + "  " + now.code());
        Lay.figure(amount, texts.money(now.amount()));
        seconds.setText(
                now.secondsLeft() < 0 ? "" : texts.get("paying.seconds", now.secondsLeft()));
        money.setText(texts.say(now.money()));
        next.setText(texts.say(now.next()));
        qr.show(now.qr());
        Lay.show(qr, now.qr().isShown());
        buttons(now);
        root.setAccessibleText(
                what.getText()
                        + " "
                        + amount.getText()
                        + " "
                        + money.getText()
                        + " "
                        + next.getText());
    }

    private void buttons(Paying now) {
        Lay.show(told, now.mayTell());
        Lay.show(ask, now.open());
        ask.setDisable(!now.mayAsk());
        Lay.show(stop, now.mayStop());
        Lay.show(told.getParent(), now.open());
    }

    private static String style(Tone tone) {
        return switch (tone) {
            case PLAIN -> "paying-plain";
            case GOOD -> "paying-good";
            case WARN -> "paying-warn";
            case BAD -> "paying-bad";
        };
    }

    private static Icon icon(Paying.Stage stage) {
        return switch (stage) {
            case NONE, SENT -> Icon.BUSY;
            case PRESENT -> Icon.CARD;
            case AWAITED -> Icon.PHONE;
            case SHOWN -> Icon.SCAN;
            case UNKNOWN -> Icon.UNKNOWN;
            case DECLINED -> Icon.BAD;
            case TAKING_BACK -> Icon.UNDO;
            case REVERSED -> Icon.GOOD;
            case NEEDS_PERSON -> Icon.WARN;
        };
    }

    void focus() {
        root.requestFocus();
    }
}
