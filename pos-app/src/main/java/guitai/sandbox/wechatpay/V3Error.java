package guitai.sandbox.wechatpay;

/// The refusals of v3: HTTP status, code, the number at the end of `Request-ID`, and the text.
///
/// The numbers are those of the public trouble-shooting list; 268435456 stands where it has none.
enum V3Error {
    PARAM_ERROR(400, "PARAM_ERROR", 268435461, "参数错误"),
    SUPERFLUOUS(400, "PARAM_ERROR", 270924358, "多余参数"),
    INVALID_REQUEST(400, "INVALID_REQUEST", 268435464, "请求超出范围"),
    ALREADY_PAID(400, "INVALID_REQUEST", 268449538, "该订单已支付"),
    ONLY_REVERSE(400, "INVALID_REQUEST", 268449641, "当前交易不允许进行普通关单(只能撤销)"),
    NOT_REVERSIBLE(400, "INVALID_REQUEST", 268435464, "当前交易不允许撤销"),
    CONTRADICTS(400, "INVALID_REQUEST", 268498688, "请求重入时，参数与首次请求时不一致"),
    APPID_MCHID_NOT_MATCH(400, "APPID_MCHID_NOT_MATCH", 268445527, "appid和mch_id不匹配"),
    MCH_NOT_EXISTS(400, "MCH_NOT_EXISTS", 268443715, "商户号不存在"),
    ORDER_CLOSED(400, "ORDER_CLOSED", 268447914, "订单已关闭"),
    NO_STATEMENT_EXIST(400, "NO_STATEMENT_EXIST", 268435456, "账单文件不存在"),
    STATEMENT_CREATING(400, "STATEMENT_CREATING", 268435456, "账单生成中"),
    SIGN_ERROR(401, "SIGN_ERROR", 268443699, "签名错误"),
    NO_AUTH(403, "NO_AUTH", 268448010, "商户无权限"),
    NOT_ENOUGH(403, "NOT_ENOUGH", 268435456, "余额不足"),
    TRADE_ERROR(403, "TRADE_ERROR", 268435456, "交易错误"),
    AUTH_CODE_EXPIRED(403, "TRADE_ERROR", 268435456, "101 付款码已过期，请刷新再试"),
    AUTH_CODE_INVALID(400, "PARAM_ERROR", 268435461, "付款码无效"),
    OUT_TRADE_NO_USED(403, "OUT_TRADE_NO_USED", 268435456, "商户订单号重复"),
    ORDER_NOT_EXIST(404, "ORDER_NOT_EXIST", 268512771, "订单不存在"),
    REFUND_NOT_EXIST(404, "RESOURCE_NOT_EXISTS", 268435456, "退款单不存在"),
    NO_SUCH_ORDER_TO_REFUND(404, "RESOURCE_NOT_EXISTS", 268512771, "订单不存在"),
    TOKEN_EXPIRED(400, "PARAM_ERROR", 268435461, "账单下载地址已失效"),
    COUPON_NOT_EXIST(404, "RESOURCE_NOT_EXISTS", 268435456, "券不存在"),
    COUPON_STATE(400, "INVALID_REQUEST", 268435456, "券状态不允许该操作"),
    FREQUENCY_LIMITED(429, "FREQUENCY_LIMITED", 268447840, "频率超限"),
    SYSTEM_ERROR(500, "SYSTEM_ERROR", 268435456, "系统异常，请用相同参数重新调用");

    final int status;
    final String code;
    final long number;
    final String message;

    V3Error(int status, String code, long number, String message) {
        this.status = status;
        this.code = code;
        this.number = number;
        this.message = message;
    }
}
