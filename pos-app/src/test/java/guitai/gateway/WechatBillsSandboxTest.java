package guitai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.gateway.bill.KeptRows;
import guitai.gateway.http.TimeOuts;
import guitai.gateway.wechatpay.Dialect;
import guitai.gateway.wechatpay.WechatBills;
import guitai.gateway.wechatpay.WechatPay;
import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.PaymentGateway;
import guitai.payment.RefundId;
import guitai.payment.WalletGateway;
import guitai.payment.Way;
import guitai.reconciliation.FundLine;
import guitai.reconciliation.StatementLine;
import guitai.reconciliation.StatementLine.Kind;
import guitai.reconciliation.StatementSource;
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
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/// A day's bills, fetched over the wire from the other side's book, say what that book says.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class WechatBillsSandboxTest extends AgainstTheSandbox {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    // Apart, because the other side keeps what it has made: an odd file of a day stays odd.
    private static final LocalDate ODD_DAY = DAY.plusDays(1);

    @TempDir private Path folder;

    @Override
    WalletGateway connect(Sandbox sandbox, TimeOuts timeOuts, InstantSource clock)
            throws IOException, GeneralSecurityException {
        return WechatContract.client(sandbox, Dialect.V3, timeOuts, clock);
    }

    @Override
    Wallet wallet() {
        return Wallet.WECHAT;
    }

    @BeforeAll
    void sellForTwoDays() {
        var random = new Random(20261122);
        sell(40, random);
        sell(12, random);
    }

    /// Payments, a third with coupons, a quarter refunded in part, one reversed; then it is noon of
    /// the next day.
    private void sell(int payments, Random random) {
        for (int i = 0; i < payments; i++) {
            var order = order(Money.cny(100 + random.nextInt(100_000)));
            gateway().charge(order, coupons(random));
            later(Duration.ofSeconds(30));
            if (i == 7) gateway().reverse(order.id(), Way.CODE_READ);
            else if (i % 4 == 0) {
                refund(order.id(), "A", order.amount(), 1 + random.nextInt(99));
                refund(order.id(), "B", order.amount(), 1);
            }
        }
        later(Duration.ofDays(1));
    }

    private PaymentCode coupons(Random random) {
        var code = code(Behaviour.PAY);
        int kind = random.nextInt(3);
        if (kind == 0) return code;
        var voucher =
                kind == 1
                        ? new Voucher("V1", "满减", Voucher.Kind.NOCASH, 37, 37, 0)
                        : new Voucher("V2", "代金券", Voucher.Kind.CASH, 50, 20, 30);
        var text = "13" + new StringBuilder(code.secret().substring(2)).reverse();
        sandbox()
                .book()
                .issue(
                        text,
                        Gateway.WECHAT,
                        "buyer",
                        Duration.ofDays(1),
                        100_000_00L,
                        Behaviour.PAY,
                        Duration.ofSeconds(5),
                        List.of(voucher));
        return new PaymentCode(text, Wallet.WECHAT);
    }

    private void refund(AttemptId of, String which, Money paid, long fen) {
        var id = new RefundId(of.value() + which);
        gateway().refund(new PaymentGateway.Refund(id, of, paid.withMinor(fen), paid, "退货"));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void the_bill_of_a_day_is_the_other_sides_book(Dialect dialect) {
        var rows = new KeptRows();
        assertThat(whole(dialect, Bill.TRADES, rows)).isEqualTo(rows.trades.size());
        var orders = paid();
        assertThat(orders).hasSize(40);
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
                            order.refunds().stream()
                                    .map(
                                            r ->
                                                    (r.reversal()
                                                                    ? "REVERSAL"
                                                                    : "REFUND" + r.number())
                                                            + r.amount())
                                    .toList());
        }
        assertThat(rows.trades).filteredOn(line -> line.kind() == Kind.REVERSAL).hasSize(1);
    }

    private List<Order> paid() {
        return sandbox().book().orders().stream()
                .filter(order -> order.paid().filter(paid -> on(DAY, paid.at())).isPresent())
                .toList();
    }

    private static boolean on(LocalDate day, Instant at) {
        return at.atOffset(ZoneOffset.ofHours(8)).toLocalDate().equals(day);
    }

    private static void agrees(StatementLine line, Order order) {
        var unsettled = order.paid().orElseThrow().sum(Voucher.Kind.NOCASH);
        assertThat(line.order()).isEqualTo(Money.cny(order.total()));
        assertThat(line.settled()).isEqualTo(Money.cny(order.total() - unsettled));
        assertThat(line.coupon()).isEqualTo(Money.cny(order.total() - order.buyerPays()));
        assertThat(line.reference()).isEqualTo(order.transaction());
        assertThat(line.at()).isEqualTo(order.paid().orElseThrow().at());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void payments_and_refunds_together_are_everything(Dialect dialect) {
        var all = new KeptRows();
        var parts = new KeptRows();
        long count = whole(dialect, Bill.TRADES, all);
        assertThat(whole(dialect, Bill.PAYMENTS, parts) + whole(dialect, Bill.REFUNDS, parts))
                .isEqualTo(count);
        assertThat(total(parts)).isEqualTo(total(all)).isPositive();
    }

    @Test
    void the_fund_bill_has_what_the_trade_bill_settles_less_its_fees() {
        var rows = new KeptRows();
        whole(Dialect.V3, Bill.TRADES, rows);
        whole(Dialect.V3, Bill.FUNDS, rows);
        var moved = Money.sum(Money.CNY, rows.funds.stream().map(FundLine::amount).toList());
        assertThat(moved.minor()).isEqualTo(total(rows));
    }

    /// In fen: settled, less what went back, less the fees.
    private static long total(KeptRows rows) {
        return rows.trades.stream()
                .mapToLong(
                        line ->
                                (line.kind() == Kind.PAYMENT ? 1 : -1) * line.settled().minor()
                                        - line.fee() / 1000)
                .sum();
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
        var rows = new KeptRows();
        for (var dialect : Dialect.values()) {
            arm(On.BILL, odd);
            assertThat(whole(dialect, ODD_DAY, Bill.TRADES, rows)).isEqualTo(12 + 6 + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_day_without_trade_and_a_bill_that_is_not_made_yet_are_told_apart(Dialect dialect) {
        assertThat(fetch(dialect, DAY.minusDays(1), Bill.TRADES))
                .isEqualTo(new Fetched.NothingTraded());
        assertThat(fetch(dialect, ODD_DAY.plusDays(1), Bill.TRADES))
                .isInstanceOf(Fetched.NotReady.class);
        arm(On.BILL, Fault.BILL_EMPTY);
        assertThat(fetch(dialect, DAY, Bill.TRADES)).isEqualTo(new Fetched.NothingTraded());
        arm(On.BILL, Fault.BILL_NOT_READY);
        assertThat(fetch(dialect, DAY, Bill.TRADES)).isInstanceOf(Fetched.NotReady.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "UNSIGNED",
                "TAMPERED",
                "WRONG_SERIAL",
                "UNSIGNED_ERROR",
                "SYSTEM_ERROR",
                "ANSWER_LOST_IN_BODY",
                "ANSWER_LOST_BEFORE_HEADERS",
                "BAD_GATEWAY_HTML",
                "TOO_MANY_REQUESTS",
            })
    void what_is_not_signed_or_not_whole_brings_no_bill(Fault fault) throws IOException {
        arm(On.BILL, fault);
        assertThat(fetch(Dialect.V3, DAY, Bill.TRADES)).isInstanceOf(Fetched.Unknown.class);
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void the_same_bill_fetched_twice_is_one_file() throws IOException {
        var first = fetch(Dialect.V3, DAY, Bill.TRADES);
        assertThat(fetch(Dialect.V3, DAY, Bill.TRADES)).isEqualTo(first);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_bill_v2_does_not_have_is_not_asked_for() {
        assertThat(bills(Dialect.V2).has(Bill.FUNDS)).isFalse();
        assertThat(fetch(Dialect.V2, DAY, Bill.FUNDS))
                .isEqualTo(new Fetched.Refused("NO_SUCH_BILL"));
        assertThat(new WechatBills("").fetch(DAY, Bill.TRADES, folder))
                .isEqualTo(new Fetched.Refused("NOT_CONNECTED"));
    }

    private StatementSource bills(Dialect dialect) {
        return ((WechatPay) gateway()).bills(dialect);
    }

    private Fetched fetch(Dialect dialect, LocalDate day, Bill bill) {
        return bills(dialect).fetch(day, bill, folder);
    }

    private long whole(Dialect dialect, Bill bill, KeptRows rows) {
        return whole(dialect, DAY, bill, rows);
    }

    private long whole(Dialect dialect, LocalDate day, Bill bill, KeptRows rows) {
        if (!(fetch(dialect, day, bill) instanceof Fetched.File(var file))) {
            throw new AssertionError("no file of " + bill);
        }
        var reading = bills(dialect).read(file, bill, rows);
        assertThat(reading).isInstanceOf(Reading.Whole.class);
        return reading instanceof Reading.Whole(var count) ? count : 0;
    }
}
