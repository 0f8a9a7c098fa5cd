package guitai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.gateway.alipay.Alipay;
import guitai.gateway.http.TimeOuts;
import guitai.loyalty.wallet.CouponGateway;
import guitai.loyalty.wallet.CouponOutcome;
import guitai.loyalty.wallet.CouponStanding;
import guitai.loyalty.wallet.HeldCoupons;
import guitai.payment.Channel;
import guitai.payment.Doubt;
import guitai.payment.Payer;
import guitai.payment.WalletGateway;
import guitai.sandbox.Sandbox;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.On;
import guitai.scan.PaymentCode.Wallet;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;

/// Merchant coupons 商家券 of Alipay.
final class AlipayCouponsContractTest extends CouponGatewayContract {
    @Override
    Wallet wallet() {
        return Wallet.ALIPAY;
    }

    @Override
    WalletGateway connect(Sandbox sandbox, TimeOuts timeOuts, InstantSource clock)
            throws IOException, GeneralSecurityException {
        return AlipayContractTest.client(sandbox, timeOuts, clock);
    }

    @Override
    CouponGateway coupons(WalletGateway gateway) {
        return ((Alipay) gateway).coupons();
    }

    /// Alipay signs even that our clock is wrong.
    @Override
    boolean refusedAtTheDoor(Fault fault) {
        return fault == Fault.CLOCK_SKEW;
    }

    @Test
    void an_answer_about_another_activity_says_nothing() {
        var coupon = issued(Duration.ofDays(1));
        arm(On.COUPON, Fault.OTHER_ORDER);
        assertThat(gate().use(use(coupon))).isEqualTo(new CouponOutcome.Unknown(Doubt.MISMATCH));
    }

    @Test
    void what_somebody_has_is_told_to_no_till_and_telling_again_is_the_enquiry() {
        var somebody = new Payer(Channel.ALIPAY, "buyer");
        assertThat(gate().held(somebody)).isEqualTo(new HeldCoupons.NotOffered());
        assertThat(gate().enquire(issued(Duration.ofDays(1)), somebody))
                .isEqualTo(new CouponStanding.NotOffered());
    }
}
