package guitai.gateway.wechatpay;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/// This till's clock minus the gateway's, as last measured.
final class Skew {
    private final AtomicReference<Duration> last = new AtomicReference<>(Duration.ZERO);

    void measured(Duration skew) {
        last.set(skew);
    }

    Duration last() {
        return last.get();
    }
}
