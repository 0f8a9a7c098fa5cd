package guitai.gateway.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import guitai.gateway.bill.KeptRows;
import guitai.gateway.bill.TestBill;
import guitai.reconciliation.StatementSource.Bill;
import guitai.reconciliation.StatementSource.Reading;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// Nothing of a damaged bill counts, and it is said where and why.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class WechatBillDamageTest {
    private static final TestBill ALL = TestBill.fixture("wechat/all.csv", UTF_8);
    private static final String FIRST = "`8.88,`0.00,`0,`0";

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                FIRST + "| `8.888,`0.00,`0,`0| 2| 应结订单金额 has more than 2 decimals: 8.888",
                FIRST + "| `8;88,`0.00,`0,`0| 2| 应结订单金额 is no amount: 8;88",
                FIRST + "| `-8.88,`0.00,`0,`0| 2| 订单金额 is below nothing: 8.88",
                FIRST + "| `9.88,`0.00,`0,`0| 2| 应结订单金额 is more than the order: 9.88",
                "20 13:36:00| 31 13:36:00| 3| 交易时间 is no day of the calendar: 2026-11-31 13:36:00",
                "20 13:36:00| 20 24:36:00| 3| 交易时间 is no time: 2026-11-20 24:36:00",
                "`0.12000,| `0.120001,| 6| 手续费 has more than 5 decimals: 0.120001",
                "`T01R0000000000000000000001| `| 7| '商户退款单号 is empty: '",
                "T0100000000000000000000003| T01 03| 4| 商户订单号 is no number: T01 03",
                "`SETTLING,`OTHERS,`CNY| `SETTLING,`OTHERS,`HKD| 12| 货币种类 is not CNY: HKD",
            })
    void a_wrong_cell_is_named(String old, String other, long row, String reason) {
        assertThat(read(ALL.with(old, other))).isEqualTo(new Reading.Refused(row, reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "`13,`100052.88| `12,`100052.88| 16| 总交易单数 is not the number of rows, 13: 12",
                "`13,`100052.88| `13,`100052.87| 16| 应结订单总金额 does not agree with the rows: 10005287"
                        + " said, 10005288 added up",
                "`600.06328| `600.06327| 16"
                        + "| 手续费总金额 does not agree with the rows: 60006327 said, 60006328 added up",
                "总交易单数,| 总金额,| 15| a row without backticks",
                "交易时间,| 交易时间,交易时间,| 1| two columns 交易时间",
                ",手续费,| ,服务费,| 1| no column 手续费",
                "`0.05328,`0.60%,`8.88| `0.05328,`8.88| 2| '26 columns, the heading has 27'",
                "`0.05328,`0.60%| `0.05328,`0.60%,`0.60%| 2| 手续费 is no amount: 0.60%",
            })
    void a_file_whose_sums_or_columns_do_not_fit_is_refused(
            String old, String other, long row, String reason) {
        assertThat(read(ALL.with(old, other))).isEqualTo(new Reading.Refused(row, reason));
    }

    @Test
    void nothing_but_empty_lines_stands_behind_the_sums() {
        assertThat(read(ALL.with("`44.00", "`44.00\r\n\r\n"))).isEqualTo(new Reading.Whole(13));
        assertThat(read(ALL.with("`44.00", "`44.00\r\n`more")))
                .isEqualTo(new Reading.Refused(17, "rows behind the sums"));
    }

    @Test
    void a_file_cut_anywhere_is_refused_or_whole_but_never_half() {
        var whole = new KeptRows();
        read(ALL, whole);
        // The last cell is 44.00: without its zeros it is the same amount.
        int same = ALL.length() - "4.00\r\n".length();
        // The sums byte by byte, the rows in steps that meet every place of one.
        for (int length = 0; length < ALL.length(); length += length < same - 200 ? 7 : 1) {
            var rows = new KeptRows();
            var reading = read(ALL.cut(length), rows);
            if (reading instanceof Reading.Whole) {
                assertThat(length).isGreaterThan(same);
                assertThat(rows.trades).isEqualTo(whole.trades);
            } else {
                assertThat(length).as("cut after %d", length).isLessThan(ALL.length() - 2);
            }
        }
    }

    @Test
    void a_packed_file_is_read_and_a_damaged_one_is_refused() throws IOException {
        var packed = gzip(ALL.bytes());
        assertThat(read(packed)).isEqualTo(new Reading.Whole(13));
        for (int length = 2; length < packed.length(); length += 3) {
            assertThat(read(packed.cut(length))).isInstanceOf(Reading.Refused.class);
        }
        var random = new Random(20261122);
        for (int i = 0; i < 300; i++) {
            var bytes = packed.bytes();
            // Behind the ten bytes of the head, of which most mean nothing.
            bytes[10 + random.nextInt(bytes.length - 10)] ^= (byte) (1 + random.nextInt(255));
            assertThat(read(TestBill.of(bytes, UTF_8)))
                    .as("seed 20261122, case %d", i)
                    .isInstanceOf(Reading.Refused.class);
        }
    }

    @Test
    void a_bomb_is_refused_at_its_first_row() throws IOException {
        var reading = read(gzip(new byte[64 << 20]));
        assertThat(reading).isEqualTo(new Reading.Refused(1, "a row of more than 65536 bytes"));
        var wide = "交易时间,".repeat(250) + "\r\n";
        assertThat(read(TestBill.of(wide.getBytes(UTF_8), UTF_8)))
                .isEqualTo(new Reading.Refused(1, "a heading of 251 columns"));
        var row = ALL.with("`收银台小票", "`" + ",`x".repeat(300));
        assertThat(read(row)).isEqualTo(new Reading.Refused(2, "more than 256 columns"));
    }

    @Test
    void what_is_no_bill_is_refused() {
        assertThat(read(text(""))).isEqualTo(new Reading.Refused(1, "the file is empty"));
        assertThat(read(text("\uFEFF"))).isEqualTo(new Reading.Refused(1, "the file is empty"));
        assertThat(read(text("<html>\n<body>502</body></html>")))
                .isEqualTo(new Reading.Refused(1, "a page or a message, not a bill"));
        assertThat(read(text("<xml><return_code>FAIL</return_code></xml>")))
                .isEqualTo(new Reading.Refused(1, "a page or a message, not a bill"));
        assertThat(read(text("#支付宝业务明细查询\r\n")))
                .isEqualTo(new Reading.Refused(1, "no column 交易时间"));
        var nowhere = folder.resolve("nowhere");
        assertThat(new WechatBills("").read(nowhere, Bill.TRADES, new KeptRows()))
                .isEqualTo(new Reading.Refused(1, "the file cannot be read: NoSuchFileException"));
    }

    @Test
    void random_changes_never_throw() {
        var random = new Random(20261123);
        for (int i = 0; i < 2_000; i++) {
            var bytes = ALL.bytes();
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(read(TestBill.of(bytes, UTF_8))).as("seed 20261123, case %d", i).isNotNull();
        }
    }

    private static TestBill text(String text) {
        return TestBill.of(text.getBytes(UTF_8), UTF_8);
    }

    private static TestBill gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(out)) {
            packing.write(bytes);
        }
        return TestBill.of(out.toByteArray(), UTF_8);
    }

    private Reading read(TestBill bill) {
        return read(bill, new KeptRows());
    }

    private Reading read(TestBill bill, KeptRows rows) {
        return new WechatBills("1900000109").read(bill.in(folder), Bill.TRADES, rows);
    }
}
