package guitai.sandbox.wechatpay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One callback that is to reach the merchant.
///
/// @param about what it tells, to tell it once; an order or refund and how it ended
/// @param group what every refund of the same order tells
/// @param after another callback that must have been tried before this one
/// @param tries how often it was posted without being thanked for
/// @param due when it is posted next
record Notice(
        String about,
        String group,
        String id,
        String url,
        String event,
        String type,
        String plain,
        Optional<String> after,
        int tries,
        Instant due) {
    // "15s/15s/30s/3m/10m/20m/30m/30m/30m/60m/3h/3h/3h/6h/6h (24h4m in all)"
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(3),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(20),
                    Duration.ofMinutes(30),
                    Duration.ofMinutes(30),
                    Duration.ofMinutes(30),
                    Duration.ofMinutes(60),
                    Duration.ofHours(3),
                    Duration.ofHours(3),
                    Duration.ofHours(3),
                    Duration.ofHours(6),
                    Duration.ofHours(6));

    /// How long the gateway goes on trying.
    static final Duration PATIENCE = PAUSES.stream().reduce(Duration.ZERO, Duration::plus);

    /// The next try; empty when the gateway gives up.
    Optional<Notice> again(Instant now) {
        if (tries >= PAUSES.size()) return Optional.empty();
        var next = now.plus(PAUSES.get(tries));
        return Optional.of(with(Optional.empty(), tries + 1, next));
    }

    Notice waitingFor(String other) {
        return with(Optional.of(other), tries, due);
    }

    private Notice with(Optional<String> waits, int tried, Instant next) {
        return new Notice(about, group, id, url, event, type, plain, waits, tried, next);
    }

    String summary() {
        return switch (event) {
            case "TRANSACTION.SUCCESS" -> "支付成功";
            case "REFUND.SUCCESS" -> "退款成功";
            case "REFUND.ABNORMAL" -> "退款异常";
            default -> "退款关闭";
        };
    }

    @Override
    public String toString() {
        return "Notice[" + event + " " + id + "]";
    }
}
