package guitai.ui.technician;

import guitai.ui.control.Field;
import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.control.View;
import guitai.ui.key.Command;
import guitai.ui.text.Tone;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.function.Consumer;

/// A field for the file above, what it would change below.
public final class SetUpView implements View<SetUpScreen> {

    private static final int LONGEST = 512;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<SetUpEvent> out;
    private final Field field;
    private final Label head = Lay.label("", "card-title");
    private final VBox rows = Lay.column(2);
    private final Label byHand = Lay.wrapping("", "mute");
    private final NoticeBar notice;
    private final KeyButton export;
    private final KeyButton check;
    private final KeyButton apply;
    private final VBox root;

    public SetUpView(Kit kit, Consumer<SetUpEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        var texts = kit.texts();
        field =
                new Field(
                        texts.get("setUp.file"),
                        LONGEST,
                        text -> out.accept(new SetUpEvent.Typed(text)));
        field.setPromptText(texts.get("setUp.file"));
        field.setId("file");
        export = step(Command.CSV, "setUp.export", Icon.DROP, SetUpEvent.Asked.EXPORT);
        check = step(Command.ENTER, "setUp.check", Icon.SEARCH, SetUpEvent.Asked.CHECK);
        apply = step(Command.TAKE, "setUp.apply", Icon.DONE, SetUpEvent.Asked.APPLY);
        apply.styled("primary");
        var back = step(Command.BACK, "command.back", Icon.BACK, SetUpEvent.Asked.BACK);
        back.setMaxWidth(200);
        keys.silent(Command.BOX, this::focus);
        check.setMaxWidth(300);
        var card = Lay.column(8, head, rows, Lay.space(), byHand);
        card.getStyleClass().addAll("card", "set-up-card");
        root =
                Lay.column(
                        10,
                        Lay.label(texts.get("setUp.title"), "page-title"),
                        Lay.row(10, Lay.grow(field), check),
                        Lay.grow(card),
                        notice,
                        Lay.row(10, back, Lay.wide(export), Lay.wide(apply)));
        root.getStyleClass().add("counter");
    }

    private KeyButton step(Command command, String words, Icon icon, SetUpEvent event) {
        return keys.button(command, words, icon, () -> out.accept(event));
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
    public void show(SetUpScreen screen) {
        var texts = kit.texts();
        field.show(screen.typed());
        head.setText(texts.say(screen.head()));
        Lay.show(head, !screen.head().isEmpty());
        var made = new ArrayList<HBox>();
        for (var row : screen.rows()) made.add(row(row));
        if (screen.more() > 0) {
            made.add(Lay.row(8, Lay.label(texts.get("setUp.more", screen.more()), "mute")));
        }
        rows.getChildren().setAll(made);
        byHand.setText(texts.say(screen.byHand()));
        Lay.show(byHand, !screen.byHand().isEmpty());
        export.setDisable(screen.busy());
        check.setDisable(screen.busy());
        apply.setDisable(!screen.mayApply());
        notice.show(screen.notice(), texts.get("setUp.hint"));
    }

    private HBox row(SetUpScreen.Row one) {
        var nothing = kit.texts().get("setUp.nothing");
        var fault = one.tone() == Tone.BAD;
        var name = Lay.shortening(one.what(), "set-up-name");
        if (fault) name.setGraphic(Icon.BAD.node("case-icon"));
        if (fault) name.getStyleClass().add("case-bad");
        var after = Lay.shortening(one.after().isEmpty() ? nothing : one.after(), "set-up-value");
        if (fault) return Lay.row(12, name, Lay.wide(after));
        var before =
                Lay.shortening(
                        one.before().isEmpty() ? nothing : one.before(), "mute", "set-up-value");
        return Lay.row(12, name, before, Lay.label("→", "mute"), Lay.wide(after));
    }

    @Override
    public void focus() {
        field.requestFocus();
        field.end();
    }
}
