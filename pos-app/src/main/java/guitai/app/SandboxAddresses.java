package guitai.app;

import guitai.sandbox.Endpoints;

import java.net.URI;
import java.util.Optional;

/// Where a training till finds its gateways.
///
/// @param wechat of plain HTTP
/// @param wechatCertified where the merchant's certificate is asked for
/// @param terminal of cards; an older sandbox has none
public record SandboxAddresses(
        URI wechat,
        URI wechatCertified,
        URI alipay,
        Optional<URI> terminal,
        URI acquirer,
        URI headOffice) {

    /// @param endpoints of a sandbox in this process
    public static SandboxAddresses of(Endpoints endpoints) {
        return new SandboxAddresses(
                URI.create(endpoints.base()),
                URI.create(endpoints.secureBase()),
                URI.create(endpoints.alipay()),
                endpoints.terminal().map(URI::create),
                URI.create(endpoints.acquirer()),
                URI.create(endpoints.headOffice()));
    }
}
