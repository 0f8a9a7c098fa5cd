package guitai.sandbox;

import java.nio.file.Path;

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
}
