package guitai.gateway.wechatpay;

import java.net.URI;

/// Where WeChat Pay listens; paths are put behind these.
///
/// @param certified where V2 asks for the client certificate; a sandbox may use a port of its own
public record Endpoints(URI v2, URI certified, URI v3) {
    private static final URI MAINLAND = URI.create("https://api.mch.weixin.qq.com");

    public static final Endpoints PRODUCTION = new Endpoints(MAINLAND, MAINLAND, MAINLAND);

    URI v2(String path) {
        return at(v2, path);
    }

    URI certified(String path) {
        return at(certified, path);
    }

    URI v3(String pathAndQuery) {
        return at(v3, pathAndQuery);
    }

    private static URI at(URI base, String path) {
        var text = base.toString();
        return URI.create(
                (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path);
    }
}
