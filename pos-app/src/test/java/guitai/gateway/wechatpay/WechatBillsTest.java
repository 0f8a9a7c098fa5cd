package guitai.gateway.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import guitai.gateway.bill.KeptRows;
import guitai.gateway.bill.TestBill;
import guitai.money.Money;
import guitai.reconciliation.StatementLine;
import guitai.reconciliation.StatementSource.Bill;
import guitai.reconciliation.StatementSource.Reading;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;

/// Bills as WeChat Pay writes them, old and new, one row of every kind.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class WechatBillsTest {
    @TempDir private Path folder;

    private final KeptRows rows = new KeptRows();

    @ParameterizedTest
    @ValueSource(strings = {"all.csv", "all-bom-lf.csv"})
    void every_kind_of_row_is_read_with_its_amounts_and_its_state(String name) {
        assertThat(read(name, Bill.TRADES)).isEqualTo(new Reading.Whole(13));
        assertThat(rows.words())
                .containsExactly(
                        "2 PAYMENT 8.88=8.88+0.00 fee 5328 DONE SUCCESS",
                        "3 PAYMENT 10.00=8.00+2.00 fee 5000 DONE SUCCESS",
                        "4 PAYMENT 10.00=10.00+1.00 fee 6000 DONE SUCCESS",
                        "5 PAYMENT 5.00=5.00+0.00 fee 3000 DONE SUCCESS",
                        "6 PAYMENT 20.00=20.00+0.00 fee 12000 DONE SUCCESS",
                        "7 REFUND 3.00=3.00+0.00 fee -2000 DONE SUCCESS",
                        "8 REFUND 5.00=4.00+1.00 fee -2000 PROCESSING PROCESSING",
                        "9 REFUND 10.00=10.00+1.00 fee -6000 FAILED FAIL",
                        "10 REFUND 5.00=5.00+0.00 fee -3000 PROCESSING CHANGE",
                        "11 REVERSAL 20.00=20.00+0.00 fee -12000 DONE SUCCESS",
                        "12 PAYMENT 1.00=1.00+0.00 fee 1000 UNKNOWN SETTLING",
                        "13 REFUND 1.00=1.00+0.00 fee -1000 UNKNOWN PENDING",
                        "14 PAYMENT 100000.00=100000.00+0.00 fee 60000000 DONE SUCCESS");
    }

    @Test
    void numbers_and_times_are_the_channels_and_ours() {
        read("all.csv", Bill.TRADES);
        assertThat(rows.trades.getFirst())
                .isEqualTo(
                        new StatementLine(
                                2,
                                StatementLine.Kind.PAYMENT,
                                "T0100000000000000000000001",
                                "",
                                "4200002468202611200000000001",
                                Instant.parse("2026-11-20T05:35:25Z"),
                                Money.cny(888),
                                Money.cny(888),
                                Money.cny(0),
                                5328,
                                StatementLine.State.DONE,
                                "SUCCESS"));
        assertThat(rows.trades.get(5).refund()).isEqualTo("T01R0000000000000000000001");
        assertThat(rows.trades.get(9).number()).isEqualTo("T0100000000000000000000005");
        assertThat(rows.trades.get(9).refund()).isEmpty();
    }

    @Test
    void the_bill_of_payments_and_the_bill_of_refunds_are_read_as_what_they_are() {
        assertThat(read("success.csv", Bill.PAYMENTS)).isEqualTo(new Reading.Whole(3));
        assertThat(read("refund.csv", Bill.REFUNDS)).isEqualTo(new Reading.Whole(3));
        assertThat(rows.words())
                .containsExactly(
                        "2 PAYMENT 8.88=8.88+0.00 fee 5328 DONE SUCCESS",
                        "3 PAYMENT 10.00=8.00+2.00 fee 5000 DONE SUCCESS",
                        "4 PAYMENT 10.00=10.00+1.00 fee 6000 DONE SUCCESS",
                        "2 REFUND 3.00=3.00+0.00 fee -2000 DONE SUCCESS",
                        "3 REFUND 5.00=4.00+1.00 fee -2000 PROCESSING PROCESSING",
                        "4 REVERSAL 20.00=20.00+0.00 fee -12000 DONE SUCCESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"old-all.csv", "old-coupon.csv"})
    void bills_of_years_ago_are_still_read(String name) {
        assertThat(read(name, Bill.TRADES)).isEqualTo(new Reading.Whole(3));
        assertThat(rows.words())
                .containsExactly(
                        "2 PAYMENT 10.00=10.00+1.00 fee 6000 DONE SUCCESS",
                        "3 REFUND 4.00=4.00+0.00 fee -2400 DONE SUCCESS",
                        "4 REVERSAL 7.50=7.50+0.00 fee 0 DONE REVOKED");
    }

    @Test
    void the_fund_bill_says_what_came_and_what_went() {
        assertThat(read("funds.csv", Bill.FUNDS)).isEqualTo(new Reading.Whole(4));
        assertThat(rows.funds)
                .extracting(line -> line.row() + " " + line.business() + " " + line.amount())
                .containsExactly(
                        "2 交易 CNY 8.88", "3 扣除交易手续费 CNY -0.05", "4 退款 CNY -3.00", "5 提现 CNY -5.00");
        assertThat(rows.funds.getFirst().number()).isEqualTo("T0100000000000000000000001");
        assertThat(rows.funds.getFirst().reference()).isEqualTo("4200002468202611200000000001");
        assertThat(rows.funds.getLast().number()).isEmpty();
    }

    @Test
    void a_kind_of_bill_is_never_taken_for_another() {
        assertThat(read("success.csv", Bill.TRADES))
                .isEqualTo(refused(1, "a bill without refunds"));
        assertThat(read("refund.csv", Bill.TRADES)).isEqualTo(refused(1, "a bill of refunds only"));
        assertThat(read("all.csv", Bill.PAYMENTS))
                .isEqualTo(refused(1, "not a bill of payments only"));
        assertThat(read("all.csv", Bill.REFUNDS))
                .isEqualTo(refused(2, "交易状态 does not belong into this kind of bill: SUCCESS"));
        assertThat(read("all.csv", Bill.FUNDS)).isEqualTo(refused(1, "no column 记账时间"));
        assertThat(read("funds.csv", Bill.TRADES)).isEqualTo(refused(1, "no column 交易时间"));
    }

    @Test
    void another_merchants_bill_is_refused() {
        var file = TestBill.fixture("wechat/all.csv", UTF_8).in(folder);
        assertThat(new WechatBills("1900000110").read(file, Bill.TRADES, rows))
                .isEqualTo(refused(2, "商户号 is another merchant's: 1900000109"));
        assertThat(new WechatBills("").read(file, Bill.TRADES, new KeptRows()))
                .isEqualTo(new Reading.Whole(13));
    }

    private static Reading.Refused refused(long row, String reason) {
        return new Reading.Refused(row, reason);
    }

    private Reading read(String name, Bill bill) {
        var file = TestBill.fixture("wechat/" + name, UTF_8).in(folder);
        return new WechatBills("1900000109").read(file, bill, rows);
    }
}
