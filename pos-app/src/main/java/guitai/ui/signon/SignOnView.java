package guitai.ui.signon;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keypad;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.control.PagedGrid;
import guitai.ui.control.View;
import guitai.ui.key.Command;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.function.Consumer;

/// Tiles of the staff on one side, the PIN of the chosen one on the other.
public final class SignOnView implements View<SignOnScreen> {

    /// Tiles with a key; a larger staff turns pages and touches.
    private static final int KEYED = 9;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<SignOnEvent> out;
    private final Label title = Lay.label("", "page-title");
    private final PagedGrid tiles = new PagedGrid(280, 112, 128);
    private final VBox memory = new VBox(6);
    private final Label who = Lay.label("", "pin-who");
    private final Label rank = Lay.label("", "mute");
    private final Label initial = Lay.label("", "pin-initial");
    private final PasswordField pin = new PasswordField();
    private final KeyButton enter;
    private final NoticeBar notice;
    private final VBox pinSide;
    private final HBox root;
    private int shownFor = -1;

    public SignOnView(Kit kit, Consumer<SignOnEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        pin.getStyleClass().addAll("field", "pin-field");
        pin.setId("pin");
        pin.setAccessibleText(kit.texts().get("signon.pin"));
        enter =
                keys.large(Command.ENTER, "signon.enter", Icon.DONE, this::entered)
                        .styled("primary", "take");
        keys.silent(Command.PAGE_BACK, () -> tiles.turn(-1));
        keys.silent(Command.PAGE_ON, () -> tiles.turn(1));
        memory.getStyleClass().addAll("card", "memory");
        var left = Lay.column(12, title, Lay.grow(tiles), memory, notice);
        pinSide = pinSide();
        root = new HBox(12, Lay.wide(left), pinSide);
        root.getStyleClass().addAll("counter", "signon");
    }

    private VBox pinSide() {
        var avatar = new StackPane(initial);
        avatar.getStyleClass().add("pin-avatar");
        var person = Lay.row(14, avatar, Lay.column(0, who, rank));
        var back =
                keys.button(
                        Command.BACK,
                        "signon.other",
                        Icon.BACK,
                        () -> out.accept(new SignOnEvent.ChoseNobody()));
        var pad = Keypad.forDigits(kit, () -> pin).root();
        var side = Lay.column(12, person, pin, Lay.grow(pad), enter, back);
        side.getStyleClass().addAll("card", "pin-side");
        return side;
    }

    private void entered() {
        var typed = pin.getText();
        // Out of the field at once: what is checked is not left lying on the screen.
        pin.clear();
        if (!typed.isEmpty()) out.accept(new SignOnEvent.Entered(typed));
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
    public void show(SignOnScreen screen) {
        var texts = kit.texts();
        title.setText(texts.get(screen.locked() ? "signon.locked" : "signon.title"));
        showTiles(screen);
        memory.getChildren()
                .setAll(screen.memory().stream().map(w -> memory(texts.say(w))).toList());
        Lay.show(memory, !screen.memory().isEmpty());
        var chosen = screen.chosen() >= 0;
        pinSide.setVisible(chosen);
        if (chosen) showPerson(screen.people().get(screen.chosen()));
        var closed = screen.checking() || !screen.barred().isZero();
        enter.setDisable(closed);
        pin.setDisable(closed);
        notice.show(screen.notice(), texts.get(chosen ? "signon.hintPin" : "signon.hint"));
        var moved = screen.chosen() != shownFor;
        shownFor = screen.chosen();
        if (moved) pin.clear();
        if (moved || !closed) focus();
    }

    private void showTiles(SignOnScreen screen) {
        var made = new ArrayList<KeyButton>();
        for (int i = 0; i < screen.people().size(); i++) {
            made.add(tile(screen.people().get(i), i, i == screen.chosen()));
        }
        tiles.show(made);
    }

    private KeyButton tile(Person person, int index, boolean chosen) {
        var texts = kit.texts();
        var hint = index < KEYED ? keys.hint(Command.choice(index)) : "";
        var avatar = new StackPane(Lay.label(initial(person), "avatar-text"));
        avatar.getStyleClass().add("tile-avatar");
        var words =
                Lay.column(
                        0,
                        Lay.shortening(texts.name(person.name()), "person-name"),
                        Lay.shortening(texts.get(person.rank()) + " " + person.number(), "mute"));
        words.setAlignment(Pos.CENTER_LEFT);
        var corner = Lay.label(hint, "hint");
        var content = Lay.row(12, avatar, Lay.wide(words), corner);
        content.setMouseTransparent(true);
        var tile = KeyButton.around(content, texts.name(person.name()), hint);
        tile.getStyleClass().add("person-tile");
        tile.setFocusTraversable(false);
        tile.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("chosen"), chosen);
        Runnable choose = () -> out.accept(new SignOnEvent.Chose(index));
        if (index < KEYED) keys.bind(Command.choice(index), tile, choose);
        else tile.setOnAction(_ -> choose.run());
        return tile;
    }

    private void showPerson(Person person) {
        who.setText(kit.texts().name(person.name()));
        rank.setText(kit.texts().get(person.rank()) + " " + person.number());
        initial.setText(initial(person));
    }

    private String initial(Person person) {
        var name = kit.texts().name(person.name());
        return name.substring(0, name.offsetByCodePoints(0, 1));
    }

    private static Node memory(String words) {
        var label = Lay.wrapping(words, "memory-words");
        label.setGraphic(Icon.AS_LEFT.node());
        return label;
    }

    @Override
    public void focus() {
        if (shownFor >= 0) pin.requestFocus();
        else root.requestFocus();
    }
}
