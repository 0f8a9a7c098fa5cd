package guitai.gateway;

import guitai.gateway.wechatpay.Dialect;
import guitai.sandbox.fault.Fault;

/// WeChat Pay with v3 for everything.
final class WechatV3ContractTest extends WechatContract {
    @Override
    Dialect dialect() {
        return Dialect.V3;
    }

    @Override
    boolean shows(Operation operation, Fault fault) {
        return v3Shows(operation, fault);
    }
}
