package guitai.ui.stock;

import guitai.ui.control.Field;
import guitai.ui.control.FigureRows;
import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.control.PagedGrid;
import guitai.ui.control.Tones;
import guitai.ui.control.View;
import guitai.ui.key.Command;
import guitai.ui.stock.StockScreen.Figure;
import guitai.ui.stock.StockScreen.Tab;

import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/// Four lists to choose from above, the one that is chosen below.
public final class StockView implements View<StockScreen> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int FIGURES = 4;
    private static final int LONGEST = 120;

    private final Kit kit;
    private final Keys keys;
    private final Label title = Lay.shortening("", "page-title");
    private final Field words;
    private final Map<Tab, KeyButton> tabs = new EnumMap<>(Tab.class);
    private final GridPane figures = Lay.grid(FIGURES, 10, 0);
    private final PagedGrid grid = new PagedGrid(760, 64, 70);
    private final FigureRows rows;
    private final NoticeBar notice;
    private final KeyButton open;
    private final HBox period;
    private final VBox root;

    public StockView(Kit kit, Consumer<StockEvent> out) {
        this.kit = kit;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        rows = new FigureRows(kit, index -> out.accept(new StockEvent.Chosen(index)));
        words =
                new Field(
                        kit.texts().get("stock.search"),
                        LONGEST,
                        text -> out.accept(new StockEvent.Typed(text)));
        words.setPromptText(kit.texts().get("stock.search"));
        words.setId("stock-words");
        var chips = Lay.row(8, Lay.label(keys.chipLegend(), "mute"));
        for (var tab : Tab.values()) chips.getChildren().add(tab(tab, tabs.size(), out));
        open = step(out, Command.ENTER, "stock.open", Icon.SEARCH, StockEvent.Asked.OPEN);
        var receive =
                step(out, Command.RECEIVE, "command.receive", Icon.DROP, StockEvent.Asked.RECEIVE);
        var count = step(out, Command.COUNT, "command.count", Icon.DONE, StockEvent.Asked.COUNT);
        var off =
                step(
                        out,
                        Command.WRITE_OFF,
                        "command.writeOff",
                        Icon.DELETE,
                        StockEvent.Asked.WRITE_OFF);
        var pdf = step(out, Command.PDF, "command.pdf", Icon.PRINT, StockEvent.Asked.PDF);
        var csv = step(out, Command.CSV, "command.csv", Icon.REPORT, StockEvent.Asked.CSV);
        var back = step(out, Command.BACK, "command.back", Icon.BACK, StockEvent.Asked.BACK);
        var less =
                step(
                        out,
                        Command.LESS_OF_LINE,
                        "stock.shorter",
                        Icon.MINUS,
                        StockEvent.Asked.SHORTER);
        var more =
                step(out, Command.MORE_OF_LINE, "stock.longer", Icon.PLUS, StockEvent.Asked.LONGER);
        period = Lay.row(8, Lay.wide(less), Lay.wide(more));
        keys.silent(Command.UP, () -> out.accept(new StockEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new StockEvent.Moved(1)));
        keys.silent(Command.PAGE_BACK, () -> grid.turn(-1));
        keys.silent(Command.PAGE_ON, () -> grid.turn(1));
        keys.silent(Command.BOX, this::focus);
        HBox head = Lay.row(16, Lay.wide(title), chips);
        root =
                Lay.column(
                        10,
                        head,
                        words,
                        period,
                        figures,
                        Lay.grow(grid),
                        notice,
                        Lay.row(8, Lay.wide(receive), Lay.wide(count), Lay.wide(off)),
                        Lay.row(8, back, Lay.wide(open), Lay.wide(pdf), Lay.wide(csv)));
        root.getStyleClass().add("counter");
    }

    /// @param index its place among the tabs, from 0
    private KeyButton tab(Tab tab, int index, Consumer<StockEvent> out) {
        var chip =
                keys.chip(
                        Command.choice(index),
                        kit.texts().say(tab.words()),
                        () -> out.accept(new StockEvent.TabChosen(tab)));
        tabs.put(tab, chip);
        return chip;
    }

    private KeyButton step(
            Consumer<StockEvent> out, Command command, String text, Icon icon, StockEvent event) {
        return keys.button(command, text, icon, () -> out.accept(event));
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
    public void show(StockScreen screen) {
        var texts = kit.texts();
        title.setText(texts.say(screen.title()));
        words.show(screen.typed());
        Lay.show(words, screen.tab() == Tab.LEVELS && !screen.open());
        Lay.show(period, screen.tab() == Tab.TURNOVER);
        tabs.forEach((tab, chip) -> chip.pseudoClassStateChanged(CHOSEN, tab == screen.tab()));
        figures.getChildren().clear();
        for (int i = 0; i < screen.figures().size(); i++) {
            figures.add(figure(screen.figures().get(i)), i, 0);
        }
        Lay.show(figures, !screen.figures().isEmpty());
        grid.show(rows.of(screen.rows(), screen.selected()));
        grid.reveal(screen.selected());
        open.setDisable(screen.selected() < 0);
        notice.show(
                screen.notice(), texts.get(screen.rows().isEmpty() ? "stock.none" : "stock.hint"));
    }

    private VBox figure(Figure one) {
        var texts = kit.texts();
        var value = Lay.shortening(texts.say(one.value()), "tile-figure", Tones.style(one.tone()));
        var below = Lay.wrapping(texts.say(one.below()), "mute");
        var tile = Lay.column(2, Lay.label(texts.say(one.title()), "mute"), value, below);
        tile.getStyleClass().addAll("card", "figure-tile");
        return tile;
    }

    @Override
    public void focus() {
        if (words.isVisible()) words.requestFocus();
        else root.requestFocus();
    }
}
