package guitai.ui.reconciliation;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.control.PagedGrid;
import guitai.ui.control.Tones;
import guitai.ui.key.Command;
import guitai.ui.reconciliation.ReconciliationScreen.Book;
import guitai.ui.reconciliation.ReconciliationScreen.Day;
import guitai.ui.reconciliation.ReconciliationScreen.Line;
import guitai.ui.reconciliation.ReconciliationScreen.Tile;
import guitai.ui.text.Words;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// One day: a card for each channel with its three books, a tile for each class, the rows.
final class DayPane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// Keys of goods that are free here: one for each channel.
    private static final List<Command> CHANNELS =
            List.of(Command.PARK, Command.RECALL, Command.VOID, Command.UNDO);

    private final Kit kit;
    private final Keys keys;
    private final Consumer<ReconcileEvent> out;
    private final Label title = Lay.label("", "page-title");
    private final Label going = Lay.shortening("", "going");
    private final HBox books = new HBox(10);
    private final HBox tiles = new HBox(8);
    private final PagedGrid grid = new PagedGrid(760, 50, 56);
    private final NoticeBar notice;
    private final KeyButton open;
    private final VBox root;

    DayPane(Kit kit, Consumer<ReconcileEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        open = step(Command.ENTER, "reconcile.openRow", Icon.ENTER, ReconcileEvent.Asked.OPEN);
        open.styled("primary");
        var back = step(Command.BACK, "command.back", Icon.BACK, ReconcileEvent.Asked.BACK);
        var run =
                step(
                        Command.RECONCILIATION,
                        "reconcile.run",
                        Icon.CHANNELS,
                        ReconcileEvent.Asked.RUN);
        var pdf = step(Command.PDF, "command.pdf", Icon.REPORT, ReconcileEvent.Asked.PDF);
        var csv = step(Command.CSV, "command.csv", Icon.NOTE, ReconcileEvent.Asked.CSV);
        keys.silent(Command.UP, () -> out.accept(new ReconcileEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new ReconcileEvent.Moved(1)));
        keys.silent(Command.PAGE_BACK, () -> grid.turn(-1));
        keys.silent(Command.PAGE_ON, () -> grid.turn(1));
        root =
                Lay.column(
                        8,
                        Lay.row(16, title, Lay.space(), going),
                        books,
                        tiles,
                        Lay.grow(grid),
                        notice,
                        Lay.row(
                                8,
                                Lay.wide(back),
                                Lay.wide(pdf),
                                Lay.wide(csv),
                                Lay.wide(run),
                                Lay.wide(open)));
    }

    private KeyButton step(Command command, String words, Icon icon, ReconcileEvent event) {
        return keys.button(command, words, icon, () -> out.accept(event));
    }

    VBox root() {
        return root;
    }

    Keys keys() {
        return keys;
    }

    void show(Day screen) {
        var texts = kit.texts();
        title.setText(texts.get("reconcile.day", screen.date()));
        going.setText(
                screen.going().isEmpty()
                        ? texts.get("reconcile.dayHint")
                        : texts.say(screen.going()));
        var cards = new ArrayList<KeyButton>();
        for (int i = 0; i < screen.books().size(); i++) {
            cards.add(Lay.wide(book(screen.books().get(i), i, i == screen.channel())));
        }
        cards.forEach(card -> card.setPrefWidth(1));
        books.getChildren().setAll(cards);
        var classes = new ArrayList<KeyButton>();
        for (int i = 0; i < screen.tiles().size(); i++) {
            classes.add(Lay.wide(tile(screen.tiles().get(i), i, i == screen.tile())));
        }
        classes.forEach(tile -> tile.setPrefWidth(1));
        tiles.getChildren().setAll(classes);
        Lay.show(tiles, !classes.isEmpty());
        var rows = new ArrayList<KeyButton>();
        for (int i = 0; i < screen.lines().size(); i++) {
            rows.add(row(screen.lines().get(i), i, i == screen.selected()));
        }
        grid.show(rows);
        grid.reveal(screen.selected());
        open.setDisable(screen.selected() < 0);
        // Rows need the room more than a hint does.
        Lay.show(notice, !screen.notice().isEmpty());
        notice.show(screen.notice(), "");
    }

    private KeyButton book(Book one, int index, boolean chosen) {
        var command = CHANNELS.get(index);
        var name = Lay.label(kit.texts().say(one.channel()), "book-channel");
        var state = Tones.sign(kit, one.state(), one.tone(), "book-state");
        var card =
                Lay.column(
                        -3,
                        Lay.row(8, name, Lay.space(), state, Lay.label(keys.hint(command), "hint")),
                        figure("reconcile.ours", one.ours()),
                        figure("reconcile.bill", one.bill()),
                        figure("reconcile.due", one.due()),
                        figure("reconcile.moved", one.moved()));
        card.setMouseTransparent(true);
        var button = KeyButton.around(card, name.getText(), keys.hint(command));
        button.getStyleClass().add("case-row");
        return chosen(keys.bind(command, button, () -> channel(index)), chosen);
    }

    private void channel(int index) {
        out.accept(new ReconcileEvent.ChannelChosen(index));
    }

    private HBox figure(String label, Words value) {
        var texts = kit.texts();
        return Lay.row(
                8,
                Lay.shortening(texts.get(label), "mute"),
                Lay.space(),
                Lay.label(texts.say(value), "book-figure"));
    }

    private KeyButton tile(Tile one, int index, boolean chosen) {
        var texts = kit.texts();
        var command = Command.choice(index);
        var what = Lay.shortening(texts.say(one.what()), "tile-what");
        var count = Lay.label(Long.toString(one.count()), "tile-figure", Tones.style(one.tone()));
        var key = Lay.label(keys.hint(command), "hint");
        var money = Lay.shortening(texts.say(one.difference()), "tile-money");
        var content = Lay.column(-2, what, Lay.row(4, count, Lay.space(), key), money);
        content.setMouseTransparent(true);
        var button = KeyButton.around(content, what.getText() + " " + one.count(), key.getText());
        button.getStyleClass().addAll("case-row", "class-tile");
        return chosen(
                keys.bind(command, button, () -> out.accept(new ReconcileEvent.TileChosen(index))),
                chosen);
    }

    private static KeyButton chosen(KeyButton button, boolean chosen) {
        button.setFocusTraversable(false);
        button.pseudoClassStateChanged(CHOSEN, chosen);
        return button;
    }

    private KeyButton row(Line one, int index, boolean chosen) {
        var texts = kit.texts();
        var what = Tones.sign(kit, one.what(), one.tone(), "line-what");
        var left = Lay.column(-2, what, Lay.shortening(texts.say(one.about()), "mute"));
        var both =
                Lay.column(
                        -2,
                        Lay.label(texts.get("reconcile.both", one.ours(), one.theirs())),
                        Lay.label(texts.say(one.state()), "mute"));
        both.setAlignment(Pos.CENTER_RIGHT);
        var difference = Lay.label(texts.say(one.difference()), "line-amount");
        var content = Lay.row(16, Lay.wide(left), both, difference);
        content.setMouseTransparent(true);
        var row = KeyButton.around(content, what.getText() + ", " + texts.say(one.about()), "↓");
        row.getStyleClass().add("case-row");
        row.setOnAction(_ -> out.accept(new ReconcileEvent.RowChosen(index)));
        return chosen(row, chosen);
    }
}
