package guitai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.gateway.alipay.Alipay;
import guitai.gateway.alipay.AlipayAccount;
import guitai.gateway.http.HttpLine;
import guitai.gateway.http.TimeOuts;
import guitai.gateway.http.Tls;
import guitai.money.Money;
import guitai.payment.CollectionOutcome;
import guitai.payment.PaymentGateway;
import guitai.payment.RefundId;
import guitai.payment.WalletGateway;
import guitai.payment.Way;
import guitai.sandbox.Sandbox;
import guitai.sandbox.book.WalletCode.Behaviour;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.On;
import guitai.scan.PaymentCode.Wallet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;

/// The contract for Alipay.
final class AlipayContractTest extends PaymentGatewayContract {
    @Override
    Wallet wallet() {
        return Wallet.ALIPAY;
    }

    @Override
    WalletGateway connect(Sandbox sandbox, TimeOuts timeOuts, InstantSource clock)
            throws IOException, GeneralSecurityException {
        return client(sandbox, timeOuts, clock);
    }

    /// A client under the keys the sandbox knows.
    static Alipay client(Sandbox sandbox, TimeOuts timeOuts, InstantSource clock)
            throws IOException, GeneralSecurityException {
        var files = sandbox.credentials().folder();
        var rsa = KeyFactory.getInstance("RSA");
        var account =
                new AlipayAccount(
                        sandbox.credentials().alipay().appId(),
                        rsa.generatePrivate(
                                new PKCS8EncodedKeySpec(der(files.resolve("alipay_app_key.pem")))),
                        rsa.generatePublic(
                                new X509EncodedKeySpec(der(files.resolve("alipay_pub_key.pem")))),
                        URI.create(sandbox.endpoints().alipay()),
                        "");
        var line = new HttpLine(Tls.ofThisMachine(), timeOuts, clock);
        return new Alipay(account, Duration.ofSeconds(60), line, clock);
    }

    @Override
    boolean shows(Operation operation, Fault fault) {
        return switch (fault.layer()) {
            case WIRE, SIGNATURE -> true;
            case BILL, CALLBACK -> false;
            case MEANING -> means(operation, fault);
        };
    }

    private static boolean means(Operation operation, Fault fault) {
        return switch (fault) {
            case SYSTEM_ERROR, SYSTEM_ERROR_AFTER_COMMIT, OTHER_ORDER -> true;
            // A cancelled order and a code to show have no amount. What a refund answers is the
            // amount of all refunds so far, which nobody goes by.
            case AMOUNT_MISMATCH -> operation == Operation.CHARGE || operation == Operation.ENQUIRE;
            case RECALL, REVERSE_WITHOUT_EFFECT ->
                    operation == Operation.REVERSE || operation == Operation.CLOSE;
            // Alipay does not tell a refund that failed from one that never arrived: below.
            case REFUND_PROCESSING -> operation == Operation.REFUND;
            default -> false;
        };
    }

    @Override
    String said(Operation operation, Fault fault, String table) {
        // Alipay signs even that our clock is wrong, so it is known that nothing was done.
        if (fault == Fault.CLOCK_SKEW) {
            return switch (operation) {
                case CHARGE -> "Declined";
                case COLLECT -> "Refused SET_UP";
                case ENQUIRE, ENQUIRE_REFUND -> "Unknown GATEWAY_UNSURE";
                case REVERSE, CLOSE -> "Again";
                case REFUND -> "Later";
            };
        }
        // On the plain port of a sandbox the connection is cut instead.
        if (fault == Fault.TLS_FAILURE) return "Unknown NO_ANSWER";
        // A refund is over when it is answered.
        return operation == Operation.REFUND && fault == Fault.LOWER_CASED_HEADERS
                ? "Refunded"
                : table;
    }

    @Override
    String accepted() {
        return "Refunded";
    }

    /// A code nobody has scanned is no trade; that we were given it is remembered until it is taken
    /// back.
    @Override
    String unpaid() {
        return "NotFound";
    }

    @Override
    @ParameterizedTest
    @CsvFileSource(resources = "collect.csv", delimiter = '|', numLinesToSkip = 1)
    void a_code_is_shown_or_its_order_can_be_closed(Fault fault, String said, String truth) {
        var order = order(DUE);
        if (shows(Operation.COLLECT, fault)) arm(On.PAY, fault);
        var hasty = fault == Fault.SLOW_DRIP || fault == Fault.HELD_BACK;
        var answer = (hasty ? hasty() : gateway()).collect(order);
        assertThat(word(answer)).isEqualTo(said(Operation.COLLECT, fault, said));
        sandbox().clearFaults();
        if (fault == Fault.DELAYED_REQUEST) gateway().enquire(order.id(), DUE);

        assertThat(word(gateway().enquire(order.id(), DUE)))
                .isEqualTo(answer instanceof CollectionOutcome.Shown ? "Unpaid" : "NotFound");
        assertThat(word(gateway().reverse(order.id(), Way.CODE_SHOWN))).isEqualTo("Accepted");
        assertThat(word(gateway().enquire(order.id(), DUE)))
                .isEqualTo(truth.equals("Unpaid") ? "TakenBack" : "NotFound");
    }

    @Override
    @Test
    void a_shown_code_that_was_paid_is_paid_and_is_refunded_rather_than_closed() {
        var order = order(DUE);
        gateway().collect(order);
        assertThat(word(gateway().enquire(order.id(), DUE))).isEqualTo("Unpaid");
        scan(order.id());
        assertThat(word(gateway().enquire(order.id(), DUE))).isEqualTo("Approved");
        // One call does both.
        assertThat(word(gateway().reverse(order.id(), Way.CODE_SHOWN))).isEqualTo("Accepted");
        assertThat(word(gateway().enquire(order.id(), DUE))).isEqualTo("TakenBack");
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUND_ABNORMAL", "REFUND_CLOSED"})
    void a_refund_that_failed_is_not_found_and_asking_again_never_doubles_it(Fault fault) {
        var order = order(DUE);
        gateway().charge(order, code(Behaviour.PAY));
        var refund =
                new PaymentGateway.Refund(
                        new RefundId(order.id() + "R1"), order.id(), Money.cny(300), DUE, "退货");
        arm(On.REFUND, fault);
        assertThat(word(gateway().refund(refund))).isEqualTo("Processing");
        later(Duration.ofSeconds(30));
        assertThat(word(gateway().enquireRefund(refund))).isEqualTo("NotFound");
        gateway().refund(refund);
        assertThat(refunds(order.id())).isEqualTo(1);
    }

    private static byte[] der(Path pem) throws IOException {
        var text = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "");
        return Base64.getMimeDecoder().decode(text);
    }
}
