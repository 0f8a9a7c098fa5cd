package guitai.sandbox.card;

import guitai.sandbox.card.SettledRow.Status;
import guitai.sandbox.card.SettledRow.Trade;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// A day's rows as CSV: UTF-8, lines end with LF, amounts in yuan with two decimals.
final class SettlementText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private SettlementText() {}

    static String trades(List<SettledRow> rows) {
        var text =
                new StringBuilder(
                        "date,time,type,order,refund,reference,terminal,pan,amount,fee,net,"
                                + "status,code\n");
        for (var row : rows) {
            line(
                    text,
                    row.at().toLocalDate().toString(),
                    TIME.format(row.at()),
                    row.type().name(),
                    row.order(),
                    row.refund(),
                    row.reference(),
                    row.terminal(),
                    row.pan(),
                    yuan(row.amount()),
                    yuan(row.fee()),
                    yuan(row.net()),
                    row.status().name(),
                    row.code());
        }
        line(
                text,
                "TOTAL",
                Integer.toString(rows.size()),
                yuan(sum(rows, row -> row.type() == Trade.SALE, SettledRow::amount)),
                yuan(sum(rows, row -> row.type() != Trade.SALE, SettledRow::amount)),
                yuan(sum(rows, _ -> true, SettledRow::fee)),
                yuan(sum(rows, _ -> true, SettledRow::net)));
        return text.toString();
    }

    private static long sum(
            List<SettledRow> rows, Predicate<SettledRow> which, ToLongFunction<SettledRow> what) {
        return rows.stream()
                .filter(row -> row.status() == Status.OK)
                .filter(which)
                .mapToLong(what)
                .sum();
    }

    /// Every movement of the account: the money and its fee are two lines.
    static String funds(List<SettledRow> rows) {
        var text = new StringBuilder("date,time,reference,order,business,amount\n");
        int count = 0;
        long in = 0;
        long out = 0;
        for (var row : rows) {
            if (row.status() != Status.OK) continue;
            long gross = row.type() == Trade.SALE ? row.amount() : -row.amount();
            for (var move :
                    List.of(new Move(row.type().name(), gross), new Move("FEE", -row.fee()))) {
                if (move.amount() == 0) continue;
                line(
                        text,
                        row.at().toLocalDate().toString(),
                        TIME.format(row.at()),
                        row.reference(),
                        row.order(),
                        move.business(),
                        yuan(move.amount()));
                count++;
                if (move.amount() > 0) in += move.amount();
                else out -= move.amount();
            }
        }
        line(text, "TOTAL", Integer.toString(count), yuan(in), yuan(out), yuan(in - out));
        return text.toString();
    }

    private record Move(String business, long amount) {}

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    private static void line(StringBuilder text, String... cells) {
        text.append(String.join(",", cells)).append('\n');
    }
}
