package guitai.ui.prompt;

import guitai.ui.control.Icon;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.key.Command;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// Old enough or not. Enter answers neither: only a key meant for it does.
final class AgeCard implements Card {

    private final Kit kit;
    private final Keys keys;
    private final Label goods = Lay.wrapping("", "prompt-title");
    private final Label born = Lay.label("", "age-date");
    private final VBox card;

    AgeCard(Kit kit, Consumer<PromptEvent> out) {
        this.kit = kit;
        keys = new Keys(kit);
        var yes =
                keys.large(
                                Command.CHOICE_1,
                                "age.yes",
                                Icon.DONE,
                                () -> out.accept(new PromptEvent.AgeConfirmed()))
                        .styled("primary", "take");
        var no =
                keys.large(
                                Command.CHOICE_2,
                                "age.no",
                                Icon.ABSENT,
                                () -> out.accept(new PromptEvent.AgeRefused()))
                        .styled("danger", "take");
        keys.silent(Command.BACK, () -> out.accept(new PromptEvent.AgeRefused()));
        var title = Lay.label(kit.texts().get("age.born"), "age-title");
        var date = Lay.column(0, title, born);
        date.setAlignment(Pos.CENTER);
        date.getStyleClass().add("age-box");
        var hint = Lay.wrapping(kit.texts().get("age.hint"), "mute");
        card =
                Lay.column(
                        16,
                        Lay.row(12, Icon.AGE.node("prompt-icon"), Lay.wide(goods)),
                        date,
                        hint,
                        Lay.row(10, Lay.wide(yes), Lay.wide(no)));
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.getStyleClass().addAll("card", "prompt");
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
        if (!(prompt instanceof Prompt.AgeCheck asked)) return;
        goods.setText(kit.texts().get("age.title", asked.goods(), asked.years()));
        born.setText(kit.texts().date(asked.bornOnOrBefore()));
    }

    @Override
    public void focus() {
        card.requestFocus();
    }
}
