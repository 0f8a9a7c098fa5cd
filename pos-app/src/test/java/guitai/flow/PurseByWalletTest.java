package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.money.Money;
import guitai.payment.Channel;
import guitai.payment.GatewayReference;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundOutcome;
import guitai.payment.RefundedFunds;
import guitai.staff.Approval;
import guitai.tender.TenderKind;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// Stored value that is bought by phone: a wallet pays for it as for goods, with every care for
/// what nobody knows.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PurseByWalletTest {
    private static final String CODE = "134567890123456789";

    private final ScriptedGateway wechat = new ScriptedGateway(Channel.WECHAT_PAY);
    @TempDir private Path home;
    private TillForTests till;
    private MemberId member;

    @BeforeEach
    void open() {
        till = TillForTests.paying(home, wechat);
        till.knowing(ShopClub.own(till.clock()));
        member = ShopClub.join(till, ShopClub.PHONE);
        till.counter().purse().topUp(Money.cny(20_000));
    }

    @AfterEach
    void close() {
        till.close();
    }

    private long left() {
        return ShopClub.file(till, member).purse().left().whole().minor();
    }

    @Test
    void LY_60_while_nobody_knows_whether_the_wallet_has_paid_nothing_is_on_the_purse() {
        wechat.charges(new PaymentOutcome.AwaitingBuyer())
                .enquiries(ScriptedGateway.approved(20_000));
        till.counter().checkout().total();
        till.scan(CODE);
        assertThat(left()).isZero();

        for (int second = 0; second < 15; second++) {
            till.clock().move(Duration.ofSeconds(1));
            till.counter().charge().tick();
        }
        assertThat(left()).isEqualTo(22_000);
        till.stopAndStart();
        till.signOn("1001", "1111");
        assertThat(left()).isEqualTo(22_000);
    }

    @Test
    void LY_60_a_top_up_goes_back_to_the_wallet_that_had_paid_it() {
        wechat.charges(ScriptedGateway.approved(20_000));
        till.counter().checkout().total();
        till.scan(CODE);
        var sale = till.store().sales().last().orElseThrow();
        wechat.refunds(
                new RefundOutcome.Refunded(
                        new GatewayReference("5030000000000000000000000001"),
                        RefundedFunds.plain(Money.cny(20_000))));
        var back =
                till.counter()
                        .refunds()
                        .takeBack(sale.number().toString(), Map.of(), Approval.own());

        assertThat(back)
                .isInstanceOfSatisfying(
                        RefundDesk.Result.Completed.class,
                        done ->
                                assertThat(done.goodsBack().refunds())
                                        .singleElement()
                                        .satisfies(
                                                to ->
                                                        assertThat(to.kind())
                                                                .isEqualTo(TenderKind.WECHAT)));
        assertThat(wechat.times("refund")).isOne();
        assertThat(left()).isZero();
    }
}
