package guitai.sandbox.wechatpay;

import guitai.sandbox.book.Refund;
import guitai.sandbox.fault.Fault;

import java.time.Duration;
import java.util.Optional;

/// How a refund will end, and how long it is in work first.
record RefundFate(Refund.State becomes, Duration takes) {
    // The real gateway answers PROCESSING, and most refunds of small sums end within seconds.
    private static final Duration USUALLY = Duration.ofSeconds(1);
    private static final Duration WHILE = Duration.ofSeconds(5);

    static RefundFate of(Optional<Fault> fault) {
        if (shows(fault, Fault.REFUND_PROCESSING)) {
            return new RefundFate(Refund.State.SUCCESS, WHILE);
        }
        if (shows(fault, Fault.REFUND_ABNORMAL)) {
            return new RefundFate(Refund.State.ABNORMAL, WHILE);
        }
        if (shows(fault, Fault.REFUND_CLOSED)) return new RefundFate(Refund.State.CLOSED, WHILE);
        return new RefundFate(Refund.State.SUCCESS, USUALLY);
    }

    private static boolean shows(Optional<Fault> fault, Fault which) {
        return fault.filter(which::equals).isPresent();
    }
}
