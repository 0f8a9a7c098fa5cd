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

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// A supervisor's number and PIN.
final class AuthoriseCard implements Card {

    private final Kit kit;
    private final Keys keys;
    private final Consumer<PromptEvent> out;
    private final Label step = Lay.wrapping("", "prompt-title");
    private final Field number;
    private final PasswordField pin = new PasswordField();
    private final KeyButton give;
    private final NoticeBar notice;
    private final VBox card;

    AuthoriseCard(Kit kit, Consumer<PromptEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        var texts = kit.texts();
        number =
                new Field(
                        texts.get("prompt.number"),
                        12,
                        text -> out.accept(new PromptEvent.NumberTyped(text)));
        number.setPromptText(texts.get("prompt.number"));
        number.setId("supervisor");
        pin.setPromptText(texts.get("signon.pin"));
        pin.setAccessibleText(texts.get("signon.pin"));
        pin.setId("supervisor-pin");
        pin.getStyleClass().add("field");
        give = keys.large(Command.ENTER, "prompt.allow", Icon.OVERRIDE, this::entered);
        give.styled("primary", "take");
        var back =
                keys.button(
                        Command.BACK,
                        "prompt.dismiss",
                        Icon.BACK,
                        () -> out.accept(new PromptEvent.Dismissed()));
        keys.silent(Command.UP, number::requestFocus);
        keys.silent(Command.DOWN, pin::requestFocus);
        var pad = Keypad.forDigits(kit, this::field).root();
        pad.setMinHeight(264);
        card =
                Lay.column(
                        12,
                        Lay.row(12, Icon.OVERRIDE.node("prompt-icon"), Lay.wide(step)),
                        Lay.row(10, Lay.wide(number), Lay.wide(pin)),
                        notice,
                        pad,
                        give,
                        back);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.getStyleClass().addAll("card", "prompt");
    }

    private TextInputControl field() {
        return Lay.hasCursor(pin) ? pin : number;
    }

    private void entered() {
        if (Lay.hasCursor(number) && !number.getText().isBlank()) {
            pin.requestFocus();
            return;
        }
        var typed = pin.getText();
        pin.clear();
        if (!typed.isEmpty()) out.accept(new PromptEvent.Authorised(number.getText(), typed));
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
        if (!(prompt instanceof Prompt.Authorise asked)) return;
        step.setText(kit.texts().get("prompt.authorise", asked.step()));
        number.show(asked.number());
        give.setDisable(asked.checking());
        notice.show(asked.notice(), kit.texts().get("prompt.authoriseHint"));
    }

    @Override
    public void focus() {
        number.requestFocus();
    }
}
