package guitai.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// `merchant.json` of a sandbox: who a training till is to the gateways, and which files beside it
/// hold the keys. Real merchants are set up in `till.conf`.
///
/// @param ca of the sandbox's own authority
/// @param partners nothing where an older sandbox wrote the file
public record MerchantFile(
        Path folder, String ca, Wechat wechat, Alipay alipay, Optional<Partners> partners) {
    public static final String NAME = "merchant.json";

    private static final long LARGEST = 64 * 1024;

    /// @param identity PKCS#12
    public record Wechat(
            String merchantId,
            String appId,
            String v2Key,
            String v3Key,
            String identity,
            String password,
            String publicKeyId,
            String publicKey) {
        @Override
        public String toString() {
            return "Wechat[" + merchantId + "]";
        }
    }

    public record Alipay(String appId, String privateKey, String publicKey) {}

    /// Who a till speaks to besides the wallets, each under a key of its own.
    public record Partners(Card card, Shared terminal, HeadOffice headOffice) {}

    /// A key both ends know.
    ///
    /// @param file 64 hexadecimal digits
    public record Shared(String id, String file) {}

    /// The acquirer.
    ///
    /// @param key for what goes there without the terminal
    public record Card(Shared key, String terminalId, String merchantId) {}

    /// @param issuerKey PEM, Ed25519
    public record HeadOffice(Shared key, String issuerKey, String issuerKeyId) {}

    public sealed interface Reading {
        record Good(MerchantFile merchant) implements Reading {}

        record Bad(String words) implements Reading {}
    }

    private static final class Lacks extends RuntimeException {
        private static final long serialVersionUID = 1;

        Lacks(String what) {
            super(what, null, false, false);
        }
    }

    public static Reading read(Path folder) {
        var file = folder.resolve(NAME);
        try {
            if (!Files.isRegularFile(file)) return new Reading.Bad(file + " is not there");
            if (Files.size(file) > LARGEST) return new Reading.Bad(file + " is larger than 64 KB");
            var json = new ObjectMapper().readTree(file.toFile());
            return new Reading.Good(
                    new MerchantFile(
                            folder,
                            text(json, "ca"),
                            wechat(json.path("wechat")),
                            alipay(json.path("alipay")),
                            json.has("headOffice")
                                    ? Optional.of(partners(json))
                                    : Optional.empty()));
        } catch (Lacks lacks) {
            return new Reading.Bad(file + " has no " + lacks.getMessage());
        } catch (JacksonException notJson) {
            // The parser's message quotes what it could not read, and that may be a key.
            return new Reading.Bad(file + " is not JSON");
        } catch (IOException unreadable) {
            return new Reading.Bad(file + " cannot be read by this user");
        }
    }

    private static Wechat wechat(JsonNode json) {
        return new Wechat(
                text(json, "mchid"),
                text(json, "appid"),
                text(json, "apiV2Key"),
                text(json, "apiV3Key"),
                text(json, "pkcs12"),
                text(json, "pkcs12Password"),
                text(json, "publicKeyId"),
                text(json, "publicKey"));
    }

    private static Alipay alipay(JsonNode json) {
        return new Alipay(
                text(json, "appId"), text(json, "appPrivateKey"), text(json, "alipayPublicKey"));
    }

    private static Partners partners(JsonNode json) {
        var card = json.path("card");
        var office = json.path("headOffice");
        return new Partners(
                new Card(shared(card), text(card, "terminalId"), text(card, "merchantId")),
                shared(json.path("terminal")),
                new HeadOffice(
                        shared(office),
                        text(office, "issuerPublicKeyFile"),
                        text(office, "issuerKeyId")));
    }

    private static Shared shared(JsonNode json) {
        return new Shared(text(json, "keyId"), text(json, "keyFile"));
    }

    private static String text(JsonNode json, String name) {
        var value = json.path(name);
        if (!value.isTextual() || value.textValue().isBlank()) throw new Lacks(name);
        return value.textValue();
    }
}
