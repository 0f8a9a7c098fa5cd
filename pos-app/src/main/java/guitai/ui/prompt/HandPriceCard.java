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
import guitai.ui.prompt.Prompt.HandPrice.How;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// A discount or a price by hand: how much, on what, and why. A reason that is chosen is the last
/// key of it.
final class HandPriceCard implements Card {

    private static final int LONGEST_NUMBER = 10;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<PromptEvent> out;
    private final Label goods = Lay.shortening("", "hand-goods");
    private final Label asked = Lay.label("", "hand-asked");
    private final Field number;
    private final ReasonPane reasons;
    private final KeyButton where;
    private final KeyButton how;
    private final NoticeBar notice;
    private final VBox card;

    HandPriceCard(Kit kit, Consumer<PromptEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        var texts = kit.texts();
        number = new Field(texts.get("hand.number"), LONGEST_NUMBER, _ -> {});
        number.setId("hand-number");
        reasons = new ReasonPane(kit, keys, "hand-reason", this::give);
        where =
                keys.button(
                        Command.PAGE_BACK,
                        "hand.toAll",
                        Icon.BASKET,
                        () -> out.accept(new PromptEvent.HandPrice.Where()));
        how =
                keys.button(
                        Command.PAGE_ON,
                        "hand.toAmount",
                        Icon.EXACT,
                        () -> out.accept(new PromptEvent.HandPrice.How()));
        keys.silent(Command.UP, number::requestFocus);
        var columns = new HBox(20, Lay.wide(left()), Lay.wide(right()));
        var title = Lay.label(texts.get("hand.title"), "prompt-title");
        card =
                Lay.column(
                        12,
                        Lay.row(12, Icon.NOTE.node("prompt-icon"), title, Lay.wide(goods)),
                        notice,
                        columns);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.getStyleClass().addAll("card", "prompt", "prompt-wide");
    }

    private VBox left() {
        var pad = Keypad.forMoney(kit, this::field).root();
        pad.setMinHeight(232);
        return ReasonPane.half(
                Lay.column(8, Lay.row(8, Lay.wide(where), Lay.wide(how)), asked, number, pad));
    }

    private VBox right() {
        var give =
                keys.large(Command.ENTER, "hand.give", Icon.DONE, this::entered)
                        .styled("primary", "take");
        var undo =
                keys.button(
                        Command.DELETE_LINE,
                        "hand.takeBack",
                        Icon.UNDO,
                        () -> out.accept(new PromptEvent.HandPrice.TakenBack()));
        var back =
                keys.button(
                        Command.BACK,
                        "command.back",
                        Icon.BACK,
                        () -> out.accept(new PromptEvent.Dismissed()));
        return ReasonPane.half(Lay.column(10, reasons, Lay.space(), give, undo, back));
    }

    private TextInputControl field() {
        return number;
    }

    private void entered() {
        if (Lay.hasCursor(number) && reasons.written().isBlank()) reasons.focusWords();
        else give(reasons.written());
    }

    private void give(String why) {
        out.accept(new PromptEvent.HandPrice.Given(number.getText(), why));
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
        if (!(prompt instanceof Prompt.HandPrice now)) return;
        var texts = kit.texts();
        goods.setText(now.all() ? texts.get("hand.all") : texts.name(now.goods()));
        goods.setAccessibleText(goods.getText());
        where.say(texts.get(now.all() ? "hand.toLine" : "hand.toAll"));
        where.setDisable(now.line() == 0);
        how.say(texts.get(next(now)));
        asked.setText(texts.get(asked(now.how())));
        notice.show(now.notice(), texts.get("hand.hint"));
        reasons.offer(now.reasons(), 2);
        number.requestFocus();
    }

    private static String asked(How how) {
        return switch (how) {
            case PERCENT -> "hand.percent";
            case AMOUNT -> "hand.amount";
            case PRICE -> "hand.price";
        };
    }

    /// What the key changes to.
    private static String next(Prompt.HandPrice now) {
        return switch (now.next()) {
            case PERCENT -> "hand.toPercent";
            case AMOUNT -> "hand.toAmount";
            case PRICE -> "hand.toPrice";
        };
    }

    @Override
    public void focus() {
        number.requestFocus();
    }
}
