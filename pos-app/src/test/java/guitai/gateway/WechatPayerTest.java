package guitai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.gateway.http.TimeOuts;
import guitai.gateway.wechatpay.Dialect;
import guitai.money.Money;
import guitai.payment.Channel;
import guitai.payment.Doubt;
import guitai.payment.Identification;
import guitai.payment.Payer;
import guitai.payment.PaymentOutcome.Approved;
import guitai.payment.WalletGateway;
import guitai.sandbox.Sandbox;
import guitai.sandbox.book.WalletCode.Behaviour;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.On;
import guitai.scan.PaymentCode;
import guitai.scan.PaymentCode.Wallet;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;

/// Who pays with WeChat: before the charge (rule SC-01), and in it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class WechatPayerTest extends AgainstTheSandbox {
    private static final Money DUE = Money.cny(888);
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

    @Test
    void one_scan_identifies_and_the_same_code_then_pays_SC_01() {
        var code = code(Behaviour.PAY);
        assertThat(gateway().identify(code)).isEqualTo(new Identification.Known(BUYER));
        assertThat(sandbox().book().orders()).noneMatch(order -> order.isPaid());

        var order = order(DUE);
        assertThat(gateway().charge(order, code)).isInstanceOf(Approved.class);
        assertThat(gateway().payer(order.id())).contains(BUYER);
    }

    @Test
    void a_code_that_is_over_or_none_identifies_nobody() {
        var code = code(Behaviour.PAY);
        later(Duration.ofDays(2));
        assertThat(gateway().identify(code))
                .isEqualTo(new Identification.Refused("AUTHCODEEXPIRE"));
        assertThat(gateway().identify(new PaymentCode("139999999999999999", Wallet.WECHAT)))
                .isInstanceOf(Identification.Refused.class);
        assertThat(gateway().identify(new PaymentCode("999999999999999999", Wallet.WECHAT)))
                .isEqualTo(new Identification.Refused("AUTH_CODE_INVALID"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "ANSWER_LOST_BEFORE_HEADERS",
                "ANSWER_LOST_IN_BODY",
                "REQUEST_LOST",
                "TOO_MANY_REQUESTS",
                "BAD_GATEWAY_HTML",
                "UNSIGNED",
                "WRONG_SERIAL",
                "TAMPERED",
                "UNSIGNED_ERROR",
                "SYSTEM_ERROR"
            })
    void whatever_goes_wrong_nobody_is_named_and_the_code_still_pays(Fault fault) {
        var code = code(Behaviour.PAY);
        arm(On.ANY, fault);
        assertThat(gateway().identify(code)).isInstanceOf(Identification.Unknown.class);
        sandbox().clearFaults();
        assertThat(gateway().charge(order(DUE), code)).isInstanceOf(Approved.class);
    }

    @Test
    void a_line_that_is_not_there_is_no_answer() {
        var code = code(Behaviour.PAY);
        arm(On.ANY, Fault.TLS_FAILURE);
        assertThat(gateway().identify(code)).isEqualTo(new Identification.Unknown(Doubt.NO_ANSWER));
    }

    @Test
    void the_payer_is_known_from_an_enquiry_as_well_and_in_either_dialect() throws Exception {
        for (var dialect : Dialect.values()) {
            var client = WechatContract.client(sandbox(), dialect, PATIENT, clock());
            var charged = order(DUE);
            client.charge(charged, code(Behaviour.PAY));
            assertThat(client.payer(charged.id())).contains(BUYER);

            var asked = order(DUE);
            gateway().charge(asked, code(Behaviour.PAY));
            assertThat(client.payer(asked.id())).isEmpty();
            client.enquire(asked.id(), DUE);
            assertThat(client.payer(asked.id())).contains(BUYER);
        }
    }

    @Test
    void nobody_has_paid_what_is_not_paid() {
        var order = order(DUE);
        gateway().charge(order, code(Behaviour.DECLINE));
        assertThat(gateway().payer(order.id())).isEmpty();
    }
}
