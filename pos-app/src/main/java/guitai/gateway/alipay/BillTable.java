package guitai.gateway.alipay;

import static java.nio.charset.StandardCharsets.UTF_8;

import guitai.gateway.bill.Cells;
import guitai.gateway.bill.Columns;
import guitai.gateway.bill.Damage;
import guitai.gateway.bill.Lines;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Alipay's tables have in common: notes `#…` in any number, a heading, rows, notes with sums.
final class BillTable {
    private static final byte[] NOTE = "#".getBytes(UTF_8);
    private static final Pattern ACCOUNT = Pattern.compile("#账号[：:]\\s*\\[([0-9]+)]\\s*");

    final Lines lines;
    final Cells cells;
    private final String partner;

    BillTable(Lines lines, String partner) {
        this.lines = lines;
        this.cells = new Cells(lines);
        this.partner = partner;
    }

    /// Who takes what stands below the heading.
    interface Content {
        /// [Cells] hold the row.
        void row() throws Damage;

        void sum(String note) throws Damage;
    }

    /// Reads the notes before the heading, and it.
    ///
    /// @param free the column of free text
    Columns heading(String free) throws IOException, Damage {
        while (lines.next()) {
            if (note()) account(lines.text());
            else if (!lines.isEmpty()) {
                if (lines.startsWith("<".getBytes(UTF_8))) {
                    throw lines.damage("a page or a message, not a bill");
                }
                cells.separated((byte) ',');
                return new Columns(lines.row(), names(), Set.of(free));
            }
        }
        throw lines.damage("the file ends before its heading");
    }

    /// The same name whichever brackets it is written with.
    private List<String> names() {
        return cells.texts().stream()
                .map(name -> name.replace('(', '（').replace(')', '）'))
                .toList();
    }

    /// Reads all rows and the sums behind them, to the file's end.
    void read(Columns columns, Content content) throws IOException, Damage {
        boolean sums = false;
        while (lines.next()) {
            if (lines.isEmpty()) continue;
            if (note()) {
                sums = true;
                content.sum(lines.text());
            } else {
                if (sums) throw lines.damage("rows behind the sums");
                cells.separated((byte) ',');
                cells.fit(columns);
                content.row();
            }
        }
    }

    private boolean note() {
        return lines.startsWith(NOTE);
    }

    private void account(String note) throws Damage {
        var account = ACCOUNT.matcher(note);
        if (account.matches() && !account.group(1).startsWith(partner)) {
            throw lines.damage("another merchant's bill: " + account.group(1));
        }
    }

    /// An amount of a note, in fen.
    long fen(Matcher note, String group) throws Damage {
        try {
            return new BigDecimal(note.group(group)).movePointRight(2).longValueExact();
        } catch (ArithmeticException | NumberFormatException notExact) {
            throw lines.damage("no amount in a sum: " + note.group(group));
        }
    }

    /// @param said what the note says
    /// @param counted what the rows say
    void equal(String name, long said, long counted) throws Damage {
        if (said != counted) {
            throw lines.damage(
                    "%s does not agree with the rows: %d said, %d added up"
                            .formatted(name, said, counted));
        }
    }
}
