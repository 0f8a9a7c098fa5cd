package guitai.ui.promotion;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.control.PagedGrid;
import guitai.ui.control.Tones;
import guitai.ui.key.Command;
import guitai.ui.promotion.OffersScreen.Listing;
import guitai.ui.promotion.OffersScreen.Row;
import guitai.ui.text.Tone;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.function.Consumer;

/// Every offer of the shop: how it stands, what it takes off, when, and how often it was used.
final class ListPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// Rows with a key of their own; the others are reached with the arrows.
    private static final int KEYED = 9;

    private final Kit kit;
    private final Keys keys;
    private final Consumer<OffersEvent> out;
    private final Label title = Lay.label("", "page-title");
    private final PagedGrid grid = new PagedGrid(760, 64, 70);
    private final NoticeBar notice;
    private final KeyButton open;
    private final KeyButton copy;
    private final KeyButton check;
    private final KeyButton withdraw;
    private final KeyButton drop;
    private final VBox root;

    ListPane(Kit kit, Consumer<OffersEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        open = step(Command.ENTER, "promo.open", Icon.ENTER, OffersEvent.Asked.ENTER);
        open.styled("primary");
        var fresh = step(Command.PARK, "promo.new", Icon.PLUS, OffersEvent.Asked.NEW);
        copy = step(Command.UNDO, "promo.copy", Icon.NOTE, OffersEvent.Asked.COPY);
        check = step(Command.RECALL, "promo.check", Icon.DONE, OffersEvent.Asked.CHECK);
        withdraw = step(Command.VOID, "promo.withdraw", Icon.STOP, OffersEvent.Asked.WITHDRAW);
        drop = step(Command.DELETE_LINE, "promo.drop", Icon.DELETE, OffersEvent.Asked.DROP);
        var calendar =
                step(Command.QUANTITY, "promo.calendar", Icon.LAYOUT, OffersEvent.Asked.CALENDAR);
        var back = step(Command.BACK, "command.back", Icon.BACK, OffersEvent.Asked.BACK);
        keys.silent(Command.UP, () -> out.accept(new OffersEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new OffersEvent.Moved(1)));
        keys.silent(Command.PAGE_BACK, () -> grid.turn(-1));
        keys.silent(Command.PAGE_ON, () -> grid.turn(1));
        root =
                Lay.column(
                        10,
                        title,
                        Lay.grow(grid),
                        notice,
                        Lay.row(
                                8,
                                Lay.wide(fresh),
                                Lay.wide(copy),
                                Lay.wide(calendar),
                                Lay.wide(check)),
                        Lay.row(
                                8,
                                Lay.wide(back),
                                Lay.wide(withdraw),
                                Lay.wide(drop),
                                Lay.wide(open)));
    }

    private KeyButton step(Command command, String words, Icon icon, OffersEvent event) {
        return keys.button(command, words, icon, () -> out.accept(event));
    }

    VBox root() {
        return root;
    }

    Keys keys() {
        return keys;
    }

    void show(Listing screen) {
        var texts = kit.texts();
        title.setText(texts.get("promo.title", screen.rows().size()));
        var rows = new ArrayList<KeyButton>();
        for (int i = 0; i < screen.rows().size(); i++) {
            rows.add(row(screen.rows().get(i), i, i == screen.selected()));
        }
        for (int i = rows.size(); i < KEYED; i++) keys.forget(Command.choice(i));
        grid.show(rows);
        grid.reveal(screen.selected());
        var none = screen.selected() < 0;
        open.setDisable(none);
        copy.setDisable(none);
        check.setDisable(none);
        withdraw.setDisable(none || !screen.rows().get(screen.selected()).holds());
        drop.setDisable(none || !screen.rows().get(screen.selected()).draft());
        notice.show(
                screen.notice(), texts.get(screen.rows().isEmpty() ? "promo.none" : "promo.hint"));
    }

    private KeyButton row(Row one, int index, boolean chosen) {
        var texts = kit.texts();
        var hint = index < KEYED ? keys.hint(Command.choice(index)) : "↓";
        var name = Lay.shortening(texts.name(one.name()), "case-stage");
        name.setGraphic(icon(one.tone()).node("case-icon"));
        var head = Lay.row(10, name);
        if (one.draft()) {
            var draft = Lay.label(texts.get("promo.draftMark"), "offer-draft");
            head.getChildren().add(draft);
        }
        var left = Lay.column(0, head, Lay.shortening(texts.say(one.rule()), "mute"));
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(0);
        left.setPrefWidth(10);
        var state = Lay.label(texts.say(one.state()), "offer-state", Tones.style(one.tone()));
        var window = Lay.shortening(texts.say(one.window()), "mute");
        var above = Lay.row(10, window, state);
        above.setAlignment(Pos.CENTER_RIGHT);
        var right = Lay.column(2, above, Lay.shortening(texts.say(one.used()), "mute"));
        right.setAlignment(Pos.CENTER_RIGHT);
        right.getStyleClass().add("offer-when");
        var content = Lay.row(16, Lay.wide(left), right, Lay.label(hint, "hint"));
        content.setMouseTransparent(true);
        var spoken = texts.name(one.name()) + ", " + texts.say(one.state());
        var row = KeyButton.around(content, spoken, hint);
        row.getStyleClass().add("case-row");
        if (one.asked()) row.getStyleClass().add("offer-asked");
        row.setFocusTraversable(false);
        row.pseudoClassStateChanged(CHOSEN, chosen);
        Runnable choose = () -> out.accept(new OffersEvent.Chosen(index));
        if (index < KEYED) keys.bind(Command.choice(index), row, choose);
        else row.setOnAction(_ -> choose.run());
        return row;
    }

    private static Icon icon(Tone tone) {
        return switch (tone) {
            case GOOD -> Icon.GOOD;
            case WARN -> Icon.CLOCK;
            case PLAIN -> Icon.AS_LEFT;
            case BAD -> Icon.ABSENT;
        };
    }
}
