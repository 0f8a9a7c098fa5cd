package guitai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.gateway.http.HttpLine;
import guitai.gateway.http.Identity;
import guitai.gateway.http.TestAuthority;
import guitai.gateway.http.TimeOuts;
import guitai.gateway.http.Tls;
import guitai.gateway.wechatpay.ApiKey;
import guitai.gateway.wechatpay.Dialect;
import guitai.gateway.wechatpay.Endpoints;
import guitai.gateway.wechatpay.Merchant;
import guitai.gateway.wechatpay.MerchantKey;
import guitai.gateway.wechatpay.PlatformKeys;
import guitai.gateway.wechatpay.WechatPay;
import guitai.payment.ChannelCheck;
import guitai.payment.Doubt;
import guitai.payment.WalletGateway;
import guitai.sandbox.Sandbox;
import guitai.sandbox.book.WalletCode.Behaviour;
import guitai.sandbox.credential.WechatMerchant;
import guitai.sandbox.fault.Fault;
import guitai.scan.PaymentCode.Wallet;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The contract for WeChat Pay; a subclass for each dialect.
abstract class WechatContract extends PaymentGatewayContract {
    abstract Dialect dialect();

    @Override
    final Wallet wallet() {
        return Wallet.WECHAT;
    }

    @Override
    final String accepted() {
        return "Processing";
    }

    @Override
    final WalletGateway connect(Sandbox sandbox, TimeOuts timeOuts, InstantSource clock)
            throws IOException, GeneralSecurityException {
        return client(sandbox, dialect(), timeOuts, clock);
    }

    /// A client under the keys the sandbox knows.
    static WechatPay client(
            Sandbox sandbox, Dialect dialect, TimeOuts timeOuts, InstantSource clock)
            throws IOException, GeneralSecurityException {
        var files = sandbox.credentials().folder();
        var known = sandbox.credentials().wechat();
        var us = identity(files, known.mchid());
        var merchant = merchant(known, ApiKey.of(known.v2Key()), us.key());
        var base = URI.create(sandbox.endpoints().secureBase());
        return client(files, dialect, merchant, publicKey(known, files), base, timeOuts, clock);
    }

    private WalletGateway connect(
            Merchant merchant, PlatformKeys keys, URI base, TimeOuts timeOuts, InstantSource clock)
            throws IOException, GeneralSecurityException {
        var files = sandbox().credentials().folder();
        return client(files, dialect(), merchant, keys, base, timeOuts, clock);
    }

    private static WechatPay client(
            Path files,
            Dialect dialect,
            Merchant merchant,
            PlatformKeys keys,
            URI base,
            TimeOuts timeOuts,
            InstantSource clock)
            throws IOException, GeneralSecurityException {
        var us = identity(files, merchant.mchid());
        var tls = Tls.of(Optional.of(us), List.of(certificate(files.resolve("ca.pem"))));
        var usual = WechatPay.Settings.DEFAULT;
        return new WechatPay(
                merchant,
                keys,
                new Endpoints(base, base, base),
                new WechatPay.Settings(dialect, usual.signature(), usual.rules()),
                new HttpLine(tls, timeOuts, clock),
                clock,
                new SecureRandom());
    }

    @Test
    void certificates_instead_of_a_public_key_are_fetched_and_believed() throws Exception {
        var none = PlatformKeys.ofCertificates(List.of());
        var gateway = connect(ours(), none, base(), PATIENT, clock());
        var order = order(DUE);
        assertThat(word(gateway.charge(order, code(Behaviour.PAY)))).isEqualTo("Approved");
        assertThat(word(gateway.enquire(order.id(), DUE))).isEqualTo("Approved");
        assertThat(word(gateway.check())).isEqualTo("Works");
    }

    @Test
    void wrong_keys_are_found_before_the_first_customer() throws Exception {
        var known = sandbox().credentials().wechat();
        var wrongV2 = merchant(known, ApiKey.of("f".repeat(32)), ours().key().key());
        var wrongV3 = merchant(known, ours().v2Key(), TestAuthority.rsa().getPrivate());
        var theirs = publicKey(known, sandbox().credentials().folder());
        var stranger =
                PlatformKeys.ofPublicKey(known.publicKeyId(), TestAuthority.rsa().getPublic());
        assertThat(word(connect(wrongV2, theirs, base(), PATIENT, clock()).check()))
                .isEqualTo(dialect() == Dialect.V2 ? "KeysWrong" : "Works");
        assertThat(word(connect(wrongV3, theirs, base(), PATIENT, clock()).check()))
                .isEqualTo("KeysWrong");
        assertThat(word(connect(ours(), stranger, base(), PATIENT, clock()).check()))
                .isEqualTo("KeysWrong");
    }

