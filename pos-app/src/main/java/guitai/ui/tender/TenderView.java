package guitai.ui.tender;

import guitai.ui.control.Field;
import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keypad;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.View;
import guitai.ui.key.Command;
import guitai.ui.status.OfflineBar;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.StringJoiner;
import java.util.function.Consumer;

/// Cash: what is due, what was given, what goes back, and digits for a finger. A payment by wallet
/// stands in the place of all that until other money is allowed.
public final class TenderView implements View<TenderScreen> {

    private static final int NOTES_A_ROW = 4;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<TenderEvent> out;
    private final Label due = Lay.label("", "due");
    private final Label detail = Lay.wrapping("", "due-detail");
    private final Field given;
    private final Label outcomeTitle = Lay.label("", "outcome-title");
    private final Label outcome = Lay.label("", "outcome-amount");
    private final HBox outcomePane = Lay.row(12, outcomeTitle, Lay.space(), outcome);
    private final GridPane notes = Lay.grid(NOTES_A_ROW, 8, 8);
    private final OfflineBar notice;
    private final PayingPane paying;
    private final WalletPane wallets;
    private final KeyButton take;
    private final KeyButton exact;
    private final HBox got;
    private final Label dueTitle = Lay.label("", "due-title");
    private final HBox asked = Lay.row(12, Lay.wide(Lay.column(0, dueTitle, detail)), due);
    private final Region space = Lay.space();
    private final KeyButton back;
    private final GridPane pad;
    private final HBox root;
    private boolean cash = true;

    public TenderView(Kit kit, Consumer<TenderEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new OfflineBar(kit, keys, () -> out.accept(TenderEvent.Wallets.ALLOW_CARDS));
        due.setId("tender-due");
        given =
                new Field(
                        kit.texts().get("tender.given"),
                        64,
                        text -> out.accept(new TenderEvent.Typed(text)));
        given.setId("given");
        given.getStyleClass().add("given-field");
        take =
                keys.large(
                                Command.ENTER,
                                "tender.take",
                                Icon.DONE,
                                () -> out.accept(new TenderEvent.Entered()))
                        .styled("primary", "take");
        exact =
                keys.large(
                                Command.EXACT,
                                "command.exact",
                                Icon.EXACT,
                                () -> out.accept(new TenderEvent.ExactGiven()))
                        .styled("pay", "pay-exact");
        got =
                Lay.row(
                        16,
                        Icon.CASH.node("box-icon"),
                        Lay.label(kit.texts().get("tender.given"), "given-title"),
                        Lay.grow(given));
        got.getStyleClass().addAll("scan-box", "given-box");
        paying = new PayingPane(kit, keys, out);
        wallets = new WalletPane(kit, keys, out);
        back =
                keys.button(
                        Command.BACK,
                        "tender.back",
                        Icon.BACK,
                        () -> out.accept(new TenderEvent.Backed()));
        back.setMaxWidth(240);
        pad = Keypad.forMoney(kit, () -> given).root();
        keys.silent(Command.BOX, this::focus);
        keys.silent(Command.CASH, this::focus);
        root = new HBox(12, Lay.wide(money()), digits());
        root.getStyleClass().add("counter");
    }

    private VBox money() {
        asked.getStyleClass().addAll("totals", "totals-high");
        outcomePane.getStyleClass().add("outcome");
        return Lay.column(10, asked, paying.root(), got, outcomePane, notes, space, notice, back);
    }

