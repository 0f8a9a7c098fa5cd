package guitai.ui.prompt;

import guitai.ui.control.Field;
import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.key.Command;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// Why cards are taken at the shop's own risk, and how much of it at most.
final class CardsOfflineCard implements Card {

    /// A reason a person can read later, and the journal can keep.
    private static final int LONGEST = 60;

    private static final List<String> USUAL =
            List.of("reason.lineFault", "reason.longQueue", "reason.regular");

    private final Kit kit;
    private final Keys keys;
    private final Consumer<PromptEvent> out;
    private final Field reason;
    private final Label limits = Lay.wrapping("", "risk-limits");
    private final KeyButton give;
    private final VBox card;

    CardsOfflineCard(Kit kit, Consumer<PromptEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        var texts = kit.texts();
        reason = new Field(texts.get("cashDesk.reason"), LONGEST, this::typed);
        reason.setPromptText(texts.get("cardsOffline.reason"));
        reason.setId("offline-reason");
        give =
                keys.large(
                                Command.ENTER,
                                "cardsOffline.allow",
                                Icon.CARD,
                                () -> give(reason.getText()))
                        .styled("primary", "take");
        give.setDisable(true);
        var back =
                keys.button(
                        Command.BACK,
                        "prompt.dismiss",
                        Icon.BACK,
                        () -> out.accept(new PromptEvent.Dismissed()));
        var usual = Lay.column(8);
        for (int i = 0; i < USUAL.size(); i++) {
            var words = texts.get(USUAL.get(i));
            usual.getChildren().add(keys.choice(Command.choice(i), words, () -> give(words)));
        }
        var title = Lay.wrapping(texts.get("cardsOffline.title"), "prompt-title");
        var risk =
                Lay.column(4, Lay.wrapping(texts.get("cardsOffline.risk"), "risk-words"), limits);
        risk.getStyleClass().add("risk-box");
        card =
                Lay.column(
                        12,
                        Lay.row(12, Icon.CARD.node("prompt-icon"), Lay.wide(title)),
                        risk,
                        usual,
                        reason,
                        give,
                        back);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.getStyleClass().addAll("card", "prompt");
    }

    private void typed(String text) {
        give.setDisable(text.isBlank());
    }

    private void give(String why) {
        if (!why.isBlank()) out.accept(new PromptEvent.CardsAllowed(why));
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
        if (!(prompt instanceof Prompt.CardsOffline asked)) return;
        limits.setText(kit.texts().say(asked.limits()));
    }

    @Override
    public void focus() {
        reason.requestFocus();
    }
}
