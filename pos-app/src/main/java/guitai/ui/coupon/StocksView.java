package guitai.ui.coupon;

import guitai.ui.control.Field;
import guitai.ui.control.FigureRows;
import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.control.PagedGrid;
import guitai.ui.control.View;
import guitai.ui.key.Command;

import javafx.scene.Parent;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// A line to search in, the stocks below it, and files beside the way back.
public final class StocksView implements View<StocksScreen> {
    private static final int LONGEST = 64;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<StocksEvent> out;
    private final Field words;
    private final PagedGrid grid = new PagedGrid(760, 64, 70);
    private final NoticeBar notice;
    private final FigureRows rows;
    private final VBox root;

    public StocksView(Kit kit, Consumer<StocksEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        rows = new FigureRows(kit, index -> out.accept(new StocksEvent.Chosen(index)));
        var prompt = kit.texts().get("stocks.search");
        words = new Field(prompt, LONGEST, text -> out.accept(new StocksEvent.Typed(text)));
        words.setPromptText(prompt);
        words.setId("stock-words");
        var title = Lay.label(kit.texts().get("stocks.title"), "page-title");
        var take = step(Command.FILES, "stocks.import", Icon.DROP, StocksEvent.Asked.IMPORT);
        var csv = step(Command.CSV, "command.csv", Icon.REPORT, StocksEvent.Asked.CSV);
        var back = step(Command.BACK, "command.back", Icon.BACK, StocksEvent.Asked.BACK);
        keys.silent(Command.UP, () -> out.accept(new StocksEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new StocksEvent.Moved(1)));
        keys.silent(Command.PAGE_BACK, () -> grid.turn(-1));
        keys.silent(Command.PAGE_ON, () -> grid.turn(1));
        keys.silent(Command.BOX, this::focus);
        var steps = Lay.row(8, back, Lay.wide(take), Lay.wide(csv));
        root = Lay.column(10, title, words, Lay.grow(grid), notice, steps);
        root.getStyleClass().add("counter");
    }

    private KeyButton step(Command command, String text, Icon icon, StocksEvent event) {
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
    public void show(StocksScreen screen) {
        words.show(screen.typed());
        grid.show(rows.of(screen.rows(), screen.selected()));
        grid.reveal(screen.selected());
        var none = screen.rows().isEmpty();
        notice.show(screen.notice(), kit.texts().get(none ? "stocks.none" : "stocks.hint"));
    }

    @Override
    public void focus() {
        words.requestFocus();
    }
}
