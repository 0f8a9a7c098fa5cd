package guitai.sandbox;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Where the sandbox answers.
///
/// @param base of plain HTTP, without a slash at the end
/// @param secureBase of HTTPS with the sandbox's own CA; asks for a client certificate
/// @param credentials the folder of the merchant's files; `merchant.json` in it names them
/// @param terminal what `/terminal/…` is put behind; an older sandbox has none
public record Endpoints(
        String base, String secureBase, Path credentials, Optional<String> terminal) {

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

    /// What `/acquirer/…` is put behind.
    public String acquirer() {
        return base;
    }

    /// What `/journal/…` and `/stored-value/…` are put behind.
    public String headOffice() {
        return base;
    }

    public String control() {
        return base + "/control";
    }

    /// As the control desk tells it.
    String written() {
        var json = new ObjectMapper().createObjectNode();
        json.put("base", base).put("secureBase", secureBase);
        json.put("credentials", credentials.toString());
        terminal.ifPresent(at -> json.put("terminal", at));
        return json.put("acquirer", acquirer()).put("headOffice", headOffice()).toString();
    }

    private static Optional<String> terminal(JsonNode json) {
        var at = json.path("terminal");
        return at.isTextual() ? Optional.of(at.asText()) : Optional.empty();
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
                            new Endpoints(
                                    base.asText(),
                                    secure.asText(),
                                    Path.of(folder.asText()),
                                    terminal(json)))
                    : Optional.empty();
        } catch (JacksonException | InvalidPathException noSandbox) {
            return Optional.empty();
        }
    }
}
