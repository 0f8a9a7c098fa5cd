package guitai.gateway.alipay;

import guitai.gateway.bill.Cells;
import guitai.gateway.bill.Column;
import guitai.gateway.bill.Columns;
import guitai.gateway.bill.Damage;
import guitai.gateway.bill.Lines;
import guitai.gateway.bill.Tally;
import guitai.money.Money;
import guitai.reconciliation.StatementLine;
import guitai.reconciliation.StatementLine.Kind;
import guitai.reconciliation.StatementLine.State;
import guitai.reconciliation.StatementSource.Rows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.regex.Pattern;

/// Reads the business bill 业务明细: payments, and refunds with their amounts below nothing.
///
/// It knows no states: a row is there when it is done. A payment that was cancelled stands as
/// payment and as refund whose number is the payment's own.
final class BusinessBill implements BillTable.Content {
    /// Only this table has it.
    static final String KEY = "支付宝交易号";

    private static final Charset GB = Charset.forName("GB18030");
    private static final byte[] PAYMENT = "交易".getBytes(GB);
    private static final byte[] REFUND = "退款".getBytes(GB);
    private static final Pattern SUM =
            Pattern.compile(
                    "#(?<kind>交易|退款)合计[：:](?<count>[0-9]{1,9})笔，商家实收(退款)?共(?<receipt>-?[0-9.]{1,15})元，"
                        + "商家优惠(退款)?共(?<discount>-?[0-9.]{1,15})元\\s*");
    private static final long BEIJING = 8 * 3600L;

    private final BillTable table;
    private final Lines lines;
    private final Cells cells;
    private final Rows rows;
    private final Columns all;
    private final Column reference;
    private final Column number;
    private final Column kind;
    private final Column done;
    private final Column order;
    private final Column receipt;
    private final Column platform;
    private final Column merchant;
    private final Column packet;
    private final Column request;
    private final Column fee;
    private final Sums payments;
    private final Sums refunds;

    private BusinessBill(BillTable table, Rows rows) throws IOException, Damage {
        this.table = table;
        this.lines = table.lines;
        this.cells = table.cells;
        this.rows = rows;
        this.all = table.heading("商品名称");
        var row = lines.row();
        this.reference = all.needed(row, KEY);
        this.number = all.needed(row, "商户订单号");
        this.kind = all.needed(row, "业务类型");
        this.done = all.needed(row, "完成时间");
        this.order = all.needed(row, "订单金额（元）");
        this.receipt = all.needed(row, "商家实收（元）");
        this.platform = all.of("支付宝优惠（元）");
        this.merchant = all.needed(row, "商家优惠（元）");
        this.packet = all.of("商家红包消费金额（元）");
        this.request = all.needed(row, "退款批次号/请求号");
        this.fee = all.needed(row, "服务费（元）");
        this.payments = new Sums(receipt, merchant);
        this.refunds = new Sums(receipt, merchant);
    }

    /// @return how many rows there were
    static long read(Lines lines, String partner, Rows rows) throws IOException, Damage {
        var table = new BillTable(lines, partner);
        var bill = new BusinessBill(table, rows);
        table.read(bill.all, bill);
        if (!bill.payments.compared || !bill.refunds.compared) {
            throw lines.damage("the file ends before its sums");
        }
        return bill.payments.count + bill.refunds.count;
    }

    private static final class Sums {
        private final Tally receipt;
        private final Tally discount;
        private long count;
        private boolean compared;

        Sums(Column receipt, Column discount) {
            this.receipt = new Tally(receipt);
            this.discount = new Tally(discount);
        }
    }

    @Override
    public void row() throws Damage {
        long amount = cells.decimal(order, 2);
        boolean known = cells.is(kind, PAYMENT) || cells.is(kind, REFUND);
        boolean back = cells.is(kind, REFUND) || (!known && amount < 0);
        if (known && back != amount < 0 && amount != 0) {
            throw cells.wrong(order, "has the sign of the other kind of row");
        }
        var sums = back ? refunds : payments;
        long received = cells.decimal(receipt, 2);
        long discount = cells.decimal(merchant, 2);
        sums.receipt.add(lines, received);
        sums.discount.add(lines, discount);
        sums.count++;
        var asked = back ? cells.id(request) : "";
        // What was paid by a code on the wall has no number of the shop's; it must have one to be
        // told from others.
        var ours = cells.isEmpty(number) ? cells.neededId(reference) : cells.id(number);
        boolean reversal = back && (asked.isEmpty() || asked.equals(ours));
        var others = cells.decimal(platform, 2) + cells.decimal(packet, 2);
        rows.trade(
                new StatementLine(
                        lines.row(),
                        reversal ? Kind.REVERSAL : back ? Kind.REFUND : Kind.PAYMENT,
                        ours,
                        reversal ? "" : asked,
                        cells.neededId(reference),
                        Instant.ofEpochSecond(cells.moment(done) - BEIJING),
                        money(amount),
                        money(received),
                        money(discount + others),
                        // It is taken off what the shop gets, and so below nothing in the file.
                        -cells.decimal(fee, 5),
                        known ? State.DONE : State.UNKNOWN,
                        known ? (back ? "退款" : "交易") : cells.text(kind)));
    }

    private static Money money(long fen) {
        return fen == 0 ? Money.ZERO_CNY : Money.cny(Math.abs(fen));
    }

    @Override
    public void sum(String note) throws Damage {
        var said = SUM.matcher(note);
        if (!said.matches()) return;
        boolean back = said.group("kind").equals("退款");
        var sums = back ? refunds : payments;
        if (sums.compared) throw lines.damage("the same sums twice");
        sums.compared = true;
        table.equal("笔数", Long.parseLong(said.group("count")), sums.count);
        // Whether refunds are added up below nothing depends on the file's age.
        table.equal("商家实收", size(back, table.fen(said, "receipt")), size(back, sums.receipt.sum()));
        table.equal(
                "商家优惠", size(back, table.fen(said, "discount")), size(back, sums.discount.sum()));
    }

    private static long size(boolean back, long fen) {
        return back ? Math.abs(fen) : fen;
    }
}
