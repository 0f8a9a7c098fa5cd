package guitai.ui.tender;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.key.Command;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.function.Consumer;

/// Beside what was paid: the member and what it brought, or the question with a key for each
/// answer.
final class PaidMemberPane extends VBox {
    private final Kit kit;
    private final Label who = Lay.wrapping("", "member-who");
    private final Label about = Lay.wrapping("", "aside-about");
    private final VBox answers;

    PaidMemberPane(Kit kit, Keys keys, Consumer<PaidEvent> out) {
        super(12);
        this.kit = kit;
        answers =
                Lay.column(
                        10,
                        answer(keys, Command.CHOICE_1, "aside.joinYes", Icon.PERSON, out, true),
                        answer(keys, Command.CHOICE_2, "aside.joinNo", Icon.BASKET, out, false));
        who.setGraphic(Icon.PERSON.node());
        getStyleClass().addAll("card", "paid-member");
        getChildren().addAll(who, about, answers);
        setAlignment(Pos.CENTER_LEFT);
        Lay.show(this, false);
    }

    private static KeyButton answer(
            Keys keys,
            Command command,
            String words,
            Icon icon,
            Consumer<PaidEvent> out,
            boolean agreed) {
        var button =
                keys.button(command, words, icon, () -> out.accept(new PaidEvent.Answered(agreed)));
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    void show(PaidMember member) {
        var texts = kit.texts();
        Lay.show(this, !(member instanceof PaidMember.Nobody));
        Lay.show(answers, member instanceof PaidMember.Asked);
        switch (member) {
            case PaidMember.Nobody() -> {}
            case PaidMember.Asked(var wallet, var text) ->
                    say(texts.get("paid.stranger", wallet), texts.say(text));
            case PaidMember.Known known -> {
                var said = new ArrayList<String>();
                if (known.later()) said.add(texts.get("paid.later"));
                else if (known.earned() > 0) said.add(texts.get("paid.earned", known.earned()));
                known.given().forEach(one -> said.add(texts.say(one)));
                say(texts.get("paid.member", known.masked()), String.join("\n", said));
            }
        }
    }

    private void say(String first, String second) {
        who.setText(first);
        who.setAccessibleText(first);
        about.setText(second);
        Lay.show(about, !second.isEmpty());
    }
}
