package guitai.flow;

import static guitai.flow.ScriptedGateway.approved;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.payment.Channel;
import guitai.payment.GatewayReference;
import guitai.payment.RefundOutcome;
import guitai.payment.RefundState;
import guitai.payment.RefundedFunds;
import guitai.refund.Return;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.scan.PaymentCode;
import guitai.scan.PaymentCode.Wallet;
import guitai.staff.Approval;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// Money that a wallet has paid goes back the way it came.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MoneyBackTest {
    private static final String CODE = "134567890123456789";
    private static final String ALIPAY_CODE = "281234567890123456";
    private static final long TOTAL = 1_453;

    private final ScriptedGateway wechat = new ScriptedGateway(Channel.WECHAT_PAY);
    private final ScriptedGateway alipay = new ScriptedGateway(Channel.ALIPAY);
    private TillForTests till;

    @BeforeEach
    void a_shop(@TempDir Path home) {
        till = TillForTests.paying(home, wechat, alipay);
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void a_whole_sale_goes_back_to_the_wallet_and_the_drawer_stays_shut() {
        var sale = soldByWechat();
        wechat.refunds(refunded(TOTAL));
        var back = takeBack(sale, Map.of());
        assertThat(back.refunds()).containsExactly(minusWechat(sale, TOTAL));
        assertThat(wechat.asked.getLast()).startsWith("refund ").endsWith(" " + TOTAL);
        assertThat(till.kicks()).isZero();
        assertThat(till.store().payments().openRefunds()).isEmpty();
    }

    @Test
    void a_refund_that_is_processed_is_followed_until_it_is_done() {
        var sale = soldByWechat();
        wechat.refunds(
                new RefundOutcome.Processing(), new RefundOutcome.Processing(), refunded(TOTAL));
        takeBack(sale, Map.of());
        assertThat(till.store().payments().openRefunds())
                .singleElement()
                .satisfies(r -> assertThat(r.state()).isEqualTo(new RefundState.Processing()));
        pass(Duration.ofMinutes(1));
        assertThat(till.store().payments().openRefunds()).isEmpty();
        assertThat(wechat.times("refund")).isOne();
        assertThat(wechat.times("enquire-refund")).isEqualTo(2);
    }

    @Test
    void a_refund_without_an_answer_is_asked_for_again_under_the_same_number() {
        var sale = soldByWechat();
        takeBack(sale, Map.of());
        wechat.refunds(refunded(TOTAL));
        pass(Duration.ofMinutes(1));
        var numbers = wechat.asked.stream().filter(a -> a.startsWith("refund ")).distinct();
        assertThat(numbers).hasSize(1);
        assertThat(wechat.times("refund")).isEqualTo(2);
        assertThat(till.store().payments().openRefunds()).isEmpty();
    }

    @Test
    void a_refund_the_gateway_cannot_bring_home_is_on_the_managers_list() {
        var sale = soldByWechat();
        wechat.refunds(new RefundOutcome.Failed("ABNORMAL"));
        takeBack(sale, Map.of());
        pass(Duration.ofHours(1));
        assertThat(till.counter().payments().cases())
                .singleElement()
                .satisfies(c -> assertThat(c.refund()).isPresent());
        assertThat(wechat.times("refund")).isOne();
    }

    @Test
    void a_case_is_taken_by_name_and_nothing_that_is_no_case_is_written_down() {
        var sale = soldByWechat();
        wechat.refunds(new RefundOutcome.Failed("ABNORMAL"));
        takeBack(sale, Map.of());
        assertThat(till.counter().payments().take(CODE)).contains(Refusal.Because.NO_PAYMENT);
        var number = till.counter().payments().cases().getFirst().number();
        assertThat(till.counter().payments().take(number)).isEmpty();
        assertThat(till.counter().payments().cases().getFirst().owner()).isEqualTo("1001");
        assertThat(till.journal("CASE_TAKEN")).hasSize(1);
    }

    @Test
    void a_payment_is_looked_up_by_the_number_on_our_receipt() {
        var sale = soldByWechat();
        assertThat(till.counter().payments().lookUp(sale.number().toString()))
                .isInstanceOf(PaymentCases.LookUp.Asking.class);
        assertThat(wechat.asked.getLast()).startsWith("enquire ");
    }

    @Test
    void a_refund_goes_on_after_a_power_cut() {
        var sale = soldByWechat();
        takeBack(sale, Map.of());
        till.stopAndStart();
        wechat.refunds(refunded(TOTAL));
        pass(Duration.ofMinutes(1));
        assertThat(till.store().payments().openRefunds()).isEmpty();
    }

    @Test
    void the_newest_tender_gives_first_and_no_more_than_it_holds() {
        wechat.charges(approved(453));
        goods();
        till.counter().checkout().total();
        till.counter().wallets().code(code(CODE), java.util.Optional.of(Money.cny(453)));
        var done = (Checkout.Result.Completed) till.counter().checkout().exactCash();
        wechat.refunds(refunded(253));
        // The milk, ¥12.53: ¥10.00 of it was paid last, in cash.
        var back = takeBack(done.sale(), Map.of(2, Quantity.ONE));
        assertThat(back.refunds())
                .containsExactly(minus(TenderKind.CASH, 1_000), minusWechat(done.sale(), 253));
        var rest = takeBack(done.sale(), Map.of());
        assertThat(rest.refunds()).containsExactly(minusWechat(done.sale(), 200));
    }

    @Test
    void an_amount_goes_back_alone_and_the_goods_later_bring_only_the_rest() {
        var sale = soldByWechat();
        wechat.refunds(refunded(500), refunded(TOTAL - 500));
        var amount =
                till.counter()
                        .refunds()
                        .giveBack(sale.number().toString(), Money.cny(500), "价签错误", Approval.own());
        assertThat(((RefundDesk.Result.Completed) amount).goodsBack().amount())
                .isEqualTo(Money.cny(500));
        var rest = takeBack(sale, Map.of());
        assertThat(rest.amount()).isEqualTo(Money.cny(TOTAL - 500));
        assertThat(till.store().sales().returned(sale.number()).amount())
                .isEqualTo(sale.totals().net());
        assertThat(till.counter().refunds().plan(sale.number().toString(), Map.of()))
                .isInstanceOf(RefundDesk.Result.NotPossible.class);
    }

    @Test
    void more_than_was_paid_never_goes_back() {
        var sale = soldByWechat();
        var tooMuch =
                till.counter()
                        .refunds()
                        .giveBack(
                                sale.number().toString(),
                                Money.cny(TOTAL + 1),
                                "价签错误",
                                Approval.own());
        assertThat(tooMuch).isInstanceOf(RefundDesk.Result.NotPossible.class);
        assertThat(wechat.times("refund")).isZero();
    }

    @Test
    void a_cash_sale_is_paid_by_wallet_after_all_and_the_shift_still_balances() {
        goods();
        till.counter().checkout().total();
        var sale = ((Checkout.Result.Completed) till.counter().checkout().exactCash()).sale();
        wechat.charges(approved(1_450));
        var result =
                till.counter()
                        .swaps()
                        .toWallet(sale.number().toString(), code(CODE), "收错", Approval.own());
        assertThat(result).isInstanceOf(TenderSwap.Result.Charging.class);
        assertThat(till.store().sales().tenders(sale.number()))
                .extracting(TenderLine::kind)
                .containsExactly(TenderKind.WECHAT);
        assertThat(till.expected()).isEqualTo(50_000);
        assertThat(till.closeShift().overShort()).isEqualTo(Money.cny(0));
    }

    @Test
    void a_wallets_payment_is_swapped_for_another_wallets_and_goes_back() {
        var sale = soldByWechat();
        alipay.charges(approved(TOTAL));
        wechat.refunds(refunded(TOTAL));
        till.counter()
                .swaps()
                .toWallet(sale.number().toString(), code(ALIPAY_CODE), "换支付宝", Approval.own());
        assertThat(till.store().sales().tenders(sale.number()))
                .extracting(TenderLine::kind)
                .containsExactly(TenderKind.ALIPAY);
        assertThat(wechat.times("refund")).isOne();
        assertThat(till.store().payments().openRefunds()).isEmpty();
    }

    @Test
    void a_swap_whose_new_payment_fails_changes_nothing() {
        var sale = soldByWechat();
        alipay.charges(ScriptedGateway.declined(guitai.payment.Decline.Reason.NOT_ENOUGH_MONEY));
        till.counter()
                .swaps()
                .toWallet(sale.number().toString(), code(ALIPAY_CODE), "换支付宝", Approval.own());
        assertThat(till.store().sales().tenders(sale.number()))
                .extracting(TenderLine::kind)
                .containsExactly(TenderKind.WECHAT);
        assertThat(wechat.times("refund")).isZero();
    }

    private Sale.Completed soldByWechat() {
        wechat.charges(approved(TOTAL));
        goods();
        till.scan(CODE);
        return till.store().sales().last().orElseThrow();
    }

    private void goods() {
        till.scan(SmallShop.WATER);
        till.scan(SmallShop.MILK);
    }

    private Return takeBack(Sale.Completed sale, Map<Integer, Quantity> wanted) {
        var result =
                till.counter().refunds().takeBack(sale.number().toString(), wanted, Approval.own());
        if (result instanceof RefundDesk.Result.Completed(var back)) return back;
        throw new AssertionError(result);
    }

    private static PaymentCode code(String digits) {
        return new PaymentCode(digits, digits.startsWith("28") ? Wallet.ALIPAY : Wallet.WECHAT);
    }

    /// What goes back to a wallet says which payment it goes back to.
    private static TenderLine minusWechat(Sale.Completed sale, long fen) {
        var paid =
                sale.tenders().stream()
                        .flatMap(t -> t.payment().stream())
                        .findFirst()
                        .orElseThrow();
        return TenderLine.exact(
                TenderKind.WECHAT, Money.cny(-fen), java.util.Optional.of(paid.attempt().value()));
    }

    private static TenderLine minus(TenderKind kind, long fen) {
        return TenderLine.exact(kind, Money.cny(-fen));
    }

    private static RefundOutcome refunded(long fen) {
        return new RefundOutcome.Refunded(
                new GatewayReference("5030000000000000000000000001"),
                RefundedFunds.plain(Money.cny(fen)));
    }

    private void pass(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            till.clock().move(Duration.ofSeconds(1));
            till.counter().charge().tick();
        }
    }
}
