package guitai.ui.tender;

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

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// Cash: what is due, what was given, what goes back, and digits for a finger.
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
    private final NoticeBar notice;
    private final KeyButton take;
    private final HBox root;

    public TenderView(Kit kit, Consumer<TenderEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
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
        keys.silent(Command.BOX, this::focus);
        keys.silent(Command.CASH, this::focus);
        root = new HBox(12, Lay.wide(money()), digits());
        root.getStyleClass().add("counter");
    }

    private VBox money() {
        var texts = kit.texts();
        var title = Lay.label(texts.get("tender.due"), "due-title");
        var asked = Lay.row(12, Lay.wide(Lay.column(0, title, detail)), due);
        asked.getStyleClass().addAll("totals", "totals-high");
        var got =
                Lay.row(
                        16,
                        Icon.CASH.node("box-icon"),
                        Lay.label(texts.get("tender.given"), "given-title"),
                        Lay.grow(given));
        got.getStyleClass().addAll("scan-box", "given-box");
        outcomePane.getStyleClass().add("outcome");
        var back =
                keys.button(
                        Command.BACK,
                        "tender.back",
                        Icon.BACK,
                        () -> out.accept(new TenderEvent.Backed()));
        back.setMaxWidth(240);
        return Lay.column(10, asked, got, outcomePane, notes, Lay.space(), notice, back);
    }

    private Node digits() {
        var exact =
                keys.large(
                                Command.EXACT,
                                "command.exact",
                                Icon.EXACT,
                                () -> out.accept(new TenderEvent.ExactGiven()))
                        .styled("pay", "pay-exact");
        var pad = Keypad.forMoney(kit, () -> given).root();
        var side = Lay.column(10, Lay.grow(pad), exact, take);
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
        due.setText(texts.money(screen.due()));
        // What Enter takes when nothing is typed.
        given.setPromptText(texts.plain(screen.due()));
        detail.setText(detail(screen));
        given.show(screen.typed());
        showOutcome(screen.outcome());
        showNotes(screen);
        take.setDisable(
                screen.taking() || screen.outcome() instanceof TenderScreen.Outcome.NotAnAmount);
        given.setDisable(screen.taking());
        notice.show(screen.notice(), texts.get("tender.hint"));
    }

    private String detail(TenderScreen screen) {
        var texts = kit.texts();
        var words = new StringBuilder(screen.number());
        if (!screen.rounding().isZero()) {
            words.append('\n')
                    .append(texts.get("tender.rounded", screen.total(), screen.rounding()));
        }
        for (var before : screen.already()) {
            words.append('\n').append(texts.get("tender.already", before));
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
            case TenderScreen.Outcome.NotAnAmount() -> say("tender.notAnAmount", "", "outcome-bad");
        }
    }

    private void say(String key, String amount, String style) {
        outcomeTitle.setText(kit.texts().get(key));
        outcome.setText(amount);
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
            note.setDisable(screen.taking());
            notes.add(note, i % NOTES_A_ROW, Math.floorDiv(i, NOTES_A_ROW));
        }
    }

    @Override
    public void focus() {
        given.applyCss();
        given.requestFocus();
        given.end();
    }
}
