package guitai.app;

import guitai.sandbox.Endpoints;

import java.net.URI;

/// Where a training till finds its gateways.
///
/// @param wechat of plain HTTP
/// @param wechatCertified where the merchant's certificate is asked for
public record SandboxAddresses(URI wechat, URI wechatCertified, URI alipay) {

    /// @param endpoints of a sandbox in this process
    public static SandboxAddresses of(Endpoints endpoints) {
        return of(URI.create(endpoints.base()), URI.create(endpoints.secureBase()));
    }

    /// @param base as a sandbox of its own process prints it, without a slash at the end
    /// @param secureBase of HTTPS
    public static SandboxAddresses of(URI base, URI secureBase) {
        return new SandboxAddresses(base, secureBase, URI.create(base + "/gateway.do"));
    }
}
