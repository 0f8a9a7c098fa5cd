package guitai.gateway;

import guitai.gateway.wechatpay.Dialect;
import guitai.sandbox.fault.Fault;

/// WeChat Pay as a till speaks it by default: payment codes over V2, the rest over v3.
final class WechatV2ContractTest extends WechatContract {
    @Override
    Dialect dialect() {
        return Dialect.V2;
    }

    @Override
    boolean shows(Operation operation, Fault fault) {
        return switch (operation) {
            // V2 tells no time, so its clock cannot be wrong.
            case CHARGE, ENQUIRE -> fault != Fault.CLOCK_SKEW && meant(operation, fault);
            // A V2 reversal names no order.
            case REVERSE ->
                    fault != Fault.CLOCK_SKEW
                            && fault != Fault.OTHER_ORDER
                            && meant(operation, fault);
            case COLLECT, CLOSE, REFUND, ENQUIRE_REFUND -> v3Shows(operation, fault);
        };
    }
}
