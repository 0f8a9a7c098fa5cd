package guitai.sandbox.credential;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;

/// Makes every key once. `merchant.json` is written last: without it the rest is made anew.
final class Maker {
    static final String INDEX = "merchant.json";
    // Samples of the gateways' own documents: recognised at a glance as nobody's.
    private static final String MCHID = "1900000109";
    private static final String APPID = "wxd678efh567hg6787";
    private static final String ALIPAY_APP = "2021000000000109";
    private static final String SELLER = "2088000000000109";
    private static final String PUBLIC_KEY_ID = "PUB_KEY_ID_0119000001092026112000000000000001";
    private static final String LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";

    private final SecureRandom random = new SecureRandom();
    private final Path merchant;
    private final Path gateway;

    Maker(Path merchant, Path gateway) {
        this.merchant = merchant;
        this.gateway = gateway;
    }

    void make() throws IOException, GeneralSecurityException {
        Pem.folder(merchant);
        Pem.folder(gateway);
        var json = new ObjectMapper().createObjectNode();
        var issuer = new Issuer(random);
        Pem.write(merchant.resolve("ca.pem"), Pem.certificate(issuer.certificate()));
        json.put("ca", "ca.pem");
        server(issuer);

        var wechat = json.putObject("wechat");
        var own = issuer.rsaKeys();
        var certificate = issuer.forName(MCHID, own.getPublic());
        Pem.write(merchant.resolve("apiclient_key.pem"), Pem.privateKey(own.getPrivate()));
        Pem.write(merchant.resolve("apiclient_cert.pem"), Pem.certificate(certificate));
        Pem.write(
                merchant.resolve("apiclient_cert.p12"),
                store(own.getPrivate(), MCHID, certificate, issuer.certificate()));
        wechat.put("mchid", MCHID);
        wechat.put("appid", APPID);
        wechat.put("apiV2Key", letters());
        wechat.put("apiV3Key", letters());
        wechat.put("privateKey", "apiclient_key.pem");
        wechat.put("certificate", "apiclient_cert.pem");
        wechat.put("certificateSerial", Pem.serial(certificate));
        wechat.put("pkcs12", "apiclient_cert.p12");
        wechat.put("pkcs12Password", MCHID);

        var signing = issuer.rsaKeys();
        Pem.write(gateway.resolve("wechatpay_key.pem"), Pem.privateKey(signing.getPrivate()));
        Pem.write(merchant.resolve("wechatpay_pub_key.pem"), Pem.publicKey(signing.getPublic()));
        wechat.put("publicKeyId", PUBLIC_KEY_ID);
        wechat.put("publicKey", "wechatpay_pub_key.pem");

        var older = issuer.rsaKeys();
        var platform = issuer.forName("Tenpay.com sign", older.getPublic());
        Pem.write(gateway.resolve("platform_key.pem"), Pem.privateKey(older.getPrivate()));
        Pem.write(merchant.resolve("wechatpay_cert.pem"), Pem.certificate(platform));
        wechat.put("platformCertificate", "wechatpay_cert.pem");
        wechat.put("platformSerial", Pem.serial(platform));

        var app = issuer.rsaKeys();
        var theirs = issuer.rsaKeys();
        Pem.write(merchant.resolve("alipay_app_key.pem"), Pem.privateKey(app.getPrivate()));
        Pem.write(gateway.resolve("alipay_app_pub_key.pem"), Pem.publicKey(app.getPublic()));
        Pem.write(merchant.resolve("alipay_pub_key.pem"), Pem.publicKey(theirs.getPublic()));
        Pem.write(gateway.resolve("alipay_key.pem"), Pem.privateKey(theirs.getPrivate()));
        var alipay = json.putObject("alipay");
        alipay.put("appId", ALIPAY_APP);
        alipay.put("sellerId", SELLER);
        alipay.put("appPrivateKey", "alipay_app_key.pem");
        alipay.put("alipayPublicKey", "alipay_pub_key.pem");
        new LegFiles(merchant, gateway).make(json);
    }

    private void server(Issuer issuer) throws IOException, GeneralSecurityException {
        var keys = issuer.ellipticKeys();
        Pem.write(
                gateway.resolve("server.p12"),
                store(
                        keys.getPrivate(),
                        Credentials.SERVER_PASSWORD,
                        issuer.forServer(keys.getPublic()),
                        issuer.certificate()));
    }

    private static byte[] store(PrivateKey key, String password, Certificate... chain)
            throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("key", key, password.toCharArray(), chain);
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        return bytes.toByteArray();
    }

    private String letters() {
        var text = new StringBuilder();
        for (int i = 0; i < 32; i++) text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return text.toString();
    }
}
