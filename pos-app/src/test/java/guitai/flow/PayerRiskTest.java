package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.Personal;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponTerms;
import guitai.loyalty.gift.PacketOffer;
import guitai.money.Money;
import guitai.payment.Channel;
import guitai.payment.Identification;
import guitai.payment.Payer;
import guitai.risk.Finding;
import guitai.risk.PayerMark;
import guitai.risk.RiskLimits;
import guitai.risk.Velocity;
import guitai.scan.PaymentCode;
import guitai.scan.PaymentCode.Wallet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Rules RK-01 and RK-08 for customers of whom only the wallet's account is known.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PayerRiskTest {
    private static final String OPENID = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o";
    private static final Payer PAYER = new Payer(Channel.WECHAT_PAY, OPENID);
    private static final RiskLimits LIMITS = RiskLimits.usual(Money.cny(500_00), Set.of());

    @TempDir private Path home;
    private final ScriptedGateway wechat = new ScriptedGateway(Channel.WECHAT_PAY);
    private final Random random = new Random(5);
    private Optional<TillForTests> opened = Optional.empty();
    private int codes;

    @BeforeEach
    void open() {
        var till = TillForTests.paying(home, wechat);
        opened = Optional.of(till);
        till.knowing(ShopClub.own(till.clock()));
        wechat.paidBy(PAYER);
        wechat.identifies(new Identification.Known(PAYER));
    }

    @AfterEach
    void close() {
        till().close();
    }

    @Test
    void RK_08_four_small_sales_of_one_account_within_minutes_are_listed_without_the_account() {
        for (int i = 0; i < 3; i++) pays(SmallShop.WATER);
        assertThat(listed()).isEmpty();
        pays(SmallShop.WATER);
        assertThat(listed())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.rule()).isEqualTo("RK-08");
                            assertThat(one.subject()).isEqualTo(mark());
                            assertThat(one.documents()).hasSize(4);
                        });
        assertThat(till().entries().toString()).doesNotContain(OPENID);
    }

    @Test
    void RK_08_four_small_sales_of_one_account_over_an_hour_are_a_regular_customer() {
        for (int i = 0; i < 4; i++) {
            pays(SmallShop.WATER);
            till().clock().move(Duration.ofMinutes(15));
        }
        assertThat(listed()).isEmpty();
    }

    @Test
    void RK_01_an_account_that_uses_coupons_too_fast_is_stopped_before_it_is_charged() {
        limited();
        assertThat(usesACoupon()).isInstanceOf(Charge.Result.Started.class);
        long charged = wechat.times("charge");
        assertThat(usesACoupon()).isEqualTo(new Charge.Result.Refused(Refusal.Because.TOO_FAST));
        assertThat(wechat.times("charge")).isEqualTo(charged);
        assertThat(till().journal("RISK_STOPPED").toString())
                .contains("RK-01.PAYER")
                .contains(mark());
    }

    @Test
    void RK_01_starting_the_till_again_is_no_way_round_it_for_an_account() {
        usesACoupon();
        till().knowing(ShopClub.own(till().clock()));
        limited();
        assertThat(usesACoupon()).isEqualTo(new Charge.Result.Refused(Refusal.Because.TOO_FAST));
    }

    @Test
    void CP_10_an_account_has_another_mark_tomorrow() {
        var today = till().counter().gifts().risk().today();
        var tomorrow = new guitai.time.BusinessDate(today.day().plusDays(1));
        assertThat(PayerMark.of(PAYER, tomorrow)).isNotEqualTo(mark());
    }

    private void limited() {
        var limit = new Velocity.Limit(1, 10, Velocity.Answer.ASK);
        var limits = Map.of(Velocity.Of.PAYER, limit);
        risk().knowing(new RiskPorts(till().store().risk(), LIMITS, limits));
    }

    /// Whoever holds it takes ¥0.50 off.
    private Charge.Result usesACoupon() {
        var code = CouponCode.random(random);
        var day = risk().today().day();
        var offer = PacketOffer.packet(Money.cny(50));
        var terms = new CouponTerms("红包", offer, 1, day, day.plusDays(6), Set.of());
        var issued =
                new MemberEvent.CouponIssued(CouponId.of(code), Optional.empty(), terms, "test");
        var by = till().counter().signOn().operator().orElseThrow().id();
        till().store()
                .books()
                .write(
                        new Commit(
                                        List.of(new Fact.MemberMoved(issued, by)),
                                        Working.UNCHANGED,
                                        List.of())
                                .knowing(List.of(new Personal.Code(code))));
        wechat.charges(ScriptedGateway.approved(150));
        till().scan(SmallShop.WATER);
        till().scan("CP:" + code.secret());
        till().counter().wallets().hold(next());
        return till().counter().wallets().held();
    }

    private void pays(String item) {
        wechat.charges(ScriptedGateway.approved(200));
        till().scan(item);
        till().counter().wallets().code(next());
    }

    private PaymentCode next() {
        return new PaymentCode("13%016d".formatted(++codes), Wallet.WECHAT);
    }

    private List<Finding> listed() {
        return RiskDesk.findings(till().store().risk(), LIMITS, risk().today());
    }

    private String mark() {
        return PayerMark.of(PAYER, risk().today());
    }

    private RiskDesk risk() {
        return till().counter().gifts().risk();
    }

    private TillForTests till() {
        return opened.orElseThrow();
    }
}
