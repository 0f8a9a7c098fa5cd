package guitai.report;

import guitai.report.Typeface.Weight;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A heading, column heads and rows. Words wrap inside their column, figures shrink: nothing ever
/// leaves its column.
final class Table implements Part {
    static final float SIZE = 8.5f;
    private static final float LEADING = 11f;
    private static final float PADDING = 2f;
    private static final float TITLE = 15f;
    private static final float GAP = 6f;

    /// @param share of the width, relative to the other columns
    /// @param figures right-aligned and shrunk to fit; else left-aligned and wrapped
    record Column(String head, float share, boolean figures) {}

    enum Look {
        PLAIN,
        STRONG,
        ALERT,
        QUIET
    }

    record Row(Look look, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    private final String title;
    private final List<Column> columns;
    private final List<Row> rows;

    Table(String title, List<Column> columns, List<Row> rows) {
        this.title = title;
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    static Column words(String head, float share) {
        return new Column(head, share, false);
    }

    static Column figures(String head, float share) {
        return new Column(head, share, true);
    }

    static Row row(String... cells) {
        return new Row(Look.PLAIN, List.of(cells));
    }

    static Row strong(String... cells) {
        return new Row(Look.STRONG, List.of(cells));
    }

    static Row alert(String... cells) {
        return new Row(Look.ALERT, List.of(cells));
    }

    static Row quiet(String... cells) {
        return new Row(Look.QUIET, List.of(cells));
    }

    /// The same heads over as many rows as fit into each of the heights given by the page.
    List<Table> split(Typeface type, float width, float first, float others) {
        var tables = new ArrayList<Table>();
        var taken = new ArrayList<Row>();
        var room = first;
        for (var row : rows) {
            taken.add(row);
            if (taken.size() == 1 || with(taken).height(type, width) <= room) continue;
            taken.removeLast();
            tables.add(with(taken));
            taken.clear();
            taken.add(row);
            room = others;
        }
        tables.add(with(taken));
        return tables;
    }

    private Table with(List<Row> some) {
        return new Table(title, columns, some);
    }

    private boolean headed() {
        return columns.stream().anyMatch(c -> !c.head().isEmpty());
    }

    @Override
    public float height(Typeface type, float width) {
        var height = (title.isEmpty() ? 0 : TITLE) + (headed() ? rowHeight(1) : 0);
        for (var row : rows) height += rowHeight(lines(type, row, width));
        return height;
    }

    private static float rowHeight(int lines) {
        return lines * LEADING + PADDING;
    }

    private int lines(Typeface type, Row row, float width) {
        var most = 1;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).figures()) continue;
            var text = type.drawable(row.cells().get(i));
            most = Math.max(most, type.wrap(text, weight(row), SIZE, inner(i, width)).size());
        }
        return most;
    }

    @Override
    public void draw(Ink ink, float x, float top, float width) throws IOException {
        var y = top;
        if (!title.isEmpty()) {
            var text = ink.type().drawable(title);
            ink.text(text, x, y + 10, Weight.BOLD, 9.5f, Ink.ACCENT);
            y += TITLE;
        }
        ink.rule(x, y, width, 0.8f, Ink.ACCENT);
        if (headed()) {
            var heads = new Row(Look.QUIET, columns.stream().map(Column::head).toList());
            cells(ink, heads, x, y, width);
            y += rowHeight(1);
            ink.rule(x, y, width, 0.4f, Ink.LINE);
        }
        for (var row : rows) {
            var height = rowHeight(lines(ink.type(), row, width));
            if (row.look() == Look.ALERT) ink.fill(x, y + 0.4f, width, height - 0.4f, Ink.RED_TINT);
            cells(ink, row, x, y, width);
            y += height;
            ink.rule(x, y, width, 0.4f, Ink.LINE);
        }
    }

    private void cells(Ink ink, Row row, float x, float top, float width) throws IOException {
        var type = ink.type();
        var left = x;
        for (int i = 0; i < columns.size(); i++) {
            var text = type.drawable(row.cells().get(i));
            var inner = inner(i, width);
            var baseline = top + LEADING - 2;
            if (columns.get(i).figures()) {
                var size = type.fit(text, weight(row), SIZE, inner);
                ink.textTo(text, left + inner, baseline, weight(row), size, colour(row));
            } else {
                for (var line : type.wrap(text, weight(row), SIZE, inner)) {
                    ink.text(line, left, baseline, weight(row), SIZE, colour(row));
                    baseline += LEADING;
                }
            }
            left += inner + GAP;
        }
    }

    private float inner(int column, float width) {
        var shares = 0f;
        for (var c : columns) shares += c.share();
        var usable = width - GAP * (columns.size() - 1);
        return usable * columns.get(column).share() / shares;
    }

    private static Weight weight(Row row) {
        return switch (row.look()) {
            case PLAIN, QUIET -> Weight.REGULAR;
            case STRONG, ALERT -> Weight.BOLD;
        };
    }

    private static Color colour(Row row) {
        return switch (row.look()) {
            case PLAIN, STRONG -> Ink.BLACK;
            case QUIET -> Ink.GREY;
            case ALERT -> Ink.RED;
        };
    }
}
