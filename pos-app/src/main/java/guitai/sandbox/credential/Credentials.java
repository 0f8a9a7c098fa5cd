package guitai.sandbox.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Optional;

/// Every key of the sandbox: the merchant's side as files for any client, the gateways' side here.
///
/// Made at the first start in a state folder (a second or two for six RSA keys), read at every
/// later one, so that a client set up once keeps working. Files are readable by their owner only.
public final class Credentials {
    static final String SERVER_PASSWORD = "sandbox";

    private final Path folder;
    private final WechatMerchant wechat;
    private final AlipayApp alipay;
    private final Legs legs;
    private final KeyStore serverKeys;
    private final KeyStore trusted;
    private Optional<PrivateKey> stranger = Optional.empty();

    private Credentials(Path folder, Path gateway) throws IOException, GeneralSecurityException {
        this.folder = folder;
        var json = new ObjectMapper().readTree(folder.resolve(Maker.INDEX).toFile());
        this.wechat = wechat(json.path("wechat"), folder, gateway);
        this.alipay = alipay(json.path("alipay"), gateway);
        this.legs = new LegFiles(folder, gateway).read();
        this.serverKeys =
                KeyStore.getInstance(
                        gateway.resolve("server.p12").toFile(), SERVER_PASSWORD.toCharArray());
        this.trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("ca", Pem.readCertificate(folder.resolve("ca.pem")));
    }

    /// Reads the keys of a state folder; makes them when there are none.
    ///
    /// @throws UncheckedIOException when the folder cannot be read or written, or is damaged
    public static Credentials in(Path state) {
        var merchant = state.resolve("merchant");
        var gateway = state.resolve("gateway");
        try {
            if (!Files.exists(merchant.resolve(Maker.INDEX))) new Maker(merchant, gateway).make();
            var legs = new LegFiles(merchant, gateway);
            // A folder of an older version keeps the keys that clients were set up with.
            if (legs.missing()) legs.add();
            return new Credentials(merchant, gateway);
        } catch (GeneralSecurityException e) {
            throw new UncheckedIOException(
                    new IOException("the keys in " + state + " cannot be read", e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WechatMerchant wechat(JsonNode json, Path merchant, Path gateway)
            throws IOException, GeneralSecurityException {
        return new WechatMerchant(
                json.path("mchid").asText(),
                json.path("appid").asText(),
                json.path("apiV2Key").asText(),
                json.path("apiV3Key").asText(),
                Pem.readCertificate(merchant.resolve("apiclient_cert.pem")),
                json.path("publicKeyId").asText(),
                Pem.readPrivateKey(gateway.resolve("wechatpay_key.pem")),
                Pem.readCertificate(merchant.resolve("wechatpay_cert.pem")),
                Pem.readPrivateKey(gateway.resolve("platform_key.pem")));
    }

    private static AlipayApp alipay(JsonNode json, Path gateway)
            throws IOException, GeneralSecurityException {
        return new AlipayApp(
                json.path("appId").asText(),
                json.path("sellerId").asText(),
                Pem.readPublicKey(gateway.resolve("alipay_app_pub_key.pem")),
                Pem.readPrivateKey(gateway.resolve("alipay_key.pem")));
    }

    /// Where the merchant's files are; `merchant.json` in it names the others.
    public Path folder() {
        return folder;
    }

    public WechatMerchant wechat() {
        return wechat;
    }

    public AlipayApp alipay() {
        return alipay;
    }

    public Legs legs() {
        return legs;
    }

    /// What the card terminal of this sandbox was given.
    public TerminalKeys terminal() {
        return TerminalKeys.of(legs);
    }

    public KeyStore serverKeys() {
        return serverKeys;
    }

    public String serverPassword() {
        return SERVER_PASSWORD;
    }

    /// Whose client certificates are believed.
    public KeyStore trusted() {
        return trusted;
    }

    /// A key that is no gateway's: what forged answers are signed with. Made when first needed.
    public synchronized PrivateKey stranger() {
        if (stranger.isEmpty()) {
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                stranger = Optional.of(generator.generateKeyPair().getPrivate());
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return stranger.orElseThrow();
    }
}