    @Test
    void a_wrong_clock_and_a_gateway_that_is_not_there_are_told_apart() throws Exception {
        var theirs = publicKey(sandbox().credentials().wechat(), sandbox().credentials().folder());
        InstantSource fast = () -> clock().instant().plus(Duration.ofMinutes(10));
        assertThat(connect(ours(), theirs, base(), PATIENT, fast).check())
                .isEqualTo(new ChannelCheck.ClockWrong(Duration.ofMinutes(10)));
        var nobody = URI.create("https://127.0.0.1:1");
        assertThat(connect(ours(), theirs, nobody, PATIENT, clock()).check())
                .isEqualTo(new ChannelCheck.Unreachable(Doubt.NO_ANSWER));
    }

    private URI base() {
        return URI.create(sandbox().endpoints().secureBase());
    }

    private Merchant ours() throws IOException, GeneralSecurityException {
        var known = sandbox().credentials().wechat();
        var us = identity(sandbox().credentials().folder(), known.mchid());
        return merchant(known, ApiKey.of(known.v2Key()), us.key());
    }

    private static Merchant merchant(WechatMerchant known, ApiKey v2Key, PrivateKey key) {
        return new Merchant(
                known.appid(),
                known.mchid(),
                v2Key,
                ApiKey.of(known.v3Key()),
                new MerchantKey(known.merchantSerial(), key),
                "https://shop.example/wechat");
    }

    /// What v3 can show.
    static boolean v3Shows(Operation operation, Fault fault) {
        return switch (operation) {
            case CHARGE, ENQUIRE, REFUND, ENQUIRE_REFUND -> meant(operation, fault);
            // v3 knows no `recall`.
            case REVERSE -> fault != Fault.RECALL && meant(operation, fault);
            case COLLECT, CLOSE ->
                    switch (fault) {
                        case SYSTEM_ERROR, SYSTEM_ERROR_AFTER_COMMIT -> true;
                        // A close is answered without a body: there is none to lose or to drip.
                        case ANSWER_LOST_IN_BODY, SLOW_DRIP -> operation == Operation.COLLECT;
                        default -> plain(fault);
                    };
        };
    }

    /// Faults of the wire and of signatures, which any operation shows, and those of its own kind.
    static boolean meant(Operation operation, Fault fault) {
        return switch (fault) {
            case SYSTEM_ERROR, SYSTEM_ERROR_AFTER_COMMIT, AMOUNT_MISMATCH, OTHER_ORDER -> true;
            case RECALL, USERPAYING_ON_REVERSE, REVERSE_WITHOUT_EFFECT ->
                    operation == Operation.REVERSE;
            case REFUND_PROCESSING, REFUND_ABNORMAL, REFUND_CLOSED -> operation == Operation.REFUND;
            default -> plain(fault);
        };
    }

    private static boolean plain(Fault fault) {
        return fault.layer() == Fault.Layer.WIRE || fault.layer() == Fault.Layer.SIGNATURE;
    }

    private static PlatformKeys publicKey(WechatMerchant known, Path files)
            throws IOException, GeneralSecurityException {
        var text = Files.readString(files.resolve("wechatpay_pub_key.pem"));
        var bytes = Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
        var key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes));
        return PlatformKeys.ofPublicKey(known.publicKeyId(), key);
    }

    private static Identity identity(Path files, String password)
            throws IOException, GeneralSecurityException {
        var store =
                KeyStore.getInstance(
                        files.resolve("apiclient_cert.p12").toFile(), password.toCharArray());
        var key = (PrivateKey) store.getKey("key", password.toCharArray());
        var chain = (X509Certificate) store.getCertificate("key");
        return new Identity(key, List.of(chain));
    }

    private static X509Certificate certificate(Path file)
            throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(file)) {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
