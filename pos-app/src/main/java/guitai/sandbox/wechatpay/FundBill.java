package guitai.sandbox.wechatpay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The fund bill: what moved on the merchant's basic account, and what it held after each move.
///
/// The account begins with nothing on the first day of the book; a refund that could not be paid
/// for in the real world is paid for here.
final class FundBill {
    private static final String IN = "收入";
    private static final String OUT = "支出";

    private final LocalDate day;
    private final List<List<String>> lines = new ArrayList<>();
    private long balance;
    private int serial;
    private int countIn;
    private int countOut;
    private long sumIn;
    private long sumOut;

    private FundBill(LocalDate day) {
        this.day = day;
    }

    /// @param rows every row of the book, oldest first
    static Sheet sheet(LocalDate day, List<BillRow> rows) {
        var bill = new FundBill(day);
        rows.forEach(bill::row);
        return new Sheet(
                BillColumns.FUNDS,
                bill.lines,
                BillColumns.SUMMARY_FUNDS,
                List.of(
                        Integer.toString(bill.countIn + bill.countOut),
                        Integer.toString(bill.countIn),
                        BillRow.yuan(bill.sumIn),
                        Integer.toString(bill.countOut),
                        BillRow.yuan(bill.sumOut)));
    }

    private void row(BillRow row) {
        if (row.refund().isPresent()) {
            move(row, "退款", -row.refundSettlement());
            move(row, "交易手续费返还", -row.fee());
        } else {
            move(row, "交易", row.settlement());
            move(row, "扣除交易手续费", -row.fee());
        }
    }

    /// @param fen what comes in; negative for what goes out
    private void move(BillRow row, String name, long fen) {
        if (fen == 0) return;
        balance += fen;
        serial++;
        if (!Clockface.day(row.at()).equals(day)) return;
        if (fen > 0) {
            countIn++;
            sumIn += fen;
        } else {
            countOut++;
            sumOut -= fen;
        }
        var order = row.order();
        lines.add(
                List.of(
                        Clockface.spaced(row.at()),
                        row.refund().map(r -> r.id()).orElse(order.transaction()),
                        "1000%s%012d".formatted(day.toString().replace("-", ""), serial),
                        name,
                        name,
                        fen > 0 ? IN : OUT,
                        BillRow.yuan(Math.abs(fen)),
                        BillRow.yuan(balance),
                        "system",
                        "",
                        row.ownNumber()));
    }
}
