package guitai.sandbox.alipay;

import guitai.sandbox.fault.Fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A day's business bill (`trade`) as the ZIP Alipay serves: names in GBK, text in GB18030, CRLF,
/// values with a TAB behind them.
final class BillSheet {
    private static final Charset NAMES = Charset.forName("GBK");
    private static final Charset TEXT = Charset.forName("GB18030");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年MM月dd日");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年MM月dd日 HH:mm:ss");
    private static final DateTimeFormatter FILE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final String COLUMNS =
            "支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,"
                    + "对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,"
                    + "商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,"
                    + "退款批次号/请求号,服务费（元）,分润（元）,备注";
    private static final String RULE = "-----------------------------------------";

    private final LocalDate day;
    private final String account;
    private final List<BillRow> rows;
    private final Instant made;
    private final Optional<Fault> fault;

    BillSheet(
            LocalDate day,
            String account,
            List<BillRow> rows,
            Instant made,
            Optional<Fault> fault) {
        this.day = day;
        this.account = account;
        this.rows = rows;
        this.made = made;
        this.fault = fault;
    }

    byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        var name = account + "0156_" + FILE.format(day);
        try (var zip = new ZipOutputStream(bytes, NAMES)) {
            put(zip, name + "_业务明细.csv", details());
            put(zip, name + "_业务明细(汇总).csv", summary());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(TEXT));
        zip.closeEntry();
    }

    private boolean is(Fault one) {
        return fault.filter(one::equals).isPresent();
    }

    private String details() {
        var text = new StringBuilder(is(Fault.BILL_BOM) ? "\uFEFF" : "");
        head(text, "#支付宝业务明细查询");
        line(text, "#" + RULE + "业务明细列表" + RULE.substring(1));
        line(text, is(Fault.BILL_OLD_COLUMNS) ? COLUMNS.replace("分润（元）,", "") : COLUMNS);
        for (var row : rows) line(text, row(row));
        line(text, "#" + RULE + "业务明细列表结束" + RULE.substring(5));
        total(text, "交易合计", "", false);
        total(text, "退款合计", "退款", true);
        exported(text);
        return text.toString();
    }

    private void head(StringBuilder text, String title) {
        line(text, title);
        line(text, "#账号：[" + account + "0156]");
        line(
                text,
                "#起始日期：[%s 00:00:00]   终止日期：[%s 00:00:00]"
                        .formatted(DAY.format(day), DAY.format(day.plusDays(1))));
    }

    private void exported(StringBuilder text) {
        line(text, "#导出时间：[" + MOMENT.format(made.atZone(Gate.CHINA)) + "]");
    }

    private void total(StringBuilder text, String title, String kind, boolean refund) {
        var these = rows.stream().filter(row -> row.refund() == refund).toList();
        line(
                text,
                "#%s：%d笔，商家实收%s共%s元，商家优惠%s共%s元"
                        .formatted(
                                title,
                                these.size(),
                                kind,
                                Yuan.of(these.stream().mapToLong(BillRow::receipt).sum()),
                                kind,
                                Yuan.of(these.stream().mapToLong(BillRow::merchant).sum())));
    }

    private String row(BillRow row) {
        var order = row.order();
        var terms = order.terms();
        long coupons = row.platform() + row.merchant();
        var profit = is(Fault.BILL_OLD_COLUMNS) ? List.<String>of() : List.of("0.00");
        var cells =
                new ArrayList<>(
                        List.of(
                                order.transaction(),
                                order.key().number(),
                                row.refund() ? "退款" : "交易",
                                name(terms.subject()),
                                Trades.time(order.created()),
                                Trades.time(row.done()),
                                terms.note("store_id"),
                                "",
                                terms.note("operator_id"),
                                terms.note("terminal_id"),
                                "*三(159****5620)",
                                Yuan.of(row.amount()),
                                Yuan.of(row.receipt()),
                                "0.00",
                                Yuan.of(row.points()),
                                Yuan.of(row.platform()),
                                Yuan.of(row.merchant()),
                                Yuan.of(coupons),
                                "",
                                "0.00",
                                "0.00",
                                row.request(),
                                Yuan.of(row.fee())));
        cells.addAll(profit);
        cells.add("");
        return String.join(",", cells.stream().map(BillSheet::cell).toList());
    }

    /// A TAB behind every value, so that a spreadsheet leaves long numbers alone.
    private static String cell(String value) {
        var text = value + "\t";
        if (!text.contains(",") && !text.contains("\"")) return text;
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private String name(String subject) {
        return is(Fault.BILL_COMMA_AND_QUOTE) ? subject + ",\"大\"`瓶`" : subject;
    }

    private String summary() {
        var text = new StringBuilder();
        head(text, "#支付宝业务汇总查询");
        line(text, "#" + RULE + "业务汇总列表" + RULE.substring(1));
        line(
                text,
                "门店编号,门店名称,交易订单总笔数,退款订单总笔数,订单金额（元）,商家实收（元）,支付宝优惠（元）,"
                        + "商家优惠（元）,卡消费金额（元）,服务费（元）,分润（元）,实收净额（元）");
        long refunds = rows.stream().filter(BillRow::refund).count();
        long receipt = rows.stream().mapToLong(BillRow::receipt).sum();
        long fee = rows.stream().mapToLong(BillRow::fee).sum();
        var cells =
                List.of(
                        "合计",
                        "",
                        Long.toString(rows.size() - refunds),
                        Long.toString(refunds),
                        Yuan.of(rows.stream().mapToLong(BillRow::amount).sum()),
                        Yuan.of(receipt),
                        Yuan.of(rows.stream().mapToLong(BillRow::platform).sum()),
                        Yuan.of(rows.stream().mapToLong(BillRow::merchant).sum()),
                        "0.00",
                        Yuan.of(fee),
                        "0.00",
                        Yuan.of(receipt + fee));
        line(text, String.join(",", cells.stream().map(BillSheet::cell).toList()));
        line(text, "#" + RULE + "业务汇总列表结束" + RULE.substring(5));
        exported(text);
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append("\r\n");
    }
}
