package guitai.ui.status;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.key.Command;
import guitai.ui.signon.Person;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// The bar at the top: where this is, who is signed on, and the keys that work on every screen.
public final class HeadPane extends HBox {

    private final Kit kit;
    private final Label store = Lay.shortening("", "head-store");
    private final Label till = Lay.label("", "head-till");
    private final Label initial = Lay.label("", "avatar-text");
    private final Label who = Lay.label("", "head-who");
    private final Label rank = Lay.label("", "head-rank");
    private final HBox person;
    private final KeyButton lock;
    private final KeyButton menu;

    /// @param out told each command whose button is pressed here
    public HeadPane(Kit kit, Keys keys, Consumer<Command> out) {
        super(8);
        this.kit = kit;
        getStyleClass().add("head");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var avatar = new StackPane(initial);
        avatar.getStyleClass().add("avatar");
        var words = new VBox(who, rank);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        person = Lay.row(8, avatar, words);
        person.getStyleClass().add("head-person");
        lock = button(keys, Command.LOCK, "head.lock", Icon.LOCK, out);
        menu = button(keys, Command.MENU, "head.menu", Icon.MENU, out);
        getChildren()
                .addAll(
                        brand(),
                        store,
                        till,
                        Lay.space(),
                        button(keys, Command.HELP, "head.help", Icon.HELP, out),
                        button(keys, Command.LANGUAGE, "head.language", Icon.LANGUAGE, out),
                        button(keys, Command.THEME, "head.theme", Icon.THEME, out),
                        person,
                        lock,
                        menu);
    }

    private static Node brand() {
        var brand = new StackPane(Icon.SHOP.node());
        brand.getStyleClass().add("brand");
        return brand;
    }

    private static KeyButton button(
            Keys keys, Command command, String textKey, Icon icon, Consumer<Command> out) {
        var button = keys.stacked(command, textKey, icon, () -> out.accept(command));
        button.getStyleClass().add("head-button");
        button.setMaxWidth(USE_PREF_SIZE);
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        return button;
    }

    public void show(StatusScreen screen) {
        var texts = kit.texts();
        store.setText(texts.name(screen.store()));
        till.setText(texts.get("head.till", screen.till(), screen.businessDate()));
        var operator = screen.operator();
        Lay.show(person, !operator.isNobody());
        lock.setDisable(operator.isNobody());
        menu.setDisable(operator.isNobody());
        if (operator.isNobody()) return;
        who.setText(texts.name(operator.name()));
        rank.setText(texts.get(operator.rank()) + " " + operator.number());
        initial.setText(initial(operator));
    }

    private String initial(Person operator) {
        var name = kit.texts().name(operator.name());
        return name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
