package guitai.gateway.card;

import guitai.gateway.bill.Cells;
import guitai.gateway.bill.Column;
import guitai.gateway.bill.Columns;
import guitai.gateway.bill.Damage;
import guitai.gateway.bill.Lines;
import guitai.gateway.card.ColumnMap.Table;
import guitai.gateway.card.ColumnMap.Total;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;

/// What an acquirer's two files have in common: cells by name or by place, a line of sums at the
/// end.
final class MappedFile {
    private static final long BEIJING = 8 * 3600L;

    final Lines lines;
    final Cells cells;
    private final ColumnMap map;
    private final Table table;
    private final Columns heading;

    /// Reads the heading, where there is one.
    MappedFile(Lines lines, ColumnMap map, Table table) throws IOException, Damage {
        this.lines = lines;
        this.cells = new Cells(lines);
        this.map = map;
        this.table = table;
        if (table.isNamed()) {
            // There is always a first line, or the file is empty and that was said.
            lines.next();
            if (lines.startsWith(new byte[] {'<'})) {
                throw lines.damage("a page or a message, not a bill");
            }
            cells.separated(map.separator());
            heading = new Columns(lines.row(), cells.texts(), Set.of());
        } else {
            heading = Columns.places(table.cells());
        }
    }

    /// Who takes the rows.
    interface Content {
        /// [Cells] hold the row.
        void row() throws Damage;

        /// [Cells] hold the line of sums.
        void sums(Total total) throws Damage;
    }

    void read(Content content) throws IOException, Damage {
        boolean over = false;
        while (lines.next()) {
            if (lines.isEmpty()) continue;
            if (over) throw lines.damage("rows behind the sums");
            cells.separated(map.separator());
            if (table.total().isPresent() && isSums(table.total().get())) {
                content.sums(table.total().get());
                over = true;
            } else {
                cells.fit(heading);
                content.row();
            }
        }
        if (table.total().isPresent() && !over) {
            throw lines.damage("the file ends before its sums");
        }
        // Without sums the end of the last line is all that tells a whole file from a cut one.
        if (table.total().isEmpty() && !lines.closed()) {
            throw lines.damage("the file ends in the middle of a row");
        }
    }

    private boolean isSums(Total total) {
        return cells.is(place("total", 1), total.word().getBytes(map.charset()));
    }

    /// @param use such as `amount`
    Column column(String use) throws Damage {
        var written = table.columns().get(use);
        if (written == null) return Column.NONE;
        return table.isNamed()
                ? heading.needed(lines.row(), written)
                : place(use, Integer.parseInt(written));
    }

    private static Column place(String name, int place) {
        return new Column(name, place - 1, false);
    }

    /// Beijing's time, in one column or in two.
    Instant moment(Column date, Column time) throws Damage {
        long local = time.isThere() ? cells.moment(date, time) : cells.moment(date);
        return Instant.ofEpochSecond(local - BEIJING);
    }

    /// An amount in fen.
    long fen(Column column) throws Damage {
        return cells.decimal(column, map.fen() ? 0 : 2);
    }

    /// A fee in thousandths of a fen.
    long fee(Column column) throws Damage {
        return cells.decimal(column, map.fen() ? 3 : 5);
    }

    boolean is(Column column, String word) {
        return cells.is(column, word.getBytes(StandardCharsets.UTF_8));
    }

    /// Holds one sum against the rows; a sum the map does not name is not looked at.
    void compare(Total total, String sum, long counted, Reading reading) throws Damage {
        var at = total.places().get(sum);
        if (at == null) return;
        if (at > cells.count()) throw lines.damage("no sum of " + sum);
        var column = place(sum, at);
        if (cells.isEmpty(column)) throw lines.damage("no sum of " + sum);
        long said = reading.of(column);
        if (said != counted) {
            throw lines.damage(
                    "%s does not agree with the rows: %d said, %d added up"
                            .formatted(sum, said, counted));
        }
    }

    /// How a sum is written.
    @FunctionalInterface
    interface Reading {
        long of(Column column) throws Damage;
    }
}
