package guitai.report;

import de.siegmar.fastcsv.writer.CsvWriter;

import guitai.money.Money;
import guitai.payment.Channel;
import guitai.reconciliation.OurLine;
import guitai.reconciliation.Row;
import guitai.reconciliation.StatementLine;

import java.util.ArrayList;
import java.util.List;

/// Every row of a reconciled day with its class, both sides beside each other. A row of the bill
/// more, such as what took a payment back, stands on a line of its own below.
final class ReconciliationCsv {
    private static final List<String> HEADS =
            List.of(
                    "csv.channel",
                    "class",
                    "csv.hint",
                    "csv.kind",
                    "number",
                    "csv.copy",
                    "csv.since",
                    "csv.ours",
                    "csv.theirs",
                    "book.difference",
                    "csv.our.state",
                    "csv.our.day",
                    "csv.our.at",
                    "csv.our.order",
                    "csv.our.settled",
                    "csv.our.coupon",
                    "csv.their.row",
                    "csv.their.kind",
                    "csv.their.reference",
                    "csv.their.at",
                    "csv.their.order",
                    "csv.their.settled",
                    "csv.their.coupon",
                    "csv.their.fee",
                    "csv.their.code");
    private static final int OURS = 6;
    private static final int THEIRS = 9;

    private final ReportWords say;
    private final CsvWriter out;

    ReconciliationCsv(ReportWords say, CsvWriter out) {
        this.say = say;
        this.out = out;
    }

    void all(ReconciliationReport day) {
        out.writeRecord(HEADS.stream().map(say::of).toList());
        for (var part : day.channels()) {
            day.each(part.channel(), row -> row(part.channel(), row));
        }
    }

    private void row(Channel channel, Row row) {
        var head =
                List.of(
                        say.of("channel." + channel),
                        say.of("class." + row.what()),
                        row.hint() == Row.Hint.NONE ? "" : say.of("hint." + row.hint()),
                        say.of("kind." + row.key().kind()),
                        // A tab keeps a spreadsheet from taking a number for a figure.
                        "\t" + row.key().number(),
                        "" + row.copy(),
                        row.since().toString(),
                        plain(row.ours()),
                        plain(row.theirs()),
                        plain(row.difference()));
        var ours = row.sides().ourLine().map(this::ours).orElse(empty(OURS));
        var lines = row.sides().theirLines();
        if (lines.isEmpty()) record(head, ours, empty(THEIRS));
        var first = true;
        for (var line : lines) {
            record(first ? head : more(head), first ? ours : empty(OURS), theirs(line));
            first = false;
        }
    }

    // Sums are said once, so that a spreadsheet's own sum is right.
    private static List<String> more(List<String> head) {
        var again = new ArrayList<>(head.subList(0, 7));
        again.addAll(empty(3));
        return again;
    }

    private void record(List<String> head, List<String> ours, List<String> theirs) {
        var cells = new ArrayList<>(head);
        cells.addAll(ours);
        cells.addAll(theirs);
        out.writeRecord(cells);
    }

    private List<String> ours(OurLine line) {
        return List.of(
                say.of("state." + line.state()),
                line.day().toString(),
                say.minute(line.at()),
                plain(line.order()),
                plain(line.settled()),
                plain(line.coupon()));
    }

    private List<String> theirs(StatementLine line) {
        return List.of(
                "" + line.row(),
                say.of("line." + line.kind()),
                "\t" + line.reference(),
                say.minute(line.at()),
                plain(line.order()),
                plain(line.settled()),
                plain(line.coupon()),
                java.math.BigDecimal.valueOf(line.fee(), 5).toPlainString(),
                line.code());
    }

    private static List<String> empty(int cells) {
        return java.util.Collections.nCopies(cells, "");
    }

    private static String plain(Money amount) {
        return java.math.BigDecimal.valueOf(
                        amount.minor(), amount.currency().getDefaultFractionDigits())
                .toPlainString();
    }
}
