package guitai.ui.prompt;

import guitai.ui.control.Field;
import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keypad;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.key.Command;
import guitai.ui.work.Why.Kind;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// Why money goes back, and how much where that is not known. A reason that is chosen is the last
/// key of it.
final class WhyCard implements Card {

    private static final int LONGEST_NUMBER = 10;
    private static final int LONGEST_REASON = 40;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<PromptEvent> out;
    private final Label title = Lay.label("", "prompt-title");
    private final Label about = Lay.wrapping("", "hand-goods");
    private final Label asked = Lay.label("", "hand-asked");
    private final Field number;
    private final Field reason;
    private final KeyButton give;
    private final KeyButton other;
    private final VBox left;
    private final VBox reasons = Lay.column(0);
    private final NoticeBar notice;
    private final VBox card;

    WhyCard(Kit kit, Consumer<PromptEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        var texts = kit.texts();
        number = new Field(texts.get("why.amount"), LONGEST_NUMBER, _ -> {});
        number.setId("why-number");
        reason = new Field(texts.get("cashDesk.reason"), LONGEST_REASON, _ -> {});
        reason.setPromptText(texts.get("hand.reason"));
        reason.setId("why-reason");
        other =
                keys.button(
                        Command.PAGE_ON,
                        "why.toWallet",
                        Icon.EXACT,
                        () -> out.accept(new PromptEvent.Why.Other()));
        give =
                keys.large(Command.ENTER, "why.return", Icon.DONE, this::entered)
                        .styled("primary", "take");
        keys.silent(Command.UP, number::requestFocus);
        keys.silent(Command.DOWN, reason::requestFocus);
        var pad = Keypad.forMoney(kit, () -> number).root();
        pad.setMinHeight(264);
        asked.setText(texts.get("why.amount"));
        left = half(Lay.column(10, asked, number, pad));
        var columns = new HBox(20, Lay.wide(left), Lay.wide(right()));
        card =
                Lay.column(
                        12,
                        Lay.row(12, Icon.UNDO.node("prompt-icon"), Lay.wide(title)),
                        about,
                        notice,
                        columns);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.getStyleClass().addAll("card", "prompt", "prompt-wide");
    }

    private VBox right() {
        var back =
                keys.button(
                        Command.BACK,
                        "command.back",
                        Icon.BACK,
                        () -> out.accept(new PromptEvent.Dismissed()));
        var why = Lay.label(kit.texts().get("hand.why"), "hand-asked");
        return half(Lay.column(10, other, why, reasons, reason, Lay.space(), give, back));
    }

    private static VBox half(VBox column) {
        column.setMinWidth(0);
        column.setPrefWidth(0);
        return column;
    }

    private void entered() {
        var reasonLeft = left.isVisible() && reason.getText().isBlank();
        if (Lay.hasCursor(number) && reasonLeft) reason.requestFocus();
        else give(reason.getText());
    }

    private void give(String why) {
        out.accept(new PromptEvent.Why.Given(number.getText(), why));
    }

    @Override
    public List<Node> nodes() {
        return List.of(card);
    }

    @Override
    public Keys keys(Kit ignored) {
        return keys;
    }

    @Override
    public void show(Prompt prompt) {
        if (!(prompt instanceof Prompt.Why(var now, var said))) return;
        var texts = kit.texts();
        var kind = now.kind();
        title.setText(texts.get(title(kind)));
        about.setText(texts.say(now.about()));
        give.say(texts.get(done(kind)));
        Lay.show(other, kind.other() != kind);
        other.say(texts.get(kind == Kind.TO_CASH ? "why.toWallet" : "why.toCash"));
        Lay.show(left, kind == Kind.AMOUNT);
        notice.show(said, texts.get(kind.needed() ? "why.needed" : "why.optional"));
        if (!reasons.getChildren().isEmpty()) return;
        reasons.getChildren().add(choices(now.reasons(), kind == Kind.AMOUNT ? 2 : 4));
    }

    private GridPane choices(List<String> all, int columns) {
        var grid = Lay.grid(columns, 8, 8);
        for (int i = 0; i < all.size(); i++) {
            var words = all.get(i);
            var choice = keys.choice(Command.choice(i), words, () -> give(words));
            grid.add(choice, i % columns, Math.floorDiv(i, columns));
        }
        return grid;
    }

    private static String title(Kind kind) {
        return switch (kind) {
            case RETURN -> "why.title.return";
            case EXCHANGE -> "why.title.exchange";
            case AMOUNT -> "why.title.amount";
            case TO_CASH -> "why.title.toCash";
            case TO_WALLET -> "why.title.toWallet";
        };
    }

    /// What the last key does.
    private static String done(Kind kind) {
        return switch (kind) {
            case RETURN -> "why.return";
            case EXCHANGE -> "why.exchange";
            case AMOUNT -> "why.giveBack";
            case TO_CASH, TO_WALLET -> "why.swap";
        };
    }

    @Override
    public void focus() {
        if (left.isVisible()) number.requestFocus();
        else reason.requestFocus();
    }
}
