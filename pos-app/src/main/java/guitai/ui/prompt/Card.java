package guitai.ui.prompt;

import guitai.ui.control.Keys;
import guitai.ui.control.Kit;

import javafx.scene.Node;

import java.util.List;

/// One kind of card.
interface Card {

    Card NONE =
            new Card() {
                @Override
                public List<Node> nodes() {
                    return List.of();
                }

                @Override
                public Keys keys(Kit kit) {
                    return new Keys(kit);
                }

                @Override
                public void show(Prompt prompt) {}

                @Override
                public void focus() {}
            };

    List<Node> nodes();

    Keys keys(Kit kit);

    void show(Prompt prompt);

    void focus();
}
