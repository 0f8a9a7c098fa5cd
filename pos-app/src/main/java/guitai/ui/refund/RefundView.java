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
import guitai.ui.text.Words;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The question for a receipt; then its lines as cards, and below them what goes back to which
/// tender.
public final class RefundView implements View<RefundScreen> {
    /// Cards with a key of their own; the others are reached with the arrows.
    private static final int KEYED = 9;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<RefundEvent> out;
    private final Label title = Lay.label("", "page-title");
    private final Label paid = Lay.shortening("", "mute");
    private final ScanBox box;
    private final PagedGrid grid = new PagedGrid(300, 136, 148);
    private final Label amount = Lay.label("", "page-title");
    private final Label parts = Lay.wrapping("", "mute");
    private final Label cautions = Lay.wrapping("", "mute");
    private final VBox sums = Lay.column(4, amount, parts, cautions);
    private final NoticeBar notice;
    private final KeyButton take;
    private final KeyButton exchange;
    private final KeyButton broken;
    private final KeyButton cash;
    private final KeyButton amountBack;
    private final KeyButton swap;
    private final KeyButton last;
    private final KeyButton without;
    private final HBox more;
    private final VBox root;

    public RefundView(Kit kit, Consumer<RefundEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        box =
                new ScanBox(
                        kit,
                        keys.hint(Command.BOX),
                        text -> out.accept(new RefundEvent.Typed(text)));
        take =
                key(Command.ENTER, "refund.take", Icon.UNDO, RefundEvent.Other.ENTERED)
                        .styled("primary");
        exchange = key(Command.PARK, "refund.exchange", Icon.RECALL, RefundEvent.Other.EXCHANGE);
        broken =
                key(
                        Command.DELETE_LINE,
                        "refund.unsaleable",
                        Icon.VOID,
                        RefundEvent.Other.UNSALEABLE);
        cash = key(Command.CASH, "refund.inCash", Icon.CASH, RefundEvent.Other.IN_CASH);
        amountBack =
                key(Command.AMOUNT_BACK, "command.amountBack", Icon.PART, RefundEvent.Other.AMOUNT);
        swap = key(Command.SWAP, "command.swap", Icon.CARD, RefundEvent.Other.SWAP);
        last = key(Command.RECALL, "refund.last", Icon.AS_LEFT, RefundEvent.Other.LAST);
        without =
                key(
                        Command.WITHOUT_RECEIPT,
                        "command.withoutReceipt",
                        Icon.NOTE,
                        RefundEvent.Other.WITHOUT);
        var back = key(Command.BACK, "command.back", Icon.BACK, RefundEvent.Other.BACKED);
        keys.silent(Command.UP, () -> out.accept(new RefundEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new RefundEvent.Moved(1)));
        keys.silent(Command.MORE_OF_LINE, () -> out.accept(new RefundEvent.Stepped(1)));
        keys.silent(Command.LESS_OF_LINE, () -> out.accept(new RefundEvent.Stepped(-1)));
        keys.silent(Command.PAGE_BACK, () -> grid.turn(-1));
        keys.silent(Command.PAGE_ON, () -> grid.turn(1));
        keys.silent(Command.BOX, this::focus);
        more = Lay.row(10, broken, cash, amountBack, swap);
        var buttons = Lay.row(10, back, last, without, exchange, Lay.wide(take));
        root =
                Lay.column(
                        10,
                        Lay.row(16, title, Lay.wide(paid)),
                        box,
                        Lay.grow(grid),
                        sums,
                        notice,
                        more,
                        buttons);
        root.getStyleClass().add("counter");
    }

    private KeyButton key(Command command, String label, Icon icon, RefundEvent.Other event) {
        return keys.button(command, label, icon, () -> out.accept(event));
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
    public void show(RefundScreen screen) {
        var texts = kit.texts();
        var open = screen.open();
        title.setText(open ? texts.get("refund.title", screen.receipt()) : texts.get("refund.ask"));
        paid.setText(open ? texts.get("refund.paid", said(screen.paid())) : "");
        paid.setAccessibleText(paid.getText());
        var asked = box.isVisible();
        Lay.show(box, !open);
        box.show(screen.typed(), "", "");
        box.asksForGoods(false);
        var cards = new ArrayList<LineCard>();
        for (int i = 0; i < screen.lines().size(); i++) {
            cards.add(card(screen.lines().get(i), i, i == screen.selected()));
        }
        grid.show(cards);
        if (screen.selected() >= 0) grid.reveal(screen.selected());
        Lay.show(sums, open);
        amount.setText(texts.get("refund.amount", texts.money(screen.amount())));
        parts.setText(said(screen.parts()));
        cautions.setText(said(screen.cautions()));
        buttons(screen);
        notice.show(screen.notice(), texts.get(open ? "refund.hint" : "refund.askHint"));
        if (asked == open && root.getScene() != null) focus();
    }

    private void buttons(RefundScreen screen) {
        var texts = kit.texts();
        var open = screen.open();
        Lay.show(more, open);
        Lay.show(exchange, open);
        Lay.show(last, !open);
        Lay.show(without, !open);
        take.say(texts.get(open ? "refund.take" : "refund.find"));
        take.setDisable(open && (!screen.ready() || screen.busy()));
        exchange.setDisable(!screen.ready() || screen.busy());
        amountBack.setDisable(screen.busy());
        swap.setDisable(screen.busy());
        Lay.show(cash, screen.otherThanCash());
        cash.say(texts.get(screen.inCash() ? "refund.asPaid" : "refund.inCash"));
        var line =
                screen.selected() < 0
                        ? Optional.<RefundScreen.Line>empty()
                        : Optional.of(screen.lines().get(screen.selected()));
        broken.say(
                texts.get(
                        line.filter(l -> !l.saleable()).isPresent()
                                ? "refund.saleable"
                                : "refund.unsaleable"));
    }

    private String said(List<Words> words) {
        return words.stream().map(kit.texts()::say).collect(Collectors.joining(" · "));
    }

    private LineCard card(RefundScreen.Line line, int index, boolean chosen) {
        var hint = index < KEYED ? keys.hint(Command.choice(index)) : "↓";
        var card = new LineCard(kit, line, index, hint, chosen, out);
        Runnable tick = () -> out.accept(new RefundEvent.Ticked(index));
        if (index < KEYED) keys.bind(Command.choice(index), card.card(), tick);
        else card.card().setOnAction(_ -> tick.run());
        return card;
    }

    @Override
    public void focus() {
        if (box.isVisible()) box.focusField();
        else take.requestFocus();
    }
}
