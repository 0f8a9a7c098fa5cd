package guitai.gateway.alipay;

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
import java.time.Instant;
import java.util.regex.Pattern;

/// Reads the account bill 账务明细 (`signcustomer`): every movement on the shop's account.
///
/// Its columns vary with its age; what is not there is empty.
final class AccountBill implements BillTable.Content {
    /// Only this table has it.
    static final String KEY = "账务流水号";

    private static final Pattern SUM =
            Pattern.compile(
                    "#(?<way>收入|支出)合计[：:](?<count>[0-9]{1,9})笔，共(?<sum>-?[0-9.]{1,15})元\\s*");
    private static final long BEIJING = 8 * 3600L;

    private final BillTable table;
    private final Lines lines;
    private final Cells cells;
    private final Rows rows;
    private final Columns all;
    private final Column reference;
    private final Column number;
    private final Column at;
    private final Column in;
    private final Column out;
    private final Column business;
    private final Tally sumIn;
    private final Tally sumOut;
    private long countIn;
    private long countOut;
    private boolean comparedIn;
    private boolean comparedOut;

    private AccountBill(BillTable table, Rows rows) throws IOException, Damage {
        this.table = table;
        this.lines = table.lines;
        this.cells = table.cells;
        this.rows = rows;
        this.all = table.heading("商品名称");
        var row = lines.row();
        all.needed(row, KEY);
        this.reference = all.needed(row, "业务流水号");
        this.number = all.of("商户订单号");
        this.at = all.needed(row, "发生时间", "入账时间");
        this.in = all.needed(row, "收入金额（+元）", "收入（+元）", "收入金额（元）");
        this.out = all.needed(row, "支出金额（-元）", "支出（-元）", "支出金额（元）");
        this.business = all.needed(row, "业务类型", "账务类型");
        this.sumIn = new Tally(in);
        this.sumOut = new Tally(out);
    }

    static long read(Lines lines, String partner, Rows rows) throws IOException, Damage {
        var table = new BillTable(lines, partner);
        var bill = new AccountBill(table, rows);
        table.read(bill.all, bill);
        if (!bill.comparedIn || !bill.comparedOut) {
            throw lines.damage("the file ends before its sums");
        }
        return bill.countIn + bill.countOut;
    }

    @Override
    public void row() throws Damage {
        long came = cells.decimal(in, 2);
        long went = Math.abs(cells.decimal(out, 2));
        if (came < 0) throw cells.wrong(in, "is below nothing");
        if (came != 0 && went != 0) throw cells.wrong(out, "stands beside an income");
        if (went != 0) countOut++;
        else countIn++;
        sumIn.add(lines, came);
        sumOut.add(lines, went);
        rows.fund(
                new FundLine(
                        lines.row(),
                        Instant.ofEpochSecond(cells.moment(at) - BEIJING),
                        cells.id(reference),
                        cells.id(number),
                        cells.text(business),
                        Money.cny(came - went)));
    }

    @Override
    public void sum(String note) throws Damage {
        var said = SUM.matcher(note);
        if (!said.matches()) return;
        boolean income = said.group("way").equals("收入");
        if (income) comparedIn = true;
        else comparedOut = true;
        table.equal(
                said.group("way") + "笔数",
                Long.parseLong(said.group("count")),
                income ? countIn : countOut);
        table.equal(
                said.group("way") + "合计",
                Math.abs(table.fen(said, "sum")),
                (income ? sumIn : sumOut).sum());
    }
}
