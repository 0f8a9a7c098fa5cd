package guitai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.gateway.http.TimeOuts;
import guitai.gateway.wechatpay.Dialect;
import guitai.gateway.wechatpay.WechatPay;
import guitai.loyalty.wallet.CouponGateway;
import guitai.loyalty.wallet.CouponOutcome;
import guitai.loyalty.wallet.CouponStanding;
import guitai.loyalty.wallet.HeldCoupons;
import guitai.payment.Channel;
import guitai.payment.Payer;
import guitai.payment.WalletGateway;
import guitai.sandbox.Sandbox;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.On;
import guitai.scan.PaymentCode.Wallet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Merchant coupons 商家券 of WeChat Pay.
final class WechatCouponsContractTest extends CouponGatewayContract {
    private static final Payer BUYER = new Payer(Channel.WECHAT_PAY, "buyer");

    @Override
    Wallet wallet() {
        return Wallet.WECHAT;
    }

    @Override
    WalletGateway connect(Sandbox sandbox, TimeOuts timeOuts, InstantSource clock)
            throws IOException, GeneralSecurityException {
        return WechatContract.client(sandbox, Dialect.V2, timeOuts, clock);
    }

    @Override
    CouponGateway coupons(WalletGateway gateway) {
        return ((WechatPay) gateway).coupons();
    }

    @Override
    boolean refusedAtTheDoor(Fault fault) {
        return false;
    }

    @Test
    void what_somebody_has_in_the_wallet_is_listed_while_it_can_be_used() {
        var good = issued("LISTED000001", "lister", Duration.ofDays(1));
        var used = issued("LISTED000002", "lister", Duration.ofDays(1));
        issued("LISTED000003", "somebody else", Duration.ofDays(1));
        gate().use(use(used, Optional.empty()));

        var held = gate().held(new Payer(Channel.WECHAT_PAY, "lister"));
        assertThat(held)
                .isInstanceOfSatisfying(
                        HeldCoupons.Found.class,
                        found ->
                                assertThat(found.coupons())
                                        .extracting(HeldCoupons.One::coupon)
                                        .containsExactly(good));
        assertThat(gate().held(new Payer(Channel.WECHAT_PAY, "who has none")))
                .isEqualTo(new HeldCoupons.Found(List.of()));
    }

    @Test
    void where_a_coupon_is_can_be_asked_after_a_doubt() {
        var coupon = issued(Duration.ofDays(1));
        assertThat(gate().enquire(coupon, BUYER)).isEqualTo(new CouponStanding.Usable());
        var use = use(coupon);
        gate().use(use);
        assertThat(gate().enquire(coupon, BUYER))
                .isEqualTo(new CouponStanding.Used(use.number().value()));
        gate().giveBack(back(coupon));
        assertThat(gate().enquire(coupon, BUYER)).isEqualTo(new CouponStanding.Usable());
        later(Duration.ofDays(2));
        assertThat(gate().enquire(coupon, BUYER)).isEqualTo(new CouponStanding.Over("EXPIRED"));
        assertThat(gate().enquire(coupon, new Payer(Channel.WECHAT_PAY, "another")))
                .isEqualTo(new CouponStanding.NotThere());
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "ANSWER_LOST_BEFORE_HEADERS",
                "BAD_GATEWAY_HTML",
                "TOO_MANY_REQUESTS",
                "TAMPERED",
                "UNSIGNED",
                "WRONG_SERIAL",
                "UNSIGNED_ERROR",
                "CLOCK_SKEW",
                "SYSTEM_ERROR",
                "OTHER_ORDER"
            })
    void an_answer_that_cannot_be_believed_says_nothing_about_a_coupon(Fault fault) {
        var coupon = issued(Duration.ofDays(1));
        arm(On.COUPON, fault);
        assertThat(gate().enquire(coupon, BUYER)).isInstanceOf(CouponStanding.Unknown.class);
        sandbox().clearFaults();
        if (fault == Fault.OTHER_ORDER) return;
        arm(On.COUPON, fault);
        assertThat(gate().held(BUYER)).isInstanceOf(HeldCoupons.Unknown.class);
    }

    @Test
    void a_coupon_is_not_used_for_somebody_it_does_not_belong_to() {
        var coupon = issued("OWNED0000001", "owner", Duration.ofDays(1));
        assertThat(gate().use(use(coupon))).isInstanceOf(CouponOutcome.Refused.class);
        assertThat(gate().use(use(coupon, Optional.empty()))).isEqualTo(new CouponOutcome.Done());
    }
}
