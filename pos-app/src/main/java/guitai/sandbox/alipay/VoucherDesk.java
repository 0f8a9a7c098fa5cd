package guitai.sandbox.alipay;

import guitai.sandbox.book.Gateway;
import guitai.sandbox.coupon.CouponBook;
import guitai.sandbox.coupon.CouponMove;

import java.util.Set;

/// `alipay.marketing.activity.ordervoucher.use` and `.refund`: merchant coupons 商家券.
///
/// The fields are those of the public kit; the words of a refusal are ours, for want of a paper.
final class VoucherDesk {
    private static final Set<String> MODES = Set.of("", "SELF_MODE", "AGENCY_MODE");

    private static final String WALLET = "ZHIFUBAO_TRADE_CHANNEL";

    private final CouponBook book;

    VoucherDesk(CouponBook book) {
        this.book = book;
    }

    Node use(Content content) throws Refused {
        var activity = told(content);
        if (content.amount("total_fee").isEmpty()) throw Refused.field("total_fee", "is missing");
        if (content.text("trade_channel", 32).equals(WALLET)) content.needed("trade_no", 64);
        return said(
                book.use(
                        Gateway.ALIPAY,
                        activity,
                        content.needed("voucher_code", 128),
                        content.needed("out_biz_no", 64)),
                activity);
    }

    Node refund(Content content) throws Refused {
        var activity = told(content);
        return said(
                book.giveBack(
                        Gateway.ALIPAY,
                        activity,
                        content.needed("voucher_code", 128),
                        content.needed("out_biz_no", 64)),
                activity);
    }

    private static String told(Content content) throws Refused {
        if (!MODES.contains(content.text("merchant_access_mode", 32))) {
            throw Refused.field("merchant_access_mode", "is no mode");
        }
        content.needed("biz_dt", 19);
        return content.needed("activity_id", 128);
    }

    private static Node said(CouponMove move, String activity) {
        return switch (move) {
            case CouponMove.Done _, CouponMove.Repeated _ ->
                    Node.success().put("activity_id", activity);
            case CouponMove.Wrong(_) -> Node.failed(SubCode.VOUCHER_STATUS_ILLEGAL, "");
            case CouponMove.NotThere() -> Node.failed(SubCode.VOUCHER_NOT_EXIST, "");
        };
    }
}
