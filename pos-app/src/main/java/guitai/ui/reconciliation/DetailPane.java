package guitai.ui.reconciliation;

import guitai.ui.control.Field;
import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.control.Tones;
import guitai.ui.key.Command;
import guitai.ui.reconciliation.ReconciliationScreen.Detail;
import guitai.ui.reconciliation.ReconciliationScreen.Fact;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// One row with both sides, and what people do about it.
final class DetailPane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// What the journal keeps of an explanation.
    private static final int LONGEST = 500;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<ReconcileEvent> out;
    private final StackPane title = new StackPane();
    private final VBox ours = Lay.column(0);
    private final VBox theirs = Lay.column(0);
    private final Label stands = Lay.shortening("", "case-theirs");
    private final Label said = Lay.wrapping("", "case-said");
    private final FlowPane kinds = new FlowPane(8, 8);
    private final Field words;
    private final VBox explain;
    private final NoticeBar notice;
    private final KeyButton take;
    private final KeyButton resolve;
    private final KeyButton sendBack;
    private final KeyButton close;
    private final VBox root;

    DetailPane(Kit kit, Consumer<ReconcileEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        var texts = kit.texts();
        words =
                new Field(
                        texts.get("difference.prompt"),
                        LONGEST,
                        text -> out.accept(new ReconcileEvent.Typed(text)));
        words.setPromptText(texts.get("difference.prompt"));
        words.setId("explanation");
        take = step(Command.TAKE, "command.take", Icon.TAKE, ReconcileEvent.Asked.TAKE);
        sendBack =
                step(
                        Command.UNDO,
                        "difference.sendBack",
                        Icon.UNDO,
                        ReconcileEvent.Asked.SEND_BACK);
        close = step(Command.TOLD, "difference.close", Icon.DONE, ReconcileEvent.Asked.CLOSE);
        close.styled("primary");
        resolve =
                step(Command.ENTER, "difference.resolve", Icon.DONE, ReconcileEvent.Asked.RESOLVE);
        resolve.styled("primary");
        var back = step(Command.BACK, "command.back", Icon.BACK, ReconcileEvent.Asked.BACK);
        explain = Lay.column(8, kinds, words);
        HBox both =
                Lay.row(
                        12,
                        Lay.wide(side("reconcile.ours", ours)),
                        Lay.wide(side("reconcile.bill", theirs)));
        both.setFillHeight(true);
        said.getStyleClass().addAll("card", "case-answer");
        said.setMaxWidth(Double.MAX_VALUE);
        root =
                Lay.column(
                        10,
                        Lay.row(16, title, Lay.space(), stands),
                        Lay.grow(both),
                        said,
                        explain,
                        notice,
                        Lay.row(
                                10,
                                Lay.wide(back),
                                Lay.wide(take),
                                Lay.wide(sendBack),
                                Lay.wide(close),
                                Lay.wide(resolve)));
    }

    private VBox side(String title, VBox facts) {
        var card = Lay.column(6, Lay.label(kit.texts().get(title), "card-title"), facts);
        card.getStyleClass().addAll("card", "side-card");
        card.setPrefWidth(1);
        card.setMaxHeight(Double.MAX_VALUE);
        return card;
    }

    private KeyButton step(Command command, String text, Icon icon, ReconcileEvent event) {
        return keys.button(command, text, icon, () -> out.accept(event));
    }

    VBox root() {
        return root;
    }

    Keys keys() {
        return keys;
    }

    void show(Detail screen) {
        var texts = kit.texts();
        title.getChildren().setAll(Tones.sign(kit, screen.title(), screen.tone(), "page-title"));
        title.setAlignment(Pos.CENTER_LEFT);
        show(ours, screen.ours());
        show(theirs, screen.theirs());
        stands.setText(
                screen.stands().isEmpty()
                        ? texts.get("difference.noCase")
                        : texts.say(screen.stands()));
        said.setText(texts.say(screen.said()));
        Lay.show(said, !screen.said().isEmpty());
        Lay.show(explain, screen.steps().resolve());
        showKinds(screen);
        words.show(screen.typed());
        Lay.show(take, screen.steps().take());
        Lay.show(resolve, screen.steps().resolve());
        resolve.setDisable(screen.typed().isBlank());
        Lay.show(sendBack, screen.steps().close());
        Lay.show(close, screen.steps().close());
        var hint = screen.steps().close() ? "difference.closeHint" : "difference.hint";
        notice.show(screen.notice(), texts.get(hint));
    }

    private void show(VBox side, List<Fact> facts) {
        var texts = kit.texts();
        side.getChildren().clear();
        if (facts.isEmpty()) {
            side.getChildren().add(Lay.label(texts.get("reconcile.nothingHere"), "mute"));
        }
        for (var fact : facts) {
            side.getChildren()
                    .add(
                            Lay.row(
                                    12,
                                    Lay.label(texts.say(fact.label()), "mute"),
                                    Lay.space(),
                                    Lay.shortening(texts.say(fact.value()), "fact-value")));
        }
    }

    private void showKinds(Detail screen) {
        kinds.getChildren().clear();
        for (int i = 0; i < screen.kinds().size(); i++) {
            int index = i;
            var chip =
                    keys.button(
                            Command.choice(i),
                            screen.kinds().get(i).key(),
                            Icon.NOTE,
                            () -> out.accept(new ReconcileEvent.KindChosen(index)));
            chip.setMaxWidth(Region.USE_PREF_SIZE);
            chip.getStyleClass().add("reason-chip");
            chip.setFocusTraversable(false);
            chip.pseudoClassStateChanged(CHOSEN, i == screen.kind());
            kinds.getChildren().add(chip);
        }
    }

    void focus() {
        if (!explain.isVisible()) {
            root.requestFocus();
            return;
        }
        words.applyCss();
        words.requestFocus();
        words.end();
    }
}
