package guitai.ui.sale;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.control.PagedGrid;
import guitai.ui.control.View;
import guitai.ui.key.Command;

import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Parked sales as cards: note, time, goods, amount.
public final class ParkedView implements View<ParkedScreen> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// Cards with a key of their own; the others are reached with the arrows.
    private static final int KEYED = 9;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<ParkedEvent> out;
    private final Label title = Lay.label("", "page-title");
    private final PagedGrid grid = new PagedGrid(300, 120, 132);
    private final NoticeBar notice;
    private final KeyButton resume;
    private final VBox root;

    public ParkedView(Kit kit, Consumer<ParkedEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        resume =
                keys.button(
                                Command.ENTER,
                                "parked.resume",
                                Icon.RECALL,
                                () -> out.accept(new ParkedEvent.Entered()))
                        .styled("primary");
        var back =
                keys.button(
                        Command.BACK,
                        "command.back",
                        Icon.BACK,
                        () -> out.accept(new ParkedEvent.Backed()));
        back.setMaxWidth(240);
        keys.silent(Command.UP, () -> out.accept(new ParkedEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new ParkedEvent.Moved(1)));
        keys.silent(Command.PAGE_BACK, () -> grid.turn(-1));
        keys.silent(Command.PAGE_ON, () -> grid.turn(1));
        root = Lay.column(10, title, Lay.grow(grid), notice, Lay.row(10, back, Lay.wide(resume)));
        root.getStyleClass().add("counter");
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
    public void show(ParkedScreen screen) {
        title.setText(kit.texts().get("parked.title", screen.sales().size()));
        var cards = new ArrayList<KeyButton>();
        for (int i = 0; i < screen.sales().size(); i++) {
            cards.add(card(screen.sales().get(i), i, i == screen.selected()));
        }
        grid.show(cards);
        resume.setDisable(screen.selected() < 0);
        notice.show(screen.notice(), kit.texts().get("parked.hint"));
    }

    private KeyButton card(ParkedScreen.Parked sale, int index, boolean chosen) {
        var texts = kit.texts();
        var name = sale.note().isEmpty() ? texts.get("parked.unnamed", index + 1) : sale.note();
        var hint = index < KEYED ? keys.hint(Command.choice(index)) : "↓";
        var goods = sale.first().stream().map(texts::name).collect(Collectors.joining("，"));
        var top =
                Lay.row(8, Lay.wide(Lay.shortening(name, "parked-note")), Lay.label(hint, "hint"));
        var about = texts.get("parked.about", sale.at(), sale.by(), sale.lines());
        var bottom =
                Lay.row(
                        8,
                        Lay.wide(Lay.shortening(about, "mute")),
                        Lay.label(texts.money(sale.due()), "parked-due"));
        var content = Lay.column(4, top, Lay.shortening(goods, "mute"), Lay.space(), bottom);
        content.setMouseTransparent(true);
        var card = KeyButton.around(content, name + ", " + texts.money(sale.due()), hint);
        card.getStyleClass().add("parked-card");
        card.setFocusTraversable(false);
        card.pseudoClassStateChanged(CHOSEN, chosen);
        Runnable choose = () -> out.accept(new ParkedEvent.Chosen(index));
        if (index < KEYED) keys.bind(Command.choice(index), card, choose);
        else card.setOnAction(_ -> choose.run());
        return card;
    }

    @Override
    public void focus() {
        resume.requestFocus();
    }
}
