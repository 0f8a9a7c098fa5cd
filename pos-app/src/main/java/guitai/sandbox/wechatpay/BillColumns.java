package guitai.sandbox.wechatpay;

import java.util.List;
import java.util.stream.Stream;

/// The columns of the bills, by name, as documented; and those of some years ago.
final class BillColumns {
    private static final List<String> HEAD =
            List.of(
                    "交易时间", "公众账号ID", "商户号", "特约商户号", "设备号", "微信订单号", "商户订单号", "用户标识", "交易类型",
                    "交易状态", "付款银行", "货币种类", "应结订单金额", "代金券金额");
    private static final List<String> REFUND_TIMES = List.of("退款申请时间", "退款成功时间");
    private static final List<String> REFUND_PART =
            List.of("微信退款单号", "商户退款单号", "退款金额", "充值券退款金额", "退款类型", "退款状态");
    private static final List<String> GOODS_AND_FEE = List.of("商品名称", "商户数据包", "手续费", "费率");

    private static final List<String> LAST = List.of("订单金额", "申请退款金额", "费率备注");

    static final List<String> ALL = joined(joined(HEAD, REFUND_PART), joined(GOODS_AND_FEE, LAST));
    static final List<String> SUCCESS =
            joined(joined(HEAD, GOODS_AND_FEE), List.of("订单金额", "费率备注"));
    static final List<String> REFUND =
            joined(joined(joined(HEAD, REFUND_TIMES), REFUND_PART), joined(GOODS_AND_FEE, LAST));

    static final List<String> SUMMARY_ALL =
            List.of("总交易单数", "应结订单总金额", "退款总金额", "充值券退款总金额", "手续费总金额", "订单总金额", "申请退款总金额");
    static final List<String> SUMMARY_SUCCESS = List.of("总交易单数", "应结订单总金额", "手续费总金额", "订单总金额");

    // Before 2018: the total is the order's, coupons are 企业红包, and nothing follows the rate.
    private static final List<String> OLD_HEAD =
            List.of(
                    "交易时间", "公众账号ID", "商户号", "子商户号", "设备号", "微信订单号", "商户订单号", "用户标识", "交易类型",
                    "交易状态", "付款银行", "货币种类", "总金额", "企业红包金额");
    private static final List<String> OLD_REFUND_PART =
            List.of("微信退款单号", "商户退款单号", "退款金额", "企业红包退款金额", "退款类型", "退款状态");
    static final List<String> OLD_ALL = joined(joined(OLD_HEAD, OLD_REFUND_PART), GOODS_AND_FEE);
    static final List<String> OLD_SUCCESS = joined(OLD_HEAD, GOODS_AND_FEE);
    static final List<String> OLD_REFUND =
            joined(joined(OLD_HEAD, REFUND_TIMES), joined(OLD_REFUND_PART, GOODS_AND_FEE));
    static final List<String> OLD_SUMMARY =
            List.of("总交易单数", "总交易额", "总退款金额", "总企业红包退款金额", "手续费总金额");
    static final List<String> OLD_SUMMARY_SUCCESS = List.of("总交易单数", "总交易额", "手续费总金额");

    static final List<String> FUNDS =
            List.of(
                    "记账时间",
                    "微信支付业务单号",
                    "资金流水单号",
                    "业务名称",
                    "业务类型",
                    "收支类型",
                    "收支金额(元)",
                    "账户结余(元)",
                    "资金变更提交申请人",
                    "备注",
                    "业务凭证号");
    static final List<String> SUMMARY_FUNDS = List.of("资金流水总笔数", "收入笔数", "收入金额", "支出笔数", "支出金额");

    private BillColumns() {}

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
