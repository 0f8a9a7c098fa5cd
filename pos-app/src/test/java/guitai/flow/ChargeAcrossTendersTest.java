package guitai.flow;

import static guitai.flow.ScriptedGateway.approved;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.payment.AttemptState.Why;
import guitai.payment.Channel;
import guitai.payment.PaymentOutcome;
import guitai.payment.ReversalOutcome;
import guitai.sale.Sale;
import guitai.tender.TenderKind;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ChargeAcrossTendersTest {
    private static final String CODE = "134567890123456789";
    private static final long TOTAL = 1_453;

    private final ScriptedGateway wechat = new ScriptedGateway(Channel.WECHAT_PAY);
    private TillForTests till;

    @BeforeEach
    void goods_are_on_the_counter(@TempDir Path home) {
        till = TillForTests.paying(home, wechat);
        till.scan(SmallShop.WATER);
        till.scan(SmallShop.MILK);
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void after_a_power_cut_the_gateway_is_asked_and_the_sale_is_finished() {
        till.scan(CODE);
        till.stopAndStart();
        till.signOn("1001", "1111");
        assertThat(till.counter().charge().watch()).isPresent();
        wechat.enquiries(approved(TOTAL));
        pass(Duration.ofSeconds(10));
        assertThat(lastSale().tenders()).hasSize(1);
        assertThat(wechat.times("charge")).isOne();
    }

    @Test
    void after_a_power_cut_a_reversal_goes_on() {
        till.scan(CODE);
        till.counter().charge().stop();
        till.stopAndStart();
        till.signOn("1001", "1111");
        wechat.enquiries(new PaymentOutcome.AwaitingBuyer(), new PaymentOutcome.TakenBack())
                .reversals(new ReversalOutcome.Accepted());
        pass(Duration.ofMinutes(1));
        assertThat(till.store().payments().openAttempts()).isEmpty();
    }

    @Test
    void cash_and_wallet_pay_one_sale_together() {
        wechat.charges(approved(TOTAL - 1_000));
        till.counter().checkout().total();
        till.counter().checkout().cash(Money.cny(1_000));
        till.scan(CODE);
        assertThat(lastSale().tenders())
                .extracting(t -> t.kind())
                .containsExactly(TenderKind.CASH, TenderKind.WECHAT);
    }

    @Test
    void a_sale_that_is_given_up_gives_the_wallet_its_money_back() {
        wechat.charges(approved(1_000)).reversals(new ReversalOutcome.Accepted());
        till.counter().checkout().total();
        till.counter()
                .wallets()
                .code(
                        new guitai.scan.PaymentCode(CODE, guitai.scan.PaymentCode.Wallet.WECHAT),
                        Optional.of(Money.cny(1_000)));
        var result = till.counter().checkout().giveUp();
        assertThat(result)
                .isInstanceOfSatisfying(
                        Checkout.Result.Reopened.class,
                        back -> assertThat(back.wallets()).isEqualTo(Money.cny(1_000)));
        wechat.enquiries(new PaymentOutcome.TakenBack());
        pass(Duration.ofMinutes(1));
        assertThat(till.store().payments().openAttempts()).isEmpty();
        assertThat(till.journal("ATTEMPT_MOVED").getLast().toString())
                .contains(Why.SALE_GIVEN_UP.name());
    }

    @Test
    void a_code_we_show_is_paid_when_the_customer_has_scanned_it() {
        wechat.enquiries(new PaymentOutcome.Unpaid(), approved(TOTAL));
        var shown = new java.util.ArrayList<String>();
        till.counter()
                .charge()
                .listen(
                        event -> {
                            if (event instanceof PaymentEvent.CodeShown(_, var content)) {
                                shown.add(content);
                            }
                        });
        till.counter().wallets().show(guitai.scan.PaymentCode.Wallet.WECHAT, Optional.empty());
        assertThat(shown).singleElement().asString().startsWith("weixin://");
        pass(Duration.ofSeconds(10));
        assertThat(lastSale().tenders()).hasSize(1);
    }

    private Sale.Completed lastSale() {
        return till.store().sales().last().orElseThrow();
    }

    /// Lets time pass in seconds, and the till do what is due in each.
    private void pass(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            till.clock().move(Duration.ofSeconds(1));
            till.counter().charge().tick();
        }
    }
}
