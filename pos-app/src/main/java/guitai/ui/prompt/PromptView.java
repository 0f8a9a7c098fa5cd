package guitai.ui.prompt;

import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.View;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import java.util.function.Consumer;

/// A card in the middle of a dimmed screen; one kind of card for each kind of prompt.
public final class PromptView implements View<Prompt> {

    private final Kit kit;
    private final Consumer<PromptEvent> out;
    private final StackPane root = new StackPane();
    private Card card = Card.NONE;
    private Prompt shown = Prompt.NONE;

    public PromptView(Kit kit, Consumer<PromptEvent> out) {
        this.kit = kit;
        this.out = out;
        root.getStyleClass().add("veil");
        root.setVisible(false);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Keys keys() {
        return card.keys(kit);
    }

    /// Whether it stands in the way: then keys go here and nowhere else.
    public boolean isUp() {
        return root.isVisible();
    }

    @Override
    public void show(Prompt prompt) {
        var sameCard = prompt.getClass() == shown.getClass();
        shown = prompt;
        root.setVisible(!(prompt instanceof Prompt.None));
        if (!sameCard) {
            card =
                    switch (prompt) {
                        case Prompt.None() -> Card.NONE;
                        case Prompt.Authorise _ -> new AuthoriseCard(kit, out);
                        case Prompt.AgeCheck _ -> new AgeCard(kit, out);
                        case Prompt.CardsOffline _ -> new CardsOfflineCard(kit, out);
                        case Prompt.HandPrice _ -> new HandPriceCard(kit, out);
                        case Prompt.Offers _ -> new OffersCard(kit, out);
                        case Prompt.Why _ -> new WhyCard(kit, out);
                        case Prompt.KeyCard() -> new KeyCardCard(kit, out);
                        case Prompt.Menu() -> new MenuCard(kit, out);
                    };
            root.getChildren().setAll(card.nodes());
        }
        card.show(prompt);
        if (sameCard) return;
        // The next key may come before the next pulse, and a field without a skin takes none.
        root.applyCss();
        focus();
    }

    @Override
    public void focus() {
        card.focus();
    }
}
