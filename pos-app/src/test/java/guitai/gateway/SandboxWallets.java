package guitai.gateway;

import guitai.gateway.alipay.Alipay;
import guitai.gateway.wechatpay.Dialect;
import guitai.gateway.wechatpay.WechatPay;
import guitai.sandbox.Sandbox;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.InstantSource;

/// The real clients of a running sandbox, under the keys it knows, for tests at the counter.
public final class SandboxWallets {
    private SandboxWallets() {}

    public static WechatPay wechat(Sandbox sandbox, InstantSource clock)
            throws IOException, GeneralSecurityException {
        return WechatContract.client(sandbox, Dialect.V2, AgainstTheSandbox.PATIENT, clock);
    }

    public static Alipay alipay(Sandbox sandbox, InstantSource clock)
            throws IOException, GeneralSecurityException {
        return AlipayContractTest.client(sandbox, AgainstTheSandbox.PATIENT, clock);
    }
}
