package guitai.gateway.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.gateway.bill.KeptRows;
import guitai.gateway.bill.TestBill;
import guitai.money.Money;
import guitai.reconciliation.StatementLine;
import guitai.reconciliation.StatementSource.Bill;
import guitai.reconciliation.StatementSource.Fetched;
import guitai.reconciliation.StatementSource.Reading;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Alipay's ZIP and its tables, one row of every kind, and what is refused.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AlipayBillsTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset GB = Charset.forName("GB18030");
    private static final TestBill DETAILS = TestBill.fixture("alipay/business.csv", GB);
    private static final TestBill SUMMARY = TestBill.fixture("alipay/summary.csv", GB);
    private static final TestBill ACCOUNT = TestBill.fixture("alipay/account.csv", GB);

    @TempDir private Path folder;

    private final KeptRows rows = new KeptRows();

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void every_kind_of_row_is_read_whichever_table_comes_first(boolean sumsFirst)
            throws IOException {
        assertThat(read(zip(DETAILS, sumsFirst, GBK))).isEqualTo(new Reading.Whole(11));
        assertThat(rows.words())
                .containsExactly(
                        "6 PAYMENT 8.88=8.88+0.00 fee 5000 DONE 交易",
                        "7 PAYMENT 10.00=8.00+2.00 fee 5000 DONE 交易",
                        "8 PAYMENT 10.00=10.00+1.00 fee 6000 DONE 交易",
                        "9 PAYMENT 5.00=5.00+0.00 fee 3000 DONE 交易",
                        "10 PAYMENT 5.00=5.00+0.00 fee 3000 DONE 交易",
                        "11 PAYMENT 20.00=20.00+0.00 fee 12000 DONE 交易",
                        "12 REFUND 3.00=3.00+0.00 fee -2000 DONE 退款",
                        "13 REFUND 5.00=4.00+1.00 fee -2000 DONE 退款",
                        "14 REVERSAL 20.00=20.00+0.00 fee -12000 DONE 退款",
                        "15 PAYMENT 100000.00=100000.00+0.00 fee 60000000 DONE 交易",
                        "16 PAYMENT 1.00=1.00+0.00 fee 1000 UNKNOWN 先享");
    }

    @Test
    void numbers_and_times_are_the_channels_and_ours() throws IOException {
        read(zip(DETAILS, false, GBK));
        assertThat(rows.trades.get(6))
                .isEqualTo(
                        new StatementLine(
                                12,
                                StatementLine.Kind.REFUND,
                                "T0100000000000000000000001",
                                "T01R0000000000000000000001",
                                "2026112022001400001000000001",
                                Instant.parse("2026-11-20T06:00:00Z"),
                                Money.cny(300),
                                Money.cny(300),
                                Money.cny(0),
                                -2000,
                                StatementLine.State.DONE,
                                "退款"));
        assertThat(rows.trades.get(8).refund()).isEmpty();
        // Paid by a code on the wall: the shop gave it no number.
        assertThat(rows.trades.get(9).number()).isEqualTo(rows.trades.get(9).reference());
    }

    @Test
    void the_account_bill_says_what_came_and_what_went() throws IOException {
        var reading = read(zip(ACCOUNT, false, GBK).in(folder), Bill.FUNDS);
        assertThat(reading).isEqualTo(new Reading.Whole(4));
        assertThat(rows.funds)
                .extracting(line -> line.business() + " " + line.amount() + " " + line.number())
                .containsExactly(
                        "在线支付 CNY 8.88 T0100000000000000000000001",
                        "收费 CNY -0.05 T0100000000000000000000001",
                        "交易退款 CNY -3.00 T0100000000000000000000001",
                        "提现 CNY -5.00 ");
        assertThat(read(ACCOUNT.with("共8.88元", "共8.89元").in(folder), Bill.FUNDS))
                .isEqualTo(
                        refused(12, "收入合计 does not agree with the rows: 889 said, 888 added up"));
    }

    @Test
    void names_in_utf_8_a_table_without_its_zip_and_other_notes_are_no_matter() throws IOException {
        assertThat(read(zip(DETAILS, true, StandardCharsets.UTF_8)))
                .isEqualTo(new Reading.Whole(11));
        assertThat(read(DETAILS)).isEqualTo(new Reading.Whole(11));
        assertThat(read(DETAILS.with("#账号", "#备注：无\r\n#\r\n#账号"))).isEqualTo(new Reading.Whole(11));
        assertThat(read(DETAILS.with("#支付宝", "\uFEFF#支付宝"))).isEqualTo(new Reading.Whole(11));
        assertThat(read(DETAILS.with("\r\n", "\n"))).isEqualTo(new Reading.Whole(11));
        assertThat(read(DETAILS.with("（元）", "(元)"))).isEqualTo(new Reading.Whole(11));
        assertThat(read(DETAILS.with("分润（元）,", "").with(",0.00\t,\t\r\n", ",\t\r\n")))
                .isEqualTo(new Reading.Whole(11));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13:36:00| 13:61:00| 7| '完成时间 is no time: 2026-11-20 13:61:00'",
                "2.00\t,0.00| 2.001\t,0.00| 7| 商家优惠（元） has more than 2 decimals: 2.001",
                "共100057.88元| 共100057.89元| 18"
                        + "| 商家实收 does not agree with the rows: 10005789 said, 10005788 added up",
                "合计：8笔| 合计：9笔| 18| 笔数 does not agree with the rows: 9 said, 8 added up",
                "退款共-1.00元| 退款共-1.10元| 19"
                        + "| 商家优惠 does not agree with the rows: 110 said, 100 added up",
                "-3.00\t,-3.00| 3.00\t,-3.00| 12"
                        + "| 订单金额（元） has the sign of the other kind of row: 3.00",
                "#退款合计| #退合计| 20| the file ends before its sums",
                "#支付宝业务明细查询| <html>| 1| 'a page or a message, not a bill'",
                "服务费（元）| 手续费（元）| 5| no column 服务费（元）",
            })
    void what_does_not_fit_is_named(String old, String other, long row, String reason) {
        assertThat(read(DETAILS.with(old, other))).isEqualTo(refused(row, reason));
    }

    @Test
    void a_file_cut_or_spoilt_anywhere_is_refused() throws IOException {
        int end = DETAILS.length() - "#导出时间：[2026年11月21日 09:10:00]\r\n".getBytes(GB).length;
        for (int length = 0; length < end - 2; length += 7) {
            assertThat(read(DETAILS.cut(length)))
                    .as("cut after %d", length)
                    .isInstanceOf(Reading.Refused.class);
        }
        var packed = zip(DETAILS, false, GBK);
        for (int length = 4; length < packed.length(); length += 11) {
            assertThat(read(packed.cut(length))).isInstanceOf(Reading.Refused.class);
        }
        var random = new Random(20261122);
        for (int i = 0; i < 300; i++) {
            var bytes = packed.bytes();
            // In the middle of the table's own bytes, where a ZIP has nothing else.
            bytes[200 + random.nextInt(500)] ^= (byte) (1 << random.nextInt(8));
            assertThat(read(TestBill.of(bytes, GB)))
                    .as("seed 20261122, case %d", i)
                    .isInstanceOf(Reading.Refused.class);
        }
    }

    @Test
    void other_files_and_other_merchants_are_refused() throws IOException {
        var file = DETAILS.in(folder);
        assertThat(new AlipayBills("2088102").read(file, Bill.TRADES, rows))
                .isEqualTo(refused(2, "another merchant's bill: 20880000000000000156"));
        assertThat(read(file, Bill.FUNDS)).isEqualTo(refused(5, "no column 账务流水号"));
        assertThat(read(file, Bill.REFUNDS))
                .isEqualTo(refused(1, "Alipay has no bill of REFUNDS alone"));
        var wechat = TestBill.fixture("wechat/all.csv", StandardCharsets.UTF_8);
        assertThat(read(wechat)).isInstanceOf(Reading.Refused.class);
        assertThat(read(TestBill.of(new byte[0], GB))).isEqualTo(refused(1, "the file is empty"));
        assertThat(read(zip(SUMMARY, false, GBK)))
                .isEqualTo(refused(1, "no table with a column 支付宝交易号"));
        assertThat(rows.trades).isEmpty();
    }

    @Test
    void a_bomb_is_refused_before_it_bursts() throws IOException {
        var nothing = TestBill.of(new byte[64 << 20], GB);
        assertThat(read(zip(nothing, false, GBK)))
                .isEqualTo(refused(1, "a row of more than 65536 bytes"));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, GBK)) {
            for (int i = 0; i < 1000; i++) put(zip, "业务明细" + i + ".csv", DETAILS);
        }
        assertThat(read(TestBill.of(out.toByteArray(), GB)))
                .isEqualTo(refused(1, "a ZIP of 1000 members"));
    }

    @Test
    void a_reader_without_a_line_fetches_nothing() {
        var reader = new AlipayBills("");
        assertThat(reader.fetch(LocalDate.of(2026, 11, 20), Bill.TRADES, folder))
                .isEqualTo(new Fetched.Refused("NOT_CONNECTED"));
        assertThat(reader.has(Bill.PAYMENTS)).isFalse();
    }

    private static Reading.Refused refused(long row, String reason) {
        return new Reading.Refused(row, reason);
    }

    private static TestBill zip(TestBill table, boolean sumsFirst, Charset names)
            throws IOException {
        var out = new ByteArrayOutputStream();
        var name = "20880000000000000156_20261120_业务明细";
        try (var zip = new ZipOutputStream(out, names)) {
            if (sumsFirst) put(zip, name + "(汇总).csv", SUMMARY);
            put(zip, name + ".csv", table);
            if (!sumsFirst) put(zip, name + "(汇总).csv", SUMMARY);
        }
        return TestBill.of(out.toByteArray(), GB);
    }

    private static void put(ZipOutputStream zip, String name, TestBill table) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(table.bytes());
        zip.closeEntry();
    }

    private Reading read(TestBill bill) {
        return read(bill.in(folder), Bill.TRADES);
    }

    private Reading read(Path file, Bill bill) {
        return new AlipayBills("2088000000000000").read(file, bill, rows);
    }
}
