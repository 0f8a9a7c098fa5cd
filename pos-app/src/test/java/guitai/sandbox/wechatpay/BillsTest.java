package guitai.sandbox.wechatpay;

import static guitai.sandbox.wechatpay.Counter.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.binarywang.wxpay.exception.WxPayException;
import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.service.billdownload.model.AccountType;
import com.wechat.pay.java.service.billdownload.model.BillType;
import com.wechat.pay.java.service.billdownload.model.GetFundFlowBillRequest;
import com.wechat.pay.java.service.billdownload.model.GetTradeBillRequest;
import com.wechat.pay.java.service.billdownload.model.TarType;

import guitai.sandbox.Desk;
import guitai.sandbox.book.Voucher;
import guitai.sandbox.book.WalletCode.Behaviour;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.On;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// The day's bill as both clients fetch it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class BillsTest {
    @TempDir Path folder;
    private Counter counter;
    private Official client;
    private LocalDate day;
    private String first;

    /// One payment of 8.88 with 3.00 refunded, one of 80.00 with coupons, one taken back.
    @BeforeEach
    void open() {
        counter = new Counter(folder);
        client = Official.byPublicKey(counter);
        first = number();
        client.codepay(first, 888, counter.code());
        client.refunds.create(Official.refund(first, first + "R", 888, 300));
        var theirs = new Voucher("1", "平台券", Voucher.Kind.CASH, 1000, 0, 1000);
        var ours = new Voucher("2", "店券", Voucher.Kind.NOCASH, 500, 500, 0);
        client.codepay(number(), 8000, counter.code(Behaviour.PAY, 10_000, theirs, ours));
        var back = number();
        client.codepay(back, 100, counter.code());
        client.reverse(back);
        day = Clockface.day(counter.order(first).paid().orElseThrow().at());
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void a_bill_is_not_there_before_the_next_morning_unless_it_is_made() {
        assertThat(refusal(BillType.ALL)).isEqualTo("STATEMENT_CREATING");
        new Desk(counter.sandbox).bill(day.toString());
        assertThat(bill(BillType.ALL)).hasSize(1 + 5 + 2);
    }

    @Test
    void the_bill_of_all_has_a_row_for_every_movement_and_adds_up() {
        made();
        var bill = bill(BillType.ALL);
        assertThat(bill.getFirst().split(",")).hasSize(27);
        assertThat(bill.subList(1, 6)).allMatch(line -> line.startsWith("`20"));
        var row = bill.get(1).substring(1).split(",`", -1);
        assertThat(row).hasSize(27);
        assertThat(row[6]).isEqualTo(first);
        assertThat(row[9]).isEqualTo("SUCCESS");
        assertThat(row[12]).isEqualTo("8.88");
        assertThat(row[22]).isEqualTo("0.05000");
        assertThat(row[23]).isEqualTo("0.60%");
        var refund = bill.get(2).substring(1).split(",`", -1);
        assertThat(refund[9]).isEqualTo("REFUND");
        assertThat(refund[12]).isEqualTo("0.00");
        assertThat(refund[15]).isEqualTo(first + "R");
        assertThat(refund[16]).isEqualTo("3.00");
        assertThat(refund[22]).isEqualTo("-0.02000");
        assertThat(refund[25]).isEqualTo("3.00");
        var coupons = bill.get(3).substring(1).split(",`", -1);
        assertThat(coupons[12]).isEqualTo("75.00");
        assertThat(coupons[13]).isEqualTo("10.00");
        assertThat(coupons[24]).isEqualTo("80.00");
        assertThat(bill.get(5)).contains("`REVOKED");
        assertThat(bill.get(6)).startsWith("总交易单数,应结订单总金额");
        assertThat(bill.get(7)).isEqualTo("`5,`84.88,`4.00,`0.00,`0.48000,`89.88,`4.00");
    }

    @Test
    void the_other_kinds_hold_their_rows_only() {
        made();
        assertThat(bill(BillType.SUCCESS)).hasSize(1 + 3 + 2);
        assertThat(bill(BillType.SUCCESS).getFirst().split(",")).hasSize(20);
        var refunds = bill(BillType.REFUND);
        assertThat(refunds).hasSize(1 + 2 + 2);
        assertThat(refunds.getFirst().split(",")).hasSize(29);
    }

    @Test
    void the_usual_client_reads_the_bill_of_v2() throws WxPayException {
        made();
        var result =
                counter.client().downloadBill(day.toString().replace("-", ""), "ALL", null, "");
        assertThat(result.getBillInfoList()).hasSize(5);
        assertThat(result.getBillInfoList().getFirst().getOutTradeNo()).isEqualTo(first);
        assertThat(result.getTotalRecord()).isEqualTo("5");
        assertThat(result.getTotalAmount()).isEqualTo("89.88");
    }

    @Test
    void the_fund_bill_ends_with_what_the_account_holds() {
        made();
        var request = new GetFundFlowBillRequest();
        request.setBillDate(day.toString());
        request.setAccountType(AccountType.BASIC);
        request.setTarType(TarType.GZIP);
        var fetched = client.bills.getFundFlowBill(request);
        var lines = lines(read(fetched.getInputStream()));
        assertThat(fetched.verifyHash()).isTrue();
        // In: 84.88 and 0.03 of fees given back. Out: 0.51 of fees, 3.00 and 1.00.
        var last = lines.get(lines.size() - 3).substring(1).split(",`", -1);
        assertThat(last[7]).isEqualTo("80.40");
        assertThat(lines.getLast()).contains("`84.91", "`4.51");
    }

    @Test
    void the_bad_bills_can_be_had() {
        made();
        fault(Fault.BILL_NOT_READY);
        assertThat(refusal(BillType.ALL)).isEqualTo("STATEMENT_CREATING");
        fault(Fault.BILL_EMPTY);
        assertThat(refusal(BillType.ALL)).isEqualTo("NO_STATEMENT_EXIST");
        fault(Fault.BILL_BOM);
        assertThat(bill(BillType.ALL).getFirst()).startsWith("\uFEFF交易时间");
        fault(Fault.BILL_OLD_COLUMNS);
        assertThat(bill(BillType.ALL).getFirst()).contains("总金额", "企业红包金额");
        fault(Fault.BILL_COMMA_AND_QUOTE);
        assertThat(bill(BillType.ALL).get(1)).contains(",\"红\",");
        fault(Fault.BILL_CROSS_MIDNIGHT);
        assertThat(bill(BillType.ALL).get(5)).startsWith("`" + day.plusDays(1) + " 00:00:02");
    }

    @Test
    void a_late_row_stands_on_the_next_day() {
        made();
        fault(Fault.BILL_LATE_ROW);
        assertThat(bill(BillType.ALL)).hasSize(1 + 4 + 2);
        new Desk(counter.sandbox).bill(day.plusDays(1).toString());
        day = day.plusDays(1);
        assertThat(bill(BillType.ALL)).hasSize(1 + 1 + 2);
    }

    @Test
    void an_address_is_good_for_five_minutes() {
        made();
        var raw = new Raw(counter);
        var applied = raw.get("/v3/bill/tradebill?bill_date=" + day).json();
        var url = applied.path("download_url").asText();
        var target = url.substring(url.indexOf("/v3/"));
        var file = raw.get(target);
        assertThat(file.http().body()).startsWith("交易时间".getBytes(StandardCharsets.UTF_8));
        assertThat(file.header("Wechatpay-Signature")).isEmpty();
        assertThat(Sheet.sha1(file.http().body())).isEqualTo(applied.path("hash_value").asText());
        counter.later(Duration.ofMinutes(5));
        assertThat(raw.get(target).told()).isEqualTo("400 PARAM_ERROR");
    }

    private void made() {
        new Desk(counter.sandbox).bill(day.toString());
    }

    private void fault(Fault what) {
        counter.fault(On.BILL, what);
    }

    private List<String> bill(BillType type) {
        var fetched = client.bills.getTradeBill(request(type));
        var text = read(fetched.getInputStream());
        assertThat(fetched.verifyHash()).isTrue();
        return lines(text);
    }

    private String refusal(BillType type) {
        return catchThrowableOfType(
                        ServiceException.class, () -> client.bills.getTradeBill(request(type)))
                .getErrorCode();
    }

    private GetTradeBillRequest request(BillType type) {
        var request = new GetTradeBillRequest();
        request.setBillDate(day.toString());
        request.setBillType(type);
        request.setTarType(TarType.GZIP);
        return request;
    }

    private static String read(java.io.InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String text) {
        assertThat(text).endsWith("\r\n");
        return List.of(text.split("\r\n"));
    }
}
