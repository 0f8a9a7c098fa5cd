package guitai.ui.shift;

import guitai.ui.control.Field;
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
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/// Paid in, paid out, drop, drawer: what kind, how much, why.
public final class CashDeskView implements View<CashDeskScreen> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final CashDeskScreen.Kind[] KINDS = CashDeskScreen.Kind.values();

    /// Movements listed; the report has them all.
    private static final int LISTED = 5;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<CashDeskEvent> out;
    private final Map<CashDeskScreen.Kind, KeyButton> kinds =
            new EnumMap<>(CashDeskScreen.Kind.class);
    private final Field amount;
    private final Field reason;
    private final HBox amountRow;
    private final FlowPane usual = new FlowPane(8, 8);
    private final VBox moves = new VBox(2);
    private final KeyButton give;
    private final NoticeBar notice;
    private final HBox root;

    public CashDeskView(Kit kit, Consumer<CashDeskEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        var texts = kit.texts();
        amount =
                new Field(
                        texts.get("sale.amount"),
                        16,
                        text -> out.accept(new CashDeskEvent.AmountTyped(text)));
        amount.setId("desk-amount");
        amount.getStyleClass().add("given-field");
        reason =
                new Field(
                        texts.get("cashDesk.reason"),
                        80,
                        text -> out.accept(new CashDeskEvent.ReasonTyped(text)));
        reason.setId("desk-reason");
        reason.setPromptText(texts.get("cashDesk.reasonPrompt"));
        amountRow =
                Lay.row(
                        16,
                        Icon.CASH.node("box-icon"),
                        Lay.label(texts.get("sale.amount"), "given-title"),
                        Lay.grow(amount));
        amountRow.getStyleClass().addAll("scan-box", "given-box");
        give =
                keys.large(Command.ENTER, "cashDesk.give", Icon.DONE, this::entered)
                        .styled("primary", "take");
        keys.silent(Command.BOX, this::focus);
        keys.silent(Command.UP, amount::requestFocus);
        keys.silent(Command.DOWN, reason::requestFocus);
        root = new HBox(12, Lay.wide(main()), side());
        root.getStyleClass().add("counter");
    }

    private VBox main() {
        var texts = kit.texts();
        moves.getStyleClass().addAll("card", "moves");
        moves.setMinHeight(0);
        return Lay.column(
                10,
                Lay.label(texts.get("command.cashDesk"), "page-title"),
                kindButtons(),
                amountRow,
                reason,
                usual,
                Lay.grow(moves),
                notice);
    }

    private GridPane kindButtons() {
        var grid = Lay.grid(KINDS.length, 8, 8);
        for (int i = 0; i < KINDS.length; i++) {
            var kind = KINDS[i];
            var button =
                    keys.stacked(
                            Command.choice(i),
                            kind.label(),
                            icon(kind),
                            () -> out.accept(new CashDeskEvent.KindChosen(kind)));
            button.getStyleClass().add("kind");
            button.setFocusTraversable(false);
            kinds.put(kind, button);
            grid.add(button, i, 0);
        }
        return grid;
    }

    private VBox side() {
        var pad = Keypad.forMoney(kit, () -> amount).root();
        var back =
                keys.button(
                        Command.BACK,
                        "command.back",
                        Icon.BACK,
                        () -> out.accept(new CashDeskEvent.Backed()));
        var side = Lay.column(10, Lay.grow(pad), back, give);
        side.getStyleClass().add("keypad-side");
        return side;
    }

    /// From the amount Enter goes to the reason; there it gives both.
    private void entered() {
        if (Lay.hasCursor(amount) && reason.getText().isBlank()) reason.requestFocus();
        else out.accept(new CashDeskEvent.Given());
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
    public void show(CashDeskScreen screen) {
        kinds.forEach(
                (kind, button) -> button.pseudoClassStateChanged(CHOSEN, kind == screen.kind()));
        amount.show(screen.amount());
        reason.show(screen.reason());
        Lay.show(amountRow, screen.kind().hasAmount());
        give.say(kit.texts().get(screen.kind().label()));
        give.setDisable(!screen.ready() || screen.busy());
        showUsual(screen);
        moves.getChildren().setAll(Lay.label(kit.texts().get("cashDesk.moves"), "card-title"));
        screen.moves().stream().limit(LISTED).map(this::move).forEach(moves.getChildren()::add);
        if (screen.moves().isEmpty()) {
            moves.getChildren().add(Lay.label(kit.texts().get("cashDesk.noMoves"), "mute"));
        }
        notice.show(screen.notice(), kit.texts().get("cashDesk.hint"));
    }

    private void showUsual(CashDeskScreen screen) {
        usual.getChildren().clear();
        for (int i = 0; i < screen.usual().size(); i++) {
            int index = i;
            var chip =
                    keys.chip(
                            Command.choice(KINDS.length + i),
                            kit.texts().say(screen.usual().get(i)),
                            () -> out.accept(new CashDeskEvent.ReasonChosen(index)));
            chip.setMaxWidth(Double.MAX_VALUE);
            chip.setFocusTraversable(false);
            usual.getChildren().add(chip);
        }
        if (!screen.usual().isEmpty()) {
            usual.getChildren().addFirst(Lay.label(keys.chipLegend(), "hint"));
        }
    }

    private Node move(CashDeskScreen.Move move) {
        var texts = kit.texts();
        var by =
                move.approvedBy().in(texts.language()).isEmpty()
                        ? texts.name(move.by())
                        : texts.get("cashDesk.bothNames", move.by(), move.approvedBy());
        var sign =
                move.kind() == CashDeskScreen.Kind.PAID_IN
                        ? move.amount()
                        : move.amount().negated();
        var row =
                Lay.row(
                        12,
                        icon(move.kind()).node("mute-icon"),
                        Lay.label(texts.time(move.at()), "mute"),
                        Lay.label(texts.get(move.kind().label())),
                        Lay.wide(Lay.shortening(move.reason() + " · " + by, "mute")),
                        Lay.label(move.kind().hasAmount() ? texts.money(sign) : "", "row-amount"));
        row.getStyleClass().add("move");
        return row;
    }

    private static Icon icon(CashDeskScreen.Kind kind) {
        return switch (kind) {
            case PAID_IN -> Icon.PAID_IN;
            case PAID_OUT -> Icon.PAID_OUT;
            case DROP -> Icon.DROP;
            case NO_SALE -> Icon.DRAWER;
        };
    }

    @Override
    public void focus() {
        if (amountRow.isVisible()) amount.requestFocus();
        else reason.requestFocus();
    }
}
