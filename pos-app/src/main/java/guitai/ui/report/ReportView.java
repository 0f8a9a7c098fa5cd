package guitai.ui.report;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.control.View;
import guitai.ui.key.Command;
import guitai.ui.text.Tone;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A report: headline figures, then sections side by side.
public final class ReportView implements View<ReportScreen> {

    /// A column narrower than this cannot hold a tax rate, its gross and its tax in one line.
    private static final double LEAST_COLUMN = 310;

    private static final double A_PAGE = 0.8;

    private final Kit kit;
    private final Keys keys;
    private final Label title = Lay.label("", "page-title");
    private final Label stamp = Lay.label("", "stamp");
    private final Label head = Lay.wrapping("", "report-head");
    private final HBox headline = new HBox(10);
    private final HBox sections = new HBox(10);
    private final ScrollPane scroll = new ScrollPane(sections);
    private final String hint;
    private final List<KeyButton> taking;
    private final NoticeBar notice;
    private final VBox root;
    private List<ReportScreen.Section> shown = List.of();

    /// Of a shift: it can be printed.
    public static ReportView onPaper(Kit kit, Consumer<ReportEvent> out) {
        return new ReportView(
                kit,
                out,
                "report.hint",
                keys ->
                        List.of(
                                keys.button(
                                        Command.REPRINT,
                                        "report.print",
                                        Icon.PRINT,
                                        () -> out.accept(ReportEvent.PRINT))));
    }

    /// Of so many days: more or fewer of them, and a file.
    public static ReportView ofDays(Kit kit, Consumer<ReportEvent> out) {
        return new ReportView(
                kit,
                out,
                "returned.hint",
                keys ->
                        List.of(
                                keys.button(
                                        Command.LESS_OF_LINE,
                                        "stock.shorter",
                                        Icon.MINUS,
                                        () -> out.accept(ReportEvent.SHORTER)),
                                keys.button(
                                        Command.MORE_OF_LINE,
                                        "stock.longer",
                                        Icon.PLUS,
                                        () -> out.accept(ReportEvent.LONGER)),
                                keys.button(
                                        Command.CSV,
                                        "command.csv",
                                        Icon.REPORT,
                                        () -> out.accept(ReportEvent.CSV))));
    }

    private ReportView(
            Kit kit,
            Consumer<ReportEvent> out,
            String hint,
            Function<Keys, List<KeyButton>> buttons) {
        this.kit = kit;
        this.hint = hint;
        keys = new Keys(kit);
        notice = new NoticeBar(kit);
        taking = buttons.apply(keys);
        for (var button : taking) button.setMaxWidth(280);
        var done =
                keys.button(
                                Command.ENTER,
                                "report.done",
                                Icon.DONE,
                                () -> out.accept(ReportEvent.DONE))
                        .styled("primary");
        keys.silent(Command.BACK, () -> out.accept(ReportEvent.DONE));
        keys.silent(Command.DOWN, () -> turn(A_PAGE));
        keys.silent(Command.UP, () -> turn(-A_PAGE));
        keys.silent(Command.PAGE_ON, () -> turn(A_PAGE));
        keys.silent(Command.PAGE_BACK, () -> turn(-A_PAGE));
        var steps = Lay.row(10);
        steps.getChildren().addAll(taking);
        steps.getChildren().add(Lay.wide(done));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("report-scroll");
        root =
                Lay.column(
                        10,
                        Lay.row(12, title, stamp, Lay.wide(head)),
                        headline,
                        Lay.grow(scroll),
                        notice,
                        steps);
        root.getStyleClass().addAll("counter", "report");
        root.widthProperty().subscribe(_ -> showSections(shown));
    }

    private void turn(double pages) {
        var hidden = sections.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden <= 0) return;
        var by = pages * scroll.getViewportBounds().getHeight() / hidden;
        scroll.setVvalue(Math.clamp(scroll.getVvalue() + by, 0, 1));
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
    public void show(ReportScreen screen) {
        var texts = kit.texts();
        title.setText(texts.say(screen.title()));
        stamp.setText(texts.say(screen.stamp()));
        Lay.show(stamp, !screen.stamp().isEmpty());
        head.setText(screen.head().stream().map(texts::say).collect(Collectors.joining("　·　")));
        headline.getChildren().setAll(screen.headline().stream().map(this::headline).toList());
        shown = screen.sections();
        showSections(shown);
        for (var button : taking) button.setDisable(screen.printing());
        notice.show(screen.notice(), texts.get(hint));
    }

    private Node headline(ReportScreen.Headline figure) {
        var texts = kit.texts();
        var tone =
                switch (figure.tone()) {
                    case PLAIN -> "figure-plain";
                    case GOOD -> "figure-good";
                    case WARN -> "figure-warn";
                    case BAD -> "figure-bad";
                };
        var card =
                Lay.column(
                        0,
                        Lay.label(texts.say(figure.label()), "mute"),
                        Lay.label(texts.money(figure.amount()), "figure", tone),
                        Lay.label(texts.say(figure.below()), "mute"));
        card.getStyleClass().addAll("card", "headline");
        if (figure.tone() == Tone.PLAIN) card.getStyleClass().add("headline-plain");
        return Lay.wide(card);
    }

    /// Fills the columns from left to right so that they end at about the same height.
    private void showSections(List<ReportScreen.Section> all) {
        int count = Math.clamp((int) (root.getWidth() / LEAST_COLUMN), 3, 4);
        var columns = new VBox[count];
        var lengths = new int[count];
        for (int i = 0; i < count; i++) columns[i] = Lay.wide(new VBox(10));
        for (var section : all) {
            int shortest = 0;
            for (int i = 1; i < count; i++) if (lengths[i] < lengths[shortest]) shortest = i;
            columns[shortest].getChildren().add(section(section));
            lengths[shortest] += section.lines().size() + 2;
        }
        for (var column : columns) {
            column.setPrefWidth(10);
            column.setMinWidth(0);
        }
        sections.getChildren().setAll(columns);
    }

    private Node section(ReportScreen.Section section) {
        var box = Lay.column(2, Lay.label(kit.texts().say(section.title()), "card-title"));
        for (var line : section.lines()) box.getChildren().add(line(line));
        box.getStyleClass().addAll("card", "section");
        return box;
    }

    private Node line(ReportScreen.Line line) {
        var texts = kit.texts();
        return switch (line) {
            case ReportScreen.Line.Sum(var label, var note, var amount, var total) ->
                    row(
                            texts.say(label),
                            texts.say(note),
                            texts.money(amount),
                            total ? "line-total" : "line-sum");
            case ReportScreen.Line.Count(var label, var count) ->
                    row(texts.say(label), "", Long.toString(count), "line-sum");
            case ReportScreen.Line.Said(var label, var value) ->
                    row(texts.say(label), "", texts.say(value), "line-sum");
        };
    }

    private static HBox row(String label, String note, String value, String style) {
        var row =
                Lay.row(
                        8,
                        Lay.label(label, "line-label"),
                        Lay.wide(Lay.shortening(note, "mute")),
                        Lay.label(value, "line-value"));
        row.getStyleClass().add(style);
        return row;
    }

    @Override
    public void focus() {
        root.requestFocus();
    }
}
