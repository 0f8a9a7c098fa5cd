package guitai.sandbox.wechatpay;

import guitai.sandbox.fault.On;

import java.util.Arrays;
import java.util.Optional;

/// The interfaces of V2 a till needs.
enum V2Operation {
    MICROPAY("/pay/micropay", On.PAY, false),
    ORDERQUERY("/pay/orderquery", On.QUERY, false),
    REVERSE("/secapi/pay/reverse", On.REVERSE, true),
    REFUND("/secapi/pay/refund", On.REFUND, true),
    REFUNDQUERY("/pay/refundquery", On.QUERY, false),
    DOWNLOADBILL("/pay/downloadbill", On.BILL, false),
    AUTHCODETOOPENID("/tools/authcodetoopenid", On.ANY, false);

    final String path;
    final On on;

    /// Whether the caller must prove in the TLS handshake that it is the merchant.
    final boolean guarded;

    V2Operation(String path, On on, boolean guarded) {
        this.path = path;
        this.on = on;
        this.guarded = guarded;
    }

    V2Form form() {
        return switch (this) {
            case MICROPAY -> V2Form.MICROPAY;
            case ORDERQUERY -> V2Form.ORDERQUERY;
            case REVERSE -> V2Form.REVERSE;
            case REFUND -> V2Form.REFUND;
            case REFUNDQUERY -> V2Form.REFUNDQUERY;
            case DOWNLOADBILL -> V2Form.DOWNLOADBILL;
            case AUTHCODETOOPENID -> V2Form.AUTHCODETOOPENID;
        };
    }

    static Optional<V2Operation> at(String path) {
        return Arrays.stream(values()).filter(op -> op.path.equals(path)).findFirst();
    }
}
