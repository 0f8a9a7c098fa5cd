package guitai.command;

import guitai.payment.Attempt;
import guitai.payment.Channel;
import guitai.sandbox.Sandbox;
import guitai.sandbox.book.Gateway;
import guitai.sandbox.book.OrderKey;
import guitai.sandbox.book.Voucher;
import guitai.sandbox.book.WalletCode.Behaviour;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.FaultRule;
import guitai.sandbox.fault.On;

import java.time.Duration;
import java.util.List;

/// The customers' phones of a played day, and what goes wrong at the gateways.
final class DemoPhones {
    /// Codes are shown anew every minute.
    private static final Duration LIFE = Duration.ofMinutes(1);

    /// How long somebody takes to type a password.
    private static final Duration THINKS = Duration.ofSeconds(4);

    private static final long BALANCE = 100_000_000;

    private final Sandbox sandbox;
    private final DemoCodes codes;

    DemoPhones(Sandbox sandbox, long seed) {
        this.sandbox = sandbox;
        this.codes = new DemoCodes(seed);
    }

    /// A code nobody has seen yet, on the phone of somebody who behaves so.
    String code(Gateway gateway, Behaviour behaviour, Voucher... coupons) {
        var code = codes.next(gateway);
        sandbox.book()
                .issue(
                        code,
                        gateway,
                        buyer(gateway),
                        LIFE,
                        BALANCE,
                        behaviour,
                        THINKS,
                        List.of(coupons));
        return code;
    }

    /// The next call of this kind goes wrong, once.
    void wrong(On call, Fault what) {
        sandbox.arm(FaultRule.once(call, what));
    }

    void wellAgain() {
        sandbox.clearFaults();
    }

    /// Somebody reads the code that is shown, and pays.
    void pays(Attempt attempt) {
        var gateway = of(attempt.channel());
        var key = new OrderKey(gateway, attempt.id().value());
        var _ = sandbox.book().scan(key, buyer(gateway), List.of());
    }

    private static Gateway of(Channel channel) {
        return switch (channel) {
            case WECHAT_PAY -> Gateway.WECHAT;
            case ALIPAY -> Gateway.ALIPAY;
            case CARD, STORED_VALUE -> throw new IllegalArgumentException(channel + " has no code");
        };
    }

    private static String buyer(Gateway gateway) {
        return switch (gateway) {
            case WECHAT -> "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o";
            case ALIPAY -> "2088102122524333";
        };
    }
}
