package guitai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.gateway.alipay.Alipay;
import guitai.gateway.bill.KeptRows;
import guitai.gateway.http.TimeOuts;
import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.PaymentGateway.Refund;
import guitai.payment.RefundId;
import guitai.payment.WalletGateway;
import guitai.payment.Way;
import guitai.reconciliation.FundLine;
import guitai.reconciliation.StatementLine;
import guitai.reconciliation.StatementLine.Kind;
import guitai.reconciliation.StatementSource.Bill;
import guitai.reconciliation.StatementSource.Fetched;
import guitai.reconciliation.StatementSource.Reading;
import guitai.sandbox.Sandbox;
import guitai.sandbox.book.Gateway;
import guitai.sandbox.book.Order;
import guitai.sandbox.book.Voucher;
import guitai.sandbox.book.WalletCode.Behaviour;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.On;
import guitai.scan.PaymentCode;
import guitai.scan.PaymentCode.Wallet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// A day's bill from the other side's Alipay, over the wire, says what its book says.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AlipayBillsSandboxTest extends AgainstTheSandbox {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @TempDir private Path folder;

    @Override
    WalletGateway connect(Sandbox sandbox, TimeOuts timeOuts, InstantSource clock)
            throws IOException, GeneralSecurityException {
        return AlipayContractTest.client(sandbox, timeOuts, clock);
    }

    @Override
    Wallet wallet() {
        return Wallet.ALIPAY;
    }

    /// Thirty payments, every third with a coupon of the shop's and the platform's, every fourth
    /// refunded in part, one cancelled; then it is noon of the next day.
    @BeforeAll
    void sellForADay() {
        var random = new Random(20261122);
        for (int i = 0; i < 30; i++) {
            var order = order(Money.cny(100 + random.nextInt(100_000)));
            gateway().charge(order, i % 3 == 0 ? coupon() : code(Behaviour.PAY));
            later(Duration.ofSeconds(30));
            if (i == 7) gateway().reverse(order.id(), Way.CODE_READ);
            else if (i % 4 == 0) {
                refund(order.id(), "A", order.amount(), 1 + random.nextInt(99));
                refund(order.id(), "B", order.amount(), 1);
            }
        }
        later(Duration.ofDays(1));
    }

    private PaymentCode coupon() {
        var code = code(Behaviour.PAY).secret();
        var text = "28" + new StringBuilder(code.substring(2)).reverse();
        sandbox()
                .book()
                .issue(
                        text,
                        Gateway.ALIPAY,
                        "buyer",
                        Duration.ofDays(1),
                        100_000_00L,
                        Behaviour.PAY,
                        Duration.ofSeconds(5),
                        List.of(new Voucher("V1", "满减", Voucher.Kind.NOCASH, 50, 20, 30)));
        return new PaymentCode(text, Wallet.ALIPAY);
    }

    private void refund(AttemptId of, String which, Money paid, long fen) {
        var id = new RefundId(of.value() + which);
        gateway().refund(new Refund(id, of, paid.withMinor(fen), paid, "退货"));
    }

    @Test
    void the_bill_of_a_day_is_the_other_sides_book() {
        var rows = new KeptRows();
        assertThat(whole(Bill.TRADES, rows)).isEqualTo(rows.trades.size());
        var orders = sandbox().book().orders();
        assertThat(orders).hasSize(30);
        for (var order : orders) {
            var number = order.key().number();
            assertThat(rows.trades)
                    .filteredOn(line -> line.kind() == Kind.PAYMENT && line.number().equals(number))
                    .singleElement()
                    .satisfies(line -> agrees(line, order));
            assertThat(rows.trades)
                    .filteredOn(line -> line.kind() != Kind.PAYMENT && line.number().equals(number))
                    .extracting(line -> line.kind() + line.refund() + line.order().minor())
                    .containsExactlyElementsOf(
                            order.refunds().stream().map(AlipayBillsSandboxTest::back).toList());
        }
        assertThat(rows.trades).filteredOn(line -> line.kind() == Kind.REVERSAL).hasSize(1);
    }

    private static String back(guitai.sandbox.book.Refund refund) {
        return (refund.reversal() ? "REVERSAL" : "REFUND" + refund.number()) + refund.amount();
    }

    private static void agrees(StatementLine line, Order order) {
        var paid = order.paid().orElseThrow();
        assertThat(line.order()).isEqualTo(Money.cny(order.total()));
        assertThat(line.settled()).isEqualTo(Money.cny(order.total() - paid.merchantPart()));
        assertThat(line.coupon()).isEqualTo(Money.cny(order.total() - order.buyerPays()));
        assertThat(line.reference()).isEqualTo(order.transaction());
        assertThat(line.at()).isEqualTo(paid.at());
    }

    @Test
    void the_account_bill_has_what_the_business_bill_settles_less_its_fees() {
        var rows = new KeptRows();
        whole(Bill.TRADES, rows);
        whole(Bill.FUNDS, rows);
        var moved = Money.sum(Money.CNY, rows.funds.stream().map(FundLine::amount).toList());
        long owed =
                rows.trades.stream()
                        .mapToLong(
                                line ->
                                        (line.kind() == Kind.PAYMENT ? 1 : -1)
                                                        * line.settled().minor()
                                                - line.fee() / 1000)
                        .sum();
        assertThat(moved).isEqualTo(Money.cny(owed));
        assertThat(moved.isPositive()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "BILL_COMMA_AND_QUOTE",
                "BILL_BOM",
                "BILL_OLD_COLUMNS",
                "BILL_CROSS_MIDNIGHT",
            })
    void odd_files_say_the_same(Fault odd) {
        var usual = new KeptRows();
        long rows = whole(Bill.TRADES, usual);
        var kept = new KeptRows();
        arm(On.BILL, odd);
        assertThat(whole(Bill.TRADES, kept)).isEqualTo(rows);
        assertThat(kept.words()).isEqualTo(usual.words());
    }

    @Test
    void a_day_without_trade_and_a_bill_that_is_not_made_yet_are_told_apart() {
        assertThat(fetch(DAY.minusDays(1), Bill.TRADES)).isEqualTo(new Fetched.NothingTraded());
        assertThat(fetch(DAY.plusDays(1), Bill.TRADES)).isInstanceOf(Fetched.NotReady.class);
        arm(On.BILL, Fault.BILL_NOT_READY);
        assertThat(fetch(DAY, Bill.TRADES)).isInstanceOf(Fetched.NotReady.class);
        assertThat(fetch(DAY, Bill.REFUNDS)).isEqualTo(new Fetched.Refused("NO_SUCH_BILL"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "UNSIGNED",
                "TAMPERED",
                "UNSIGNED_ERROR",
                "SYSTEM_ERROR",
                "ANSWER_LOST_IN_BODY",
                "ANSWER_LOST_BEFORE_HEADERS",
                "BAD_GATEWAY_HTML",
                "TOO_MANY_REQUESTS",
            })
    void what_is_not_signed_or_not_whole_brings_no_bill(Fault fault) throws IOException {
        arm(On.BILL, fault);
        assertThat(fetch(DAY, Bill.TRADES)).isInstanceOf(Fetched.Unknown.class);
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void another_partners_bill_is_refused() {
        if (!(fetch(DAY, Bill.TRADES) instanceof Fetched.File(var file))) {
            throw new AssertionError("no file");
        }
        var theirs = ((Alipay) gateway()).bills("2088000000000001");
        assertThat(theirs.read(file, Bill.TRADES, new KeptRows()))
                .isInstanceOf(Reading.Refused.class);
    }

    private Fetched fetch(LocalDate day, Bill bill) {
        return ((Alipay) gateway()).bills("").fetch(day, bill, folder);
    }

    private long whole(Bill bill, KeptRows rows) {
        if (!(fetch(DAY, bill) instanceof Fetched.File(var file))) {
            throw new AssertionError("no file of " + bill);
        }
        var partner = sandbox().credentials().alipay().sellerId();
        var reading = ((Alipay) gateway()).bills(partner).read(file, bill, rows);
        assertThat(reading).isInstanceOf(Reading.Whole.class);
        return reading instanceof Reading.Whole(var count) ? count : 0;
    }
}
