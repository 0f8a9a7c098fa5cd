package guitai.gateway.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.ChannelCheck;
import guitai.payment.CollectionOutcome;
import guitai.payment.Decline.Reason;
import guitai.payment.PaymentGateway.Refund;
import guitai.payment.PaymentOutcome;
import guitai.payment.PaymentOutcome.Approved;
import guitai.payment.PaymentOutcome.AwaitingBuyer;
import guitai.payment.PaymentOutcome.Declined;
import guitai.payment.PaymentOutcome.NotFound;
import guitai.payment.PaymentOutcome.TakenBack;
import guitai.payment.PaymentOutcome.Unpaid;
import guitai.payment.RefundId;
import guitai.payment.RefundOutcome;
import guitai.payment.RefundOutcome.Refunded;
import guitai.payment.ReversalOutcome;
import guitai.payment.Way;
import guitai.sandbox.book.Order;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.FaultRule;
import guitai.sandbox.fault.On;
import guitai.scan.PaymentCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AlipayAgainstTheSandboxTest {
    private static final Money AMOUNT = Money.cny(8880);

    @TempDir static Path state;
    private static SandboxTrade trade;

    @BeforeAll
    static void open() {
        trade = new SandboxTrade(state);
    }

    @AfterAll
    static void close() {
        trade.close();
    }

    @AfterEach
    void clear() {
        trade.sandbox.clearFaults();
    }

    @Test
    void a_code_that_pays_is_approved_and_found_again() {
        var order = trade.order(8880);

        var charged = trade.alipay.charge(order, trade.code("pay"));

        assertThat(charged).isInstanceOf(Approved.class);
        assertThat(trade.alipay.enquire(order.id(), AMOUNT)).isEqualTo(charged);
        assertThat(((Approved) charged).paid().funds().addsUp()).isTrue();
    }

    @Test
    void a_buyer_asked_for_the_password_pays_or_turns_away() {
        var order = trade.order(8880);
        assertThat(trade.alipay.charge(order, trade.code("never"))).isEqualTo(new AwaitingBuyer());
        assertThat(trade.alipay.enquire(order.id(), AMOUNT)).isEqualTo(new AwaitingBuyer());

        assertThat(reason(trade.alipay.charge(trade.order(8880), trade.code("insufficient"))))
                .isEqualTo(Reason.NOT_ENOUGH_MONEY);
        assertThat(reason(trade.alipay.charge(trade.order(8880), trade.code("decline"))))
                .isEqualTo(Reason.BUYER_REFUSED);
    }

    @Test
    void coupons_are_split_as_the_gateway_says() {
        var code =
                trade.desk.codeOf(
                        """
                        {"wallet":"alipay","behaviour":"pay","coupons":[
                         {"kind":"nocash","amount":800},
                         {"kind":"nocash","amount":500,"platform":500}]}
                        """);
        var order = trade.order(10_000);

        var charged = trade.alipay.charge(order, new PaymentCode(code, PaymentCode.Wallet.ALIPAY));

        var funds = ((Approved) charged).paid().funds();
        assertThat(funds.addsUp()).isTrue();
        assertThat(funds.discount()).isEqualTo(Money.cny(1300));
        assertThat(funds.buyerPaid()).isEqualTo(Money.cny(8700));
    }

    @Test
    void a_code_shown_is_unpaid_until_scanned_and_dead_once_taken_back() {
        var order = trade.order(8880);
        assertThat(trade.alipay.collect(order)).isInstanceOf(CollectionOutcome.Shown.class);
        assertThat(trade.alipay.enquire(order.id(), AMOUNT)).isEqualTo(new Unpaid());

        assertThat(trade.alipay.reverse(order.id(), Way.CODE_SHOWN))
                .isEqualTo(new ReversalOutcome.Accepted());

        assertThat(kept(order.id()).isOpen()).isFalse();
        assertThat(trade.alipay.enquire(order.id(), AMOUNT)).isEqualTo(new TakenBack());
    }

    @Test
    void a_code_shown_and_scanned_is_paid() {
        var order = trade.order(8880);
        trade.alipay.collect(order);
        trade.desk.scan("alipay", order.id().value());

        assertThat(trade.alipay.enquire(order.id(), AMOUNT)).isInstanceOf(Approved.class);
    }

    @Test
    void what_was_cancelled_is_closed_or_given_back() {
        var waiting = trade.order(8880);
        trade.alipay.charge(waiting, trade.code("never"));
        var paid = trade.order(8880);
        trade.alipay.charge(paid, trade.code("pay"));
        var never = trade.order(8880);

        for (var id : new AttemptId[] {waiting.id(), paid.id(), never.id()}) {
            assertThat(trade.alipay.reverse(id, Way.CODE_READ))
                    .isEqualTo(new ReversalOutcome.Accepted());
        }

        assertThat(trade.alipay.enquire(waiting.id(), AMOUNT)).isEqualTo(new TakenBack());
        assertThat(trade.alipay.enquire(paid.id(), AMOUNT)).isEqualTo(new TakenBack());
        assertThat(trade.alipay.enquire(never.id(), AMOUNT)).isEqualTo(new NotFound());
        assertThat(kept(paid.id()).refunded()).isEqualTo(8880);
    }

    @Test
    void a_refund_asked_for_twice_goes_back_once() {
        var order = trade.order(8880);
        trade.alipay.charge(order, trade.code("pay"));
        var refund = refund(order.id(), "1", 3000);
        assertThat(trade.alipay.enquireRefund(refund)).isEqualTo(new RefundOutcome.NotFound());

        var first = trade.alipay.refund(refund);
        assertThat(first).isInstanceOf(Refunded.class);
        assertThat(trade.alipay.refund(refund)).isEqualTo(new RefundOutcome.Processing());

        assertThat(trade.alipay.enquireRefund(refund)).isEqualTo(first);
        assertThat(trade.alipay.refund(refund(order.id(), "2", 5880))).isInstanceOf(Refunded.class);
        assertThat(trade.alipay.refund(refund(order.id(), "3", 1)))
                .isInstanceOf(RefundOutcome.Refused.class);
        assertThat(kept(order.id()).refunded()).isEqualTo(8880);
    }

    @Test
    void a_check_moves_nothing_and_works() {
        var before = trade.sandbox.book().orders().size();
        assertThat(trade.alipay.check()).isInstanceOf(ChannelCheck.Works.class);
        assertThat(trade.sandbox.book().orders()).hasSize(before);

        trade.sandbox.arm(FaultRule.once(On.QUERY, Fault.CLOCK_SKEW));
        assertThat(trade.alipay.check()).isInstanceOf(ChannelCheck.ClockWrong.class);
        trade.sandbox.arm(FaultRule.once(On.QUERY, Fault.WRONG_SERIAL));
        assertThat(trade.alipay.check()).isInstanceOf(ChannelCheck.KeysWrong.class);
    }

    private static Reason reason(PaymentOutcome outcome) {
        return ((Declined) outcome).why().reason();
    }

    private static Refund refund(AttemptId of, String number, long fen) {
        return new Refund(
                new RefundId(of.value() + "R" + number), of, Money.cny(fen), AMOUNT, "退货");
    }

    private static Order kept(AttemptId id) {
        return trade.kept(id).orElseThrow();
    }
}
