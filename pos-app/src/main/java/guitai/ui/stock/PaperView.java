package guitai.ui.stock;

import guitai.ui.control.FigureRows;
import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.control.PagedGrid;
import guitai.ui.control.ScanBox;
import guitai.ui.control.View;
import guitai.ui.key.Command;
import guitai.ui.stock.PaperScreen.Kind;
import guitai.ui.stock.PaperScreen.Step;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// The box that asks above, the lines of the paper below.
public final class PaperView implements View<PaperScreen> {
    private final Kit kit;
    private final Said said;
    private final Keys keys;
    private final Label title = Lay.label("", "page-title");
    private final Label sum = Lay.label("", "case-amount");
    private final Label asked = Lay.wrapping("", "case-stage");
    private final ScanBox box;
    private final PagedGrid grid = new PagedGrid(760, 64, 70);
    private final FigureRows rows;
    private final NoticeBar notice;
    private final KeyButton delete;
    private final KeyButton book;
    private final VBox root;

    /// What the screen says about its paper, as keys of the bundles.
    private record Said(String title, String goods, String delete, String book, String hint) {
        static Said of(Kind kind) {
            return switch (kind) {
                case RECEIVING ->
                        new Said(
                                "stock.receiving",
                                "stock.ask.goods",
                                "command.deleteLine",
                                "command.book",
                                "stock.receiveHint");
                case COUNTING ->
                        new Said(
                                "stock.counting",
                                "stock.ask.goodsCounted",
                                "stock.again",
                                "stock.lookOver",
                                "stock.countHint");
                case WRITING_OFF ->
                        new Said(
                                "stock.writingOff",
                                "stock.ask.goodsOff",
                                "command.deleteLine",
                                "command.book",
                                "stock.writeOffHint");
            };
        }
    }

    public PaperView(Kit kit, Kind kind, Consumer<PaperEvent> out) {
        this.kit = kit;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        rows = new FigureRows(kit, index -> out.accept(new PaperEvent.Chosen(index)));
        box =
                new ScanBox(
                        kit,
                        keys.hint(Command.BOX),
                        text -> out.accept(new PaperEvent.Typed(text)));
        said = Said.of(kind);
        var enter = step(out, Command.ENTER, "command.enter", Icon.ENTER, PaperEvent.Asked.ENTER);
        delete =
                step(out, Command.DELETE_LINE, said.delete(), Icon.DELETE, PaperEvent.Asked.DELETE);
        book =
                step(out, Command.BOOK, said.book(), Icon.DONE, PaperEvent.Asked.BOOK)
                        .styled("primary");
        var back = step(out, Command.BACK, "command.back", Icon.BACK, PaperEvent.Asked.BACK);
        keys.silent(Command.UP, () -> out.accept(new PaperEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new PaperEvent.Moved(1)));
        keys.silent(Command.PAGE_BACK, () -> grid.turn(-1));
        keys.silent(Command.PAGE_ON, () -> grid.turn(1));
        keys.silent(Command.BOX, this::focus);
        root =
                Lay.column(
                        10,
                        Lay.row(16, Lay.wide(title), sum),
                        asked,
                        box,
                        Lay.grow(grid),
                        notice,
                        Lay.row(8, back, Lay.wide(enter), Lay.wide(delete), Lay.wide(book)));
        root.getStyleClass().add("counter");
    }

    private KeyButton step(
            Consumer<PaperEvent> out, Command command, String text, Icon icon, PaperEvent event) {
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
    public void show(PaperScreen screen) {
        var texts = kit.texts();
        title.setText(texts.get(said.title()));
        sum.setText(texts.say(screen.sum()));
        asked.setText(
                screen.asked().isEmpty() ? texts.get(said.goods()) : texts.say(screen.asked()));
        var chooses = screen.step() == Step.DIFFERENCES || screen.step() == Step.REASON;
        var typed = box.isVisible();
        Lay.show(box, !chooses);
        box.show(screen.typed(), "", "");
        box.asksForGoods(screen.step() == Step.GOODS);
        grid.show(rows.of(screen.rows(), screen.selected()));
        grid.reveal(screen.selected());
        Lay.show(delete, screen.kind() != Kind.WRITING_OFF);
        delete.setDisable(screen.step() != Step.GOODS || screen.selected() < 0);
        book.setDisable(
                screen.rows().isEmpty()
                        || !bookable(screen.step())
                        || (screen.kind() == Kind.WRITING_OFF && screen.step() == Step.GOODS));
        notice.show(screen.notice(), texts.get(said.hint()));
        if (typed == chooses && root.getScene() != null) focus();
    }

    private static boolean bookable(Step step) {
        return switch (step) {
            case GOODS, NOTE, REASON, DIFFERENCES -> true;
            case CHOICE, QUANTITY, COST, DATE -> false;
        };
    }

    @Override
    public void focus() {
        if (box.isVisible()) box.focusField();
        else root.requestFocus();
    }
}
