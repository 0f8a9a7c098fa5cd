package guitai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.gateway.http.TimeOuts;
import guitai.money.Money;
import guitai.payment.Channel;
import guitai.payment.Identification;
import guitai.payment.Payer;
import guitai.payment.WalletGateway;
import guitai.sandbox.Sandbox;
import guitai.sandbox.book.WalletCode.Behaviour;
import guitai.scan.PaymentCode.Wallet;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.InstantSource;

/// Who pays with Alipay: told with the payment, and by nothing before it (rule SC-01).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AlipayPayerTest extends AgainstTheSandbox {
    private static final Money DUE = Money.cny(888);
    private static final Payer BUYER = new Payer(Channel.ALIPAY, "buyer");

    @Override
    Wallet wallet() {
        return Wallet.ALIPAY;
    }

    @Override
    WalletGateway connect(Sandbox sandbox, TimeOuts timeOuts, InstantSource clock)
            throws IOException, GeneralSecurityException {
        return AlipayContractTest.client(sandbox, timeOuts, clock);
    }

    @Test
    void the_payer_is_known_once_it_is_paid_SC_01() throws Exception {
        var order = order(DUE);
        gateway().charge(order, code(Behaviour.PAY));
        assertThat(gateway().payer(order.id())).contains(BUYER);

        var another = AlipayContractTest.client(sandbox(), PATIENT, clock());
        assertThat(another.payer(order.id())).isEmpty();
        another.enquire(order.id(), DUE);
        assertThat(another.payer(order.id())).contains(BUYER);
    }

    @Test
    void whose_code_it_is_Alipay_tells_nobody_before() {
        assertThat(gateway().identify(code(Behaviour.PAY)))
                .isEqualTo(new Identification.NotOffered());
    }

    @Test
    void who_did_not_pay_is_not_remembered() {
        var order = order(DUE);
        gateway().charge(order, code(Behaviour.DECLINE));
        assertThat(gateway().payer(order.id())).isEmpty();
    }
}
