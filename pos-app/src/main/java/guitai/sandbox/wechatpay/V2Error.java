package guitai.sandbox.wechatpay;

/// The business refusals of V2 (`err_code`) with their documented texts.
enum V2Error {
    SYSTEMERROR("接口返回错误"),
    BANKERROR("银行系统异常"),
    USERPAYING("需要用户输入支付密码"),
    ORDERPAID("该订单已支付"),
    OUT_TRADE_NO_USED("商户订单号重复"),
    AUTHCODEEXPIRE("二维码已过期，请用户在微信上刷新后再试"),
    AUTH_CODE_ERROR("付款码参数错误"),
    AUTH_CODE_INVALID("101 付款码无效，请扫描微信支付被扫条码/二维码"),
    NOTENOUGH("余额不足"),
    ERROR("业务错误"),
    NOTSUPORTCARD("不支持卡类型"),
    TRADE_ERROR("交易错误"),
    ORDERCLOSED("订单已关闭"),
    ORDERREVERSED("订单已撤销"),
    ORDERNOTEXIST("订单不存在"),
    REVERSE_EXPIRE("订单已超过可撤销的时限"),
    TRADE_OVERDUE("订单已经超过退款期限"),
    INVALID_REQ_TOO_MUCH("无效请求过多"),
    INVALID_TRANSACTIONID("无效transaction_id"),
    REFUNDNOTEXIST("退款订单查询失败"),
    FREQUENCY_LIMITED("频率限制"),
    NOAUTH("商户无此接口权限"),
    PARAM_ERROR("参数错误"),
    LACK_PARAMS("缺少参数"),
    APPID_NOT_EXIST("APPID不存在"),
    APPID_MCHID_NOT_MATCH("appid和mch_id不匹配"),
    INVALID_REQUEST("无效请求");

    final String words;

    V2Error(String words) {
        this.words = words;
    }
}
