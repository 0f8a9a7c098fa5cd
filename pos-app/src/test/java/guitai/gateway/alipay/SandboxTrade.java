package guitai.gateway.alipay;

import guitai.gateway.http.HttpLine;
import guitai.gateway.http.TimeOuts;
import guitai.gateway.http.Tls;
import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.ChargeOrder;
import guitai.payment.Place;
import guitai.sandbox.Desk;
import guitai.sandbox.Merchant;
import guitai.sandbox.Sandbox;
import guitai.sandbox.TestSandbox;
import guitai.sandbox.book.Gateway;
import guitai.sandbox.book.Order;
import guitai.sandbox.book.OrderKey;
import guitai.scan.PaymentCode;

import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Our Alipay on real HTTP against the sandbox's: two readings of the same documents.
final class SandboxTrade implements AutoCloseable {
    // Long enough for a busy machine, short enough for an answer that is held back.
    private static final TimeOuts SHORT =
            new TimeOuts(Duration.ofSeconds(2), Duration.ofSeconds(3));

    final Sandbox sandbox;
    final Desk desk;
    final Alipay alipay;
    private final HttpLine line;
    private final AtomicInteger numbers = new AtomicInteger();

    SandboxTrade(Path state) {
        var clock = InstantSource.system();
        sandbox = TestSandbox.start(state);
        desk = new Desk(sandbox);
        line = new HttpLine(Tls.ofThisMachine(), SHORT, clock);
        var merchant = new Merchant(sandbox);
        var account =
                new AlipayAccount(
                        merchant.word("alipay", "appId"),
                        own(merchant.bare("alipay", "appPrivateKey")),
                        theirs(merchant.bare("alipay", "alipayPublicKey")),
                        URI.create(sandbox.endpoints().alipay()),
                        "");
        alipay = new Alipay(account, Duration.ofSeconds(60), line, clock);
    }

    PaymentCode code(String behaviour) {
        return new PaymentCode(desk.code("alipay", behaviour), PaymentCode.Wallet.ALIPAY);
    }

    ChargeOrder order(long fen) {
        return new ChargeOrder(
                new AttemptId("T01%025d".formatted(numbers.incrementAndGet())),
                Money.cny(fen),
                Money.cny(0),
                "柜台示范店",
                List.of(
                        new ChargeOrder.Goods("DR0011", "9520001005183", "可乐", 1, Money.cny(fen)),
                        new ChargeOrder.Goods("GIFT", "", "赠品", 1, Money.cny(0))),
                new Place("S001", "柜台示范店", "01", "1001", "192.168.1.7", ""),
                InstantSource.system().instant(),
                Duration.ofSeconds(70));
    }

    /// What the gateway itself has written down.
    Optional<Order> kept(AttemptId id) {
        return sandbox.book().find(new OrderKey(Gateway.ALIPAY, id.value()));
    }

    @Override
    public void close() {
        line.close();
        sandbox.close();
    }

    private static PrivateKey own(String base64) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicKey theirs(String base64) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
