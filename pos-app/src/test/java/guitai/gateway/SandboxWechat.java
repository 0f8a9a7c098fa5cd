package guitai.gateway;

import guitai.gateway.http.TimeOuts;
import guitai.gateway.wechatpay.Dialect;
import guitai.payment.WalletGateway;
import guitai.sandbox.Sandbox;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;

/// The till's own client of WeChat Pay, under the keys a sandbox knows.
public final class SandboxWechat {
    private static final Duration LONG = Duration.ofSeconds(20);

    private SandboxWechat() {}

    public static WalletGateway client(Sandbox sandbox, InstantSource clock)
            throws IOException, GeneralSecurityException {
        return WechatContract.client(sandbox, Dialect.V2, new TimeOuts(LONG, LONG), clock);
    }
}
