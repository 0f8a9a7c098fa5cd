package guitai.gateway.wechatpay;

import guitai.gateway.bill.Column;
import guitai.gateway.bill.Columns;
import guitai.gateway.bill.Damage;
import guitai.gateway.bill.Lines;
import guitai.reconciliation.StatementSource.Bill;

import java.util.List;
import java.util.Set;

/// Where a trade bill has what, by the names of today and by those before 2018, when the order's
/// amount was `总金额` and coupons were 企业红包 or 代金券或立减优惠.
record TradeColumns(
        Columns all,
        Column time,
        Column merchant,
        Column reference,
        Column number,
        Column state,
        Column currency,
        Column settled,
        Column order,
        Column coupon,
        Column refund,
        Column refundSettled,
        Column refundCoupon,
        Column refundAsked,
        Column refundState,
        Column fee) {
    private static final Set<String> FREE_TEXT = Set.of("商品名称", "商户数据包");
    private static final String REFUND_STATE = "退款状态";
    // Only the bill of refunds has it.
    private static final String REFUND_ASKED_AT = "退款申请时间";

    static TradeColumns read(Lines lines, Bill bill) throws Damage {
        var all = heading(lines, FREE_TEXT);
        var row = lines.row();
        var columns =
                new TradeColumns(
                        all,
                        all.needed(row, "交易时间"),
                        all.needed(row, "商户号"),
                        all.needed(row, "微信订单号"),
                        all.needed(row, "商户订单号"),
                        all.needed(row, "交易状态"),
                        all.needed(row, "货币种类"),
                        all.needed(row, "应结订单金额", "总金额"),
                        all.needed(row, "订单金额", "总金额"),
                        all.of("代金券金额", "代金券或立减优惠金额", "企业红包金额"),
                        all.of("商户退款单号"),
                        all.of("退款金额"),
                        all.of("充值券退款金额", "代金券或立减优惠退款金额", "企业红包退款金额"),
                        all.of("申请退款金额", "退款金额"),
                        all.of(REFUND_STATE),
                        all.needed(row, "手续费"));
        boolean refunds = columns.refund().isThere() && columns.refundState().isThere();
        if (refunds == (bill == Bill.PAYMENTS)) {
            throw lines.damage(refunds ? "not a bill of payments only" : "a bill without refunds");
        }
        if (bill == Bill.TRADES && all.of(REFUND_ASKED_AT).isThere()) {
            throw lines.damage("a bill of refunds only");
        }
        return columns;
    }

    /// The heading of any of WeChat Pay's bills: no backticks there, and no quoting.
    static Columns heading(Lines lines, Set<String> freeText) throws Damage {
        if (lines.startsWith(new byte[] {'<'})) {
            throw lines.damage("a page or a message, not a bill");
        }
        return new Columns(lines.row(), List.of(lines.text().split(",", 256)), freeText);
    }
}
