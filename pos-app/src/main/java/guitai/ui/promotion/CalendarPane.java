package guitai.ui.promotion;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.control.PagedGrid;
import guitai.ui.key.Command;
import guitai.ui.promotion.OffersScreen.Calendar;
import guitai.ui.promotion.OffersScreen.Day;
import guitai.ui.promotion.OffersScreen.Line;
import guitai.ui.promotion.OffersScreen.Mark;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Four weeks, a row for each offer: a bar where it is open, a cross where another stands in its
/// way, which the line below its name says in words.
final class CalendarPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
    private static final PseudoClass WEEKEND = PseudoClass.getPseudoClass("weekend");

    private final Kit kit;
    private final Keys keys;
    private final Consumer<OffersEvent> out;
    private final Label title = Lay.label("", "page-title");
    private final HBox head = new HBox();
    private final PagedGrid grid = new PagedGrid(760, 56, 62);
    private final NoticeBar notice;
    private final KeyButton open;
    private final VBox root;

    CalendarPane(Kit kit, Consumer<OffersEvent> out) {
        this.kit = kit;
        this.out = out;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        open = step(Command.ENTER, "promo.open", Icon.ENTER, OffersEvent.Asked.ENTER);
        open.styled("primary");
        var earlier =
                step(
                        Command.PAGE_BACK,
                        "promo.weekBack",
                        Icon.PREVIOUS,
                        new OffersEvent.Turned(-1));
        var later = step(Command.PAGE_ON, "promo.weekOn", Icon.NEXT, new OffersEvent.Turned(1));
        var back = step(Command.BACK, "command.back", Icon.BACK, OffersEvent.Asked.BACK);
        keys.silent(Command.UP, () -> out.accept(new OffersEvent.Moved(-1)));
        keys.silent(Command.DOWN, () -> out.accept(new OffersEvent.Moved(1)));
        head.getStyleClass().add("calendar-head");
        root =
                Lay.column(
                        8,
                        title,
                        head,
                        Lay.grow(grid),
                        notice,
                        Lay.row(
                                8,
                                Lay.wide(back),
                                Lay.wide(earlier),
                                Lay.wide(later),
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

    void show(Calendar screen) {
        var texts = kit.texts();
        if (!screen.days().isEmpty()) {
            title.setText(
                    texts.get(
                            "promo.weeks",
                            screen.days().getFirst().date(),
                            screen.days().getLast().date()));
        }
        head.getChildren().setAll(Lay.styled(Lay.label(""), "calendar-name"));
        for (var day : screen.days()) head.getChildren().add(day(day, screen.today()));
        var rows = new ArrayList<KeyButton>();
        for (int i = 0; i < screen.lines().size(); i++) {
            rows.add(row(screen.lines().get(i), screen, i, i == screen.selected()));
        }
        grid.show(rows);
        grid.reveal(screen.selected());
        open.setDisable(screen.selected() < 0);
        notice.show(screen.notice(), hint(screen));
    }

    /// Days on which too many are open come before any hint.
    private String hint(Calendar screen) {
        var texts = kit.texts();
        var first = screen.days().stream().filter(Day::tooMany).map(Day::date).findFirst();
        if (first.isPresent()) return texts.get("promo.dayTooMany", first.get());
        return texts.get(screen.lines().isEmpty() ? "promo.nothingOpen" : "promo.hintCalendar");
    }

    private VBox day(Day day, LocalDate today) {
        var weekday = kit.texts().say(OfferLook.day(day.date().getDayOfWeek()));
        var number = Integer.toString(day.date().getDayOfMonth());
        var above = Lay.label(weekday, "calendar-weekday");
        var below = Lay.label(day.tooMany() ? number + "!" : number, "calendar-number");
        var cell = Lay.column(-2, above, below);
        cell.getStyleClass().add("calendar-day");
        cell.pseudoClassStateChanged(TODAY, day.date().equals(today));
        cell.pseudoClassStateChanged(WEEKEND, weekend(day.date()));
        return cell;
    }

    private static boolean weekend(LocalDate date) {
        return List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(date.getDayOfWeek());
    }

    private KeyButton row(Line line, Calendar screen, int index, boolean chosen) {
        var texts = kit.texts();
        var name = Lay.shortening(texts.name(line.name()), "calendar-offer");
        var about = line.conflict().isEmpty() ? line.rule() : line.conflict();
        var below = Lay.shortening(texts.say(about), "mute");
        if (!line.conflict().isEmpty()) {
            below.getStyleClass().add("calendar-clash-words");
            below.setGraphic(Icon.WARN.node("offer-wrong-icon"));
        }
        var left = Lay.column(-1, name, below);
        left.getStyleClass().add("calendar-name");
        var content = new HBox(left);
        for (int i = 0; i < line.marks().size(); i++) {
            content.getChildren().add(mark(line.marks().get(i), screen.days().get(i), screen));
        }
        content.setMouseTransparent(true);
        var spoken = texts.name(line.name()) + ", " + texts.say(about);
        var row = KeyButton.around(content, spoken, "↓");
        row.getStyleClass().addAll("case-row", "calendar-row");
        row.setFocusTraversable(false);
        row.pseudoClassStateChanged(CHOSEN, chosen);
        row.setOnAction(_ -> out.accept(new OffersEvent.Chosen(index)));
        return row;
    }

    private static VBox mark(Mark mark, Day day, Calendar screen) {
        var sign =
                switch (mark) {
                    case CLOSED -> Lay.label("", "calendar-closed");
                    case OPEN -> Lay.label("", "calendar-open");
                    case CLASH -> Lay.label("×", "calendar-clash");
                };
        sign.setMaxWidth(Double.MAX_VALUE);
        var cell = new VBox(sign);
        cell.getStyleClass().add("calendar-day");
        cell.pseudoClassStateChanged(TODAY, day.date().equals(screen.today()));
        cell.pseudoClassStateChanged(WEEKEND, weekend(day.date()));
        return cell;
    }
}
