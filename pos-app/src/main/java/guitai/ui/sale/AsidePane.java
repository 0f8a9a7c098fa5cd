package guitai.ui.sale;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.PagedGrid;
import guitai.ui.key.Command;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Choices about a member, in the place of the goods that have a key: the basket and the box stay
/// as they are, and scans go on.
final class AsidePane extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// As many as have a key of their own.
    private static final int MOST = 9;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<SaleEvent> out;
    private final Label title = Lay.shortening("", "card-title");
    private final Label about = Lay.wrapping("", "aside-about");
    private final PagedGrid narrow = new PagedGrid(150, 56, 60);
    private final PagedGrid wide = new PagedGrid(290, 56, 60);
    private final Label hint = Lay.wrapping("", "mute");
    private final KeyButton why;
    private final KeyButton back;
    private final KeyButton on;
    private final Label pages = Lay.label("", "mute");
    private final HBox pager;

    AsidePane(Kit kit, Keys keys, Consumer<SaleEvent> out) {
        super(8);
        this.kit = kit;
        this.keys = keys;
        this.out = out;
        getStyleClass().addAll("card", "aside");
        why =
                keys.button(
                        Command.COUPON_WHY,
                        Command.COUPON_WHY.label(),
                        Icon.PRINT,
                        () -> out.accept(SaleEvent.OfMember.WHY));
        why.setFocusTraversable(false);
        back = page(kit, Icon.PREVIOUS, Command.PAGE_BACK, -1);
        on = page(kit, Icon.NEXT, Command.PAGE_ON, 1);
        pager = Lay.row(6, back, pages, on);
        var head = Lay.row(8, Lay.wide(title), pager);
        wide.onPages(this::paged);
        getChildren().addAll(head, about, Lay.grow(narrow), Lay.grow(wide), why, hint);
        setMinHeight(0);
        keys.silent(Command.PAGE_BACK, () -> turn(-1));
        keys.silent(Command.PAGE_ON, () -> turn(1));
        Lay.show(this, false);
    }

    /// The keys are silent ones: the goods beside have buttons for them.
    private KeyButton page(Kit kit, Icon icon, Command command, int by) {
        var content = new StackPane(icon.node("button-icon"));
        content.setMouseTransparent(true);
        var button =
                KeyButton.around(content, kit.texts().get(command.label()), keys.hint(command));
        button.getStyleClass().add("aside-page");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> turn(by));
        return button;
    }

    private void paged(int page, int all) {
        Lay.show(pager, all > 1);
        pages.setText((page + 1) + " / " + all);
        back.setDisable(page == 0);
        on.setDisable(page >= all - 1);
    }

    private void turn(int by) {
        narrow.turn(by);
        wide.turn(by);
    }

    void show(MemberSide.Aside aside) {
        var texts = kit.texts();
        Lay.show(this, aside.isOpen());
        var figures = aside.kind() == MemberSide.Aside.Kind.POINTS;
        Lay.show(narrow, figures);
        Lay.show(wide, !figures);
        title.setText(texts.say(aside.title()));
        about.setText(texts.say(aside.about()));
        Lay.show(about, !aside.about().isEmpty());
        var reasoned = aside.choices().stream().anyMatch(MemberSide.Choice::reasoned);
        Lay.show(why, reasoned);
        hint.setText(texts.say(aside.hint()));
        // A narrow column has no room for both.
        Lay.show(hint, !aside.hint().isEmpty() && !reasoned);
        var drawn = new ArrayList<Region>();
        for (int i = 0; i < aside.choices().size(); i++) {
            drawn.add(tile(aside.choices().get(i), i));
        }
        narrow.show(figures ? drawn : List.of());
        wide.show(figures ? List.of() : drawn);
    }

    /// The choice, and beside it the reason on paper where there is one.
    private Region tile(MemberSide.Choice choice, int index) {
        var button = choice(choice, index);
        if (!choice.reasoned()) return button;
        var spoken = kit.texts().get(Command.COUPON_WHY.label());
        var icon = new StackPane(Icon.PRINT.node("button-icon"));
        icon.setMouseTransparent(true);
        var print = KeyButton.around(icon, spoken, keys.hint(Command.COUPON_WHY));
        print.getStyleClass().add("aside-why");
        print.setFocusTraversable(false);
        print.setMaxHeight(Double.MAX_VALUE);
        print.setOnAction(_ -> out.accept(new SaleEvent.AsideWhy(index)));
        return Lay.row(4, Lay.wide(button), print);
    }

    private KeyButton choice(MemberSide.Choice choice, int index) {
        var texts = kit.texts();
        var name = Lay.shortening(texts.say(choice.name()), "aside-name");
        if (choice.taken()) name.setGraphic(Icon.DONE.node("aside-taken"));
        var words = Lay.column(0, name);
        words.setAlignment(Pos.CENTER_LEFT);
        if (!choice.about().isEmpty()) {
            words.getChildren().add(Lay.shortening(texts.say(choice.about()), "mute"));
        }
        var key = index < MOST ? keys.hint(Command.choice(index)) : "";
        var content = Lay.row(8, Lay.wide(words), Lay.label(key, "hint"));
        content.setMouseTransparent(true);
        var spoken = texts.say(choice.name()) + ", " + texts.say(choice.about());
        var button = KeyButton.around(content, spoken, key);
        button.getStyleClass().add("aside-choice");
        button.setFocusTraversable(false);
        button.pseudoClassStateChanged(CHOSEN, choice.taken());
        button.setDisable(!choice.possible());
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        Runnable chosen = () -> out.accept(new SaleEvent.AsideChosen(index));
        button.setOnAction(_ -> chosen.run());
        return index < MOST ? keys.bind(Command.choice(index), button, chosen) : button;
    }
}
