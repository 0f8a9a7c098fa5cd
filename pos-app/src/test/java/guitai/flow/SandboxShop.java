package guitai.flow;

import guitai.gateway.SandboxWallets;
import guitai.gateway.alipay.Alipay;
import guitai.gateway.wechatpay.WechatPay;
import guitai.payment.WalletGateway;
import guitai.sale.Sale;
import guitai.sandbox.Sandbox;
import guitai.sandbox.TestSandbox;
import guitai.sandbox.book.Gateway;
import guitai.sandbox.book.WalletCode.Behaviour;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A real till with the real client of a wallet, and the sandbox behind it, all by one clock.
final class SandboxShop implements AutoCloseable {
    final Sandbox sandbox;
    private final Path folder;
    private Optional<TillForTests> opened = Optional.empty();
    private int codes;

    private SandboxShop(Path folder) {
        this.folder = folder;
        this.sandbox = TestSandbox.start(folder.resolve("sandbox"), this::now);
    }

    static SandboxShop open(Path folder) {
        return new SandboxShop(folder);
    }

    WechatPay wechat() throws IOException, GeneralSecurityException {
        return SandboxWallets.wechat(sandbox, this::now);
    }

    Alipay alipay() throws IOException, GeneralSecurityException {
        return SandboxWallets.alipay(sandbox, this::now);
    }

    TillForTests paying(WalletGateway wallet) {
        var till = TillForTests.paying(folder.resolve("till"), wallet);
        opened = Optional.of(till);
        return till;
    }

    Instant now() {
        return opened.map(till -> till.clock().instant()).orElse(MovedClock.NINE);
    }

    TillForTests till() {
        return opened.orElseThrow();
    }

    /// What the WeChat of this person shows now; it pays.
    String phone(String owner) {
        var text = "13%016d".formatted(++codes);
        var life = Duration.ofDays(1);
        var thinks = Duration.ofSeconds(5);
        var rich = 100_000_00L;
        sandbox.book()
                .issue(text, Gateway.WECHAT, owner, life, rich, Behaviour.PAY, thinks, List.of());
        return text;
    }

    Sale.Completed last() {
        return till().store().sales().last().orElseThrow();
    }

    /// Later, what waits goes over the line.
    void tick() {
        till().clock().move(Duration.ofMinutes(6));
        till().counter().charge().tick();
    }

    @Override
    public void close() {
        opened.ifPresent(TillForTests::close);
        sandbox.close();
    }
}
