package guitai.gateway.wechatpay;

import static java.nio.charset.StandardCharsets.UTF_8;

import guitai.gateway.bill.Cells;
import guitai.gateway.bill.Column;
import guitai.gateway.bill.Columns;
import guitai.gateway.bill.Damage;
import guitai.gateway.bill.Lines;
import guitai.gateway.bill.Tally;
import guitai.money.Money;
import guitai.reconciliation.FundLine;
import guitai.reconciliation.StatementSource.Rows;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// Reads the fund bill 资金账单 of one account: what came in, what went out, and the sums of both.
final class FundBill {
    private static final byte[] SUMMARY = "资金流水总笔数".getBytes(UTF_8);
    private static final byte[] IN = "收入".getBytes(UTF_8);
    private static final byte[] OUT = "支出".getBytes(UTF_8);
    private static final long BEIJING = Duration.ofHours(8).toSeconds();

    private final Lines lines;
    private final Cells cells;
    private final Rows rows;
    private final Columns all;
    private final Column time;
    private final Column reference;
    private final Column business;
    private final Column direction;
    private final Column amount;
    private final Column number;
    private final Tally in;
    private final Tally out;
    private long countIn;
    private long countOut;

    private FundBill(Lines lines, Rows rows) throws Damage {
        this.lines = lines;
        this.cells = new Cells(lines);
        this.rows = rows;
        var row = lines.row();
        this.all = TradeColumns.heading(lines, Set.of("备注"));
        this.time = all.needed(row, "记账时间");
        this.reference = all.needed(row, "微信支付业务单号");
        this.business = all.needed(row, "业务名称");
        this.direction = all.needed(row, "收支类型");
        this.amount = all.needed(row, "收支金额(元)", "收支金额（元）");
        this.number = all.of("业务凭证号");
        this.in = new Tally(amount);
        this.out = new Tally(amount);
    }

    static long read(Lines lines, Rows rows) throws IOException, Damage {
        lines.next();
        return new FundBill(lines, rows).rows();
    }

    private long rows() throws IOException, Damage {
        while (lines.next()) {
            if (lines.startsWith(SUMMARY)) {
                check();
                return countIn + countOut;
            }
            cells.backticked();
            cells.fit(all);
            row();
        }
        throw lines.damage("the file ends before its sums");
    }

    private void row() throws Damage {
        long fen = cells.decimal(amount, 2);
        if (fen < 0) throw cells.wrong(amount, "is below nothing");
        boolean comes = cells.is(direction, IN);
        if (!comes && !cells.is(direction, OUT)) {
            throw cells.wrong(direction, "is neither in nor out");
        }
        rows.fund(
                new FundLine(
                        lines.row(),
                        Instant.ofEpochSecond(cells.moment(time) - BEIJING),
                        cells.id(reference),
                        cells.id(number),
                        cells.text(business),
                        Money.cny(comes ? fen : -fen)));
        (comes ? in : out).add(lines, fen);
        if (comes) countIn++;
        else countOut++;
    }

    private void check() throws IOException, Damage {
        var said = TradeColumns.heading(lines, Set.of());
        if (!lines.next()) throw lines.damage("the file ends before its sums");
        cells.backticked();
        cells.fit(said);
        count(said, "资金流水总笔数", countIn + countOut);
        count(said, "收入笔数", countIn);
        count(said, "支出笔数", countOut);
        in.equal(lines, "收入金额", cells.decimal(said.needed(lines.row(), "收入金额"), 2));
        out.equal(lines, "支出金额", cells.decimal(said.needed(lines.row(), "支出金额"), 2));
        TradeTotals.end(lines);
    }

    private void count(Columns said, String name, long counted) throws Damage {
        var column = said.needed(lines.row(), name);
        if (cells.whole(column) != counted) {
            throw cells.wrong(column, "is not the number of rows, " + counted);
        }
    }
}
