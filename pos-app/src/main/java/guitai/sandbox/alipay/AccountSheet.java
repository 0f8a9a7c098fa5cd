package guitai.sandbox.alipay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A day's account bill (`signcustomer`): what came onto the merchant's account and what went, each
/// payment and its fee for itself. One member in the ZIP, its name in GBK.
///
/// The account begins each day with nothing.
final class AccountSheet {
    private static final Charset NAMES = Charset.forName("GBK");
    private static final Charset TEXT = Charset.forName("GB18030");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年MM月dd日");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年MM月dd日 HH:mm:ss");
    private static final String RULE = "-----------------------------------------";

    private final LocalDate day;
    private final String account;
    private final List<BillRow> rows;
    private final Instant made;
    private final StringBuilder text = new StringBuilder();
    private long balance;
    private int serial;
    private int countIn;
    private int countOut;
    private long in;
    private long out;

    AccountSheet(LocalDate day, String account, List<BillRow> rows, Instant made) {
        this.day = day;
        this.account = account;
        this.rows = rows;
        this.made = made;
    }

    byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        var name = account + "0156_" + day.toString().replace("-", "") + "_账务明细.csv";
        try (var zip = new ZipOutputStream(bytes, NAMES)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text().getBytes(TEXT));
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private String text() {
        line("#支付宝账务明细查询");
        line("#账号：[" + account + "0156]");
        line(
                "#起始日期：[%s 00:00:00]   终止日期：[%s 00:00:00]"
                        .formatted(DAY.format(day), DAY.format(day.plusDays(1))));
        line("#" + RULE + "账务明细列表" + RULE.substring(1));
        line("账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）," + "账户余额（元）,交易渠道,业务类型,备注");
        for (var row : rows) {
            move(row, row.receipt(), row.refund() ? "交易退款" : "在线支付");
            move(row, row.fee(), row.refund() ? "退费" : "收费");
        }
        line("#" + RULE + "账务明细列表结束" + RULE.substring(5));
        line("#支出合计：%d笔，共%s元".formatted(countOut, Yuan.of(-out)));
        line("#收入合计：%d笔，共%s元".formatted(countIn, Yuan.of(in)));
        line("#导出时间：[" + MOMENT.format(made.atZone(Gate.CHINA)) + "]");
        return text.toString();
    }

    /// @param fen what comes; below 0 for what goes
    private void move(BillRow row, long fen, String business) {
        if (fen == 0) return;
        serial++;
        balance += fen;
        if (fen > 0) {
            countIn++;
            in += fen;
        } else {
            countOut++;
            out -= fen;
        }
        var order = row.order();
        var cells =
                List.of(
                        "3%s%08d".formatted(day.toString().replace("-", ""), serial),
                        order.transaction(),
                        order.key().number(),
                        "",
                        Trades.time(row.done()),
                        "*三(159****5620)",
                        fen > 0 ? Yuan.of(fen) : " ",
                        fen < 0 ? Yuan.of(fen) : " ",
                        Yuan.of(balance),
                        "支付宝",
                        business,
                        "");
        line(String.join("\t,", cells) + "\t");
    }

    private void line(String line) {
        text.append(line).append("\r\n");
    }
}
