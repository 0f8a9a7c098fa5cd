package guitai.sandbox;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Where the sandbox answers.
///
/// @param base of plain HTTP, without a slash at the end
/// @param secureBase of HTTPS with the sandbox's own CA; asks for a client certificate
/// @param credentials the folder of the merchant's files; `merchant.json` in it names them
public record Endpoints(String base, String secureBase, Path credentials) {
    static Endpoints of(int port, int securePort, Path credentials) {
        return new Endpoints(
                "http://127.0.0.1:" + port, "https://127.0.0.1:" + securePort, credentials);
    }

    /// What `/pay/…` of WeChat Pay V2 is put behind; `/secapi/…` wants the other one.
    public String wechatV2() {
        return base;
    }

    /// The same over TLS, where the merchant's certificate can be shown.
    public String wechatV2Secure() {
        return secureBase;
    }

    /// What `/v3/…` is put behind.
    public String wechatV3() {
        return base;
    }

    public String alipay() {
        return base + "/gateway.do";
    }

    public String alipaySecure() {
        return secureBase + "/gateway.do";
    }

    public String control() {
        return base + "/control";
    }

    /// As the control desk tells it.
    String written() {
        return new ObjectMapper()
                .createObjectNode()
                .put("base", base)
                .put("secureBase", secureBase)
                .put("credentials", credentials.toString())
                .toString();
    }

    /// What a control desk has told.
    ///
    /// @return empty if it was no sandbox's
    public static Optional<Endpoints> read(String text) {
        try {
            var json = new ObjectMapper().readTree(text);
            var base = json.path("base");
            var secure = json.path("secureBase");
            var folder = json.path("credentials");
            return base.isTextual() && secure.isTextual() && folder.isTextual()
                    ? Optional.of(
                            new Endpoints(base.asText(), secure.asText(), Path.of(folder.asText())))
                    : Optional.empty();
        } catch (JacksonException | InvalidPathException noSandbox) {
            return Optional.empty();
        }
    }
}