    private Node digits() {
        var side = Lay.column(10, Lay.grow(pad), wallets.root(), exact, take);
        side.getStyleClass().add("keypad-side");
        return side;
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
    public void show(TenderScreen screen) {
        var texts = kit.texts();
        var byWallet = !screen.paying().cashAllowed();
        dueTitle.setText(texts.get(byWallet ? "tender.left" : "tender.due"));
        Lay.figure(due, texts.money(byWallet ? screen.walletDue() : screen.due()));
        // What Enter takes when nothing is typed.
        given.setPromptText(texts.plain(screen.due()));
        detail.setText(detail(screen));
        given.show(screen.typed());
        showOutcome(screen.outcome());
        showNotes(screen);
        take.setDisable(
                !screen.cashAllowed()
                        || screen.outcome() instanceof TenderScreen.Outcome.NotAnAmount
                        || screen.outcome() instanceof TenderScreen.Outcome.Part);
        exact.setDisable(!screen.cashAllowed());
        given.setDisable(!screen.cashAllowed());
        wallets.show(screen);
        showPaying(screen);
        notice.show(screen.notice(), screen.ways().offline(), texts.get("tender.hint"));
    }

    /// What cannot be done now is not in sight; what was typed stays.
    private void showPaying(TenderScreen screen) {
        var allowed = screen.paying().cashAllowed();
        Lay.show(got, allowed);
        Lay.show(outcomePane, allowed);
        Lay.show(notes, allowed && !screen.paying().isShown());
        Lay.show(space, allowed);
        Lay.show(back, allowed);
        Lay.show(notice, allowed || !screen.notice().isEmpty());
        pad.setDisable(!screen.cashAllowed());
        asked.getStyleClass().remove("totals-low");
        outcomePane.getStyleClass().remove("outcome-low");
        if (screen.paying().isShown()) {
            asked.getStyleClass().add("totals-low");
            outcomePane.getStyleClass().add("outcome-low");
        }
        paying.show(screen.paying(), !allowed);
        if (cash == allowed) return;
        cash = allowed;
        focus();
    }

    private String detail(TenderScreen screen) {
        var texts = kit.texts();
        var words = new StringJoiner("\n");
        var cashAsked = screen.paying().cashAllowed();
        if (cashAsked && !screen.rounding().isZero()) {
            words.add(texts.get("tender.rounded", screen.total(), screen.rounding()));
        }
        for (var before : screen.already()) {
            words.add(texts.say(before));
        }
        if (cashAsked && screen.ways().any() && !screen.walletDue().equals(screen.due())) {
            words.add(texts.get("tender.walletDue", screen.walletDue()));
        }
        return words.toString();
    }

    private void showOutcome(TenderScreen.Outcome now) {
        var texts = kit.texts();
        outcomePane.getStyleClass().removeAll("outcome-good", "outcome-bad", "outcome-plain");
        switch (now) {
            case TenderScreen.Outcome.Exact() -> say("tender.noChange", "", "outcome-plain");
            case TenderScreen.Outcome.Change(var change) ->
                    say("tender.change", texts.money(change), "outcome-good");
            case TenderScreen.Outcome.Missing(var missing) ->
                    say("tender.missing", texts.money(missing), "outcome-bad");
            case TenderScreen.Outcome.Part(var part) ->
                    say("tender.part", texts.money(part), "outcome-good");
            case TenderScreen.Outcome.NotAnAmount() -> say("tender.notAnAmount", "", "outcome-bad");
        }
    }

    private void say(String key, String amount, String style) {
        outcomeTitle.setText(kit.texts().get(key));
        Lay.figure(outcome, amount);
        outcomePane.getStyleClass().add(style);
    }

    private void showNotes(TenderScreen screen) {
        notes.getChildren().clear();
        for (int i = 0; i < screen.notes().size(); i++) {
            int index = i;
            var note =
                    keys.choice(
                            Command.choice(i),
                            kit.texts().face(screen.notes().get(i)),
                            () -> out.accept(new TenderEvent.NoteGiven(index)));
            note.getStyleClass().add("note");
            note.setFocusTraversable(false);
            note.setDisable(!screen.cashAllowed());
            notes.add(note, i % NOTES_A_ROW, Math.floorDiv(i, NOTES_A_ROW));
        }
    }

    @Override
    public void focus() {
        if (!cash) {
            paying.focus();
            return;
        }
        given.applyCss();
        given.requestFocus();
        given.end();
    }
}
