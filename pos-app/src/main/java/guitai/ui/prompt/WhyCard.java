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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// Why money goes back, and how much where that is not known; or why a weight is keyed. A reason
/// that is chosen is the last key of it.
final class WhyCard implements Card {

    private static final int LONGEST_NUMBER = 10;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<PromptEvent> out;
    private final Label title = Lay.label("", "prompt-title");
    private final Label about = Lay.wrapping("", "hand-goods");
    private final Label asked = Lay.label("", "hand-asked");
    private final Field number;
    private final ReasonPane reasons;
    private final KeyButton give;
    private final KeyButton other;
    private final VBox left;
    private final Node moneyBack = Icon.UNDO.node("prompt-icon");
    private final Node weighed = Icon.SCALE.node("prompt-icon");
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
        reasons = new ReasonPane(kit, keys, "why-reason", this::give);
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
        var pad = Keypad.forMoney(kit, () -> number).root();
        pad.setMinHeight(264);
        asked.setText(texts.get("why.amount"));
        left = ReasonPane.half(Lay.column(10, asked, number, pad));
        var columns = new HBox(20, Lay.wide(left), Lay.wide(right()));
        card =
                Lay.column(
                        12,
                        Lay.row(12, moneyBack, weighed, Lay.wide(title)),
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
        return ReasonPane.half(Lay.column(10, other, reasons, Lay.space(), give, back));
    }

    private void entered() {
        var reasonLeft = left.isVisible() && reasons.written().isBlank();
        if (Lay.hasCursor(number) && reasonLeft) reasons.focusWords();
        else give(reasons.written());
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
        Lay.show(weighed, now.kind() == Kind.WEIGHT);
        Lay.show(moneyBack, now.kind() != Kind.WEIGHT && !points(now.kind()));
        var texts = kit.texts();
        var kind = now.kind();
        title.setText(texts.get(title(kind)));
        about.setText(texts.say(now.about()));
        give.say(texts.get(done(kind)));
        Lay.show(other, kind.other() != kind);
        other.say(texts.get(other(kind)));
        Lay.show(left, kind.counted());
        asked.setText(texts.get(kind == Kind.AMOUNT ? "why.amount" : "why.points"));
        notice.show(said, texts.get(kind.needed() ? "why.needed" : "why.optional"));
        reasons.offer(now.reasons(), kind.counted() ? 2 : 4);
    }

    private static boolean points(Kind kind) {
        return kind == Kind.POINTS_MORE || kind == Kind.POINTS_LESS;
    }

    private static String title(Kind kind) {
        return switch (kind) {
            case RETURN -> "why.title.return";
            case EXCHANGE -> "why.title.exchange";
            case AMOUNT -> "why.title.amount";
            case TO_CASH -> "why.title.toCash";
            case TO_WALLET -> "why.title.toWallet";
            case WEIGHT -> "why.title.weight";
            case POINTS_MORE -> "why.title.pointsMore";
            case POINTS_LESS -> "why.title.pointsLess";
        };
    }

    /// What the key changes to.
    private static String other(Kind kind) {
        return switch (kind) {
            case TO_CASH -> "why.toWallet";
            case TO_WALLET -> "why.toCash";
            case POINTS_MORE -> "why.toLess";
            case POINTS_LESS -> "why.toMore";
            case RETURN, EXCHANGE, AMOUNT, WEIGHT -> "why.amount";
        };
    }

    /// What the last key does.
    private static String done(Kind kind) {
        return switch (kind) {
            case RETURN -> "why.return";
            case EXCHANGE -> "why.exchange";
            case AMOUNT -> "why.giveBack";
            case TO_CASH, TO_WALLET -> "why.swap";
            case WEIGHT -> "why.weight";
            case POINTS_MORE -> "why.pointsMore";
            case POINTS_LESS -> "why.pointsLess";
        };
    }

    @Override
    public void focus() {
        if (left.isVisible()) number.requestFocus();
        else reasons.focusWords();
    }
}
