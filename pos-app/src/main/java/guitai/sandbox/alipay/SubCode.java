package guitai.sandbox.alipay;

/// Why Alipay refuses, in its own words.
enum SubCode {
    INVALID_PARAMETER("ACQ.INVALID_PARAMETER", "参数有误"),
    SYSTEM_ERROR("ACQ.SYSTEM_ERROR", "系统错误"),
    PAYMENT_AUTH_CODE_INVALID("ACQ.PAYMENT_AUTH_CODE_INVALID", "支付失败，获取顾客账户信息失败，请顾客刷新付款码后重新收款"),
    PAYMENT_FAIL("ACQ.PAYMENT_FAIL", "支付失败，请顾客更换其他付款方式"),
    BUYER_BALANCE_NOT_ENOUGH("ACQ.BUYER_BALANCE_NOT_ENOUGH", "买家余额不足"),
    TRADE_HAS_SUCCESS("ACQ.TRADE_HAS_SUCCESS", "交易已被支付"),
    TRADE_HAS_CLOSE("ACQ.TRADE_HAS_CLOSE", "交易已经关闭"),
    CONTEXT_INCONSISTENT("ACQ.CONTEXT_INCONSISTENT", "交易信息被篡改"),
    TRADE_NOT_EXIST("ACQ.TRADE_NOT_EXIST", "交易不存在"),
    TRADE_STATUS_ERROR("ACQ.TRADE_STATUS_ERROR", "交易状态不合法"),
    TRADE_HAS_FINISHED("ACQ.TRADE_HAS_FINISHED", "交易已完结"),
    TRADE_CANCEL_TIME_OUT("ACQ.TRADE_CANCEL_TIME_OUT", "超过撤销时间范围"),
    TRADE_NOT_ALLOW_REFUND("ACQ.TRADE_NOT_ALLOW_REFUND", "当前交易不允许退款"),
    REFUND_AMT_NOT_EQUAL_TOTAL("ACQ.REFUND_AMT_NOT_EQUAL_TOTAL", "退款金额超限"),
    DISCORDANT_REPEAT_REQUEST("ACQ.DISCORDANT_REPEAT_REQUEST", "不一致的请求"),
    VOUCHER_NOT_EXIST("VOUCHER_NOT_EXIST", "券不存在"),
    VOUCHER_STATUS_ILLEGAL("VOUCHER_STATUS_ILLEGAL", "券状态不合法"),
    BILL_NOT_EXIST("isp.bill_not_exist", "账单不存在");

    final String code;
    final String text;

    SubCode(String code, String text) {
        this.code = code;
        this.text = text;
    }
}
