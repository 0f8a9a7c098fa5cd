package guitai.sandbox.wechatpay;

import guitai.sandbox.book.Order;
import guitai.sandbox.book.Refund;
import guitai.sandbox.book.Voucher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Orders and refunds in the fields of V2. Amounts are fen as text, times Beijing's.
final class V2Words {
    // The real gateway answers at most ten refunds a page.
    private static final int PAGE = 10;

    private V2Words() {}

    /// What micropay says of a paid order.
    static Map<String, String> paid(Order order) {
        var fields = new LinkedHashMap<String, String>();
        deviceInfo(order, fields);
        payment(order, fields);
        fields.put("out_trade_no", order.key().number());
        fields.put("attach", order.terms().note("attach"));
        return fields;
    }

    /// What orderquery says of any order.
    static Map<String, String> queried(Order order) {
        var fields = new LinkedHashMap<String, String>();
        deviceInfo(order, fields);
        fields.put("trade_state", order.state().name());
        fields.put("trade_state_desc", States.words(order));
        if (order.isPaid()) {
            payment(order, fields);
            coupons(order, fields);
        } else {
            fields.put("total_fee", Long.toString(order.total()));
        }
        fields.put("out_trade_no", order.key().number());
        fields.put("attach", order.terms().note("attach"));
        return fields;
    }

    private static void deviceInfo(Order order, Map<String, String> fields) {
        var device = order.terms().note("device_info");
        if (!device.isEmpty()) fields.put("device_info", device);
    }

    private static void payment(Order order, Map<String, String> fields) {
        var paid = order.paid().orElseThrow();
        fields.put("openid", paid.buyer());
        fields.put("is_subscribe", "N");
        fields.put("trade_type", States.tradeType(order));
        fields.put("bank_type", States.bank(order));
        fields.put("fee_type", "CNY");
        fields.put("total_fee", Long.toString(order.total()));
        long coupons = paid.coupons();
        if (coupons > 0) {
            fields.put("settlement_total_fee", Long.toString(Shares.settlementTotal(order)));
            fields.put("coupon_fee", Long.toString(coupons));
        }
        fields.put("cash_fee_type", "CNY");
        fields.put("cash_fee", Long.toString(order.total() - coupons));
        fields.put("transaction_id", order.transaction());
        fields.put("time_end", Clockface.compact(paid.at()));
        // Said only to who asks in the form of 单品优惠.
        if (coupons > 0 && order.terms().note("version").equals("1.0")) {
            fields.put("promotion_detail", Promotions.v2(order));
        }
    }

    private static void coupons(Order order, Map<String, String> fields) {
        var vouchers = Shares.vouchers(order);
        if (vouchers.isEmpty()) return;
        fields.put("coupon_count", Integer.toString(vouchers.size()));
        for (int i = 0; i < vouchers.size(); i++) {
            var voucher = vouchers.get(i);
            fields.put("coupon_type_" + i, type(voucher));
            fields.put("coupon_id_" + i, voucher.id());
            fields.put("coupon_fee_" + i, Long.toString(voucher.amount()));
        }
    }

    /// CASH is a prefunded coupon, NO_CASH one that is never settled to the merchant.
    private static String type(Voucher voucher) {
        return voucher.kind() == Voucher.Kind.CASH ? "CASH" : "NO_CASH";
    }

    /// What refund says. It never says whether the money is back: refundquery does.
    static Map<String, String> refundAccepted(Order order, Refund refund) {
        var fields = new LinkedHashMap<String, String>();
        var shares = Shares.of(order, refund);
        fields.put("transaction_id", order.transaction());
        fields.put("out_trade_no", order.key().number());
        fields.put("out_refund_no", refund.number());
        fields.put("refund_id", refund.id());
        fields.put("refund_fee", Long.toString(refund.amount()));
        fields.put("settlement_refund_fee", Long.toString(shares.settlement()));
        fields.put("total_fee", Long.toString(order.total()));
        fields.put("settlement_total_fee", Long.toString(Shares.settlementTotal(order)));
        fields.put("fee_type", "CNY");
        fields.put("cash_fee", Long.toString(Shares.payerTotal(order)));
        fields.put("cash_fee_type", "CNY");
        fields.put("cash_refund_fee", Long.toString(shares.payer()));
        var vouchers = Shares.vouchers(order);
        fields.put("coupon_refund_fee", Long.toString(shares.coupons()));
        fields.put("coupon_refund_count", Integer.toString(vouchers.size()));
        for (int i = 0; i < vouchers.size(); i++) {
            fields.put("coupon_type_" + i, type(vouchers.get(i)));
            fields.put("coupon_refund_id_" + i, vouchers.get(i).id());
            fields.put("coupon_refund_fee_" + i, Long.toString(shares.of(vouchers.get(i))));
        }
        return fields;
    }

    static Map<String, String> refunds(Order order, List<Refund> refunds, int offset) {
        var fields = new LinkedHashMap<String, String>();
        var page = refunds.stream().skip(offset).limit(PAGE).toList();
        fields.put("total_refund_count", Integer.toString(refunds.size()));
        fields.put("transaction_id", order.transaction());
        fields.put("out_trade_no", order.key().number());
        fields.put("total_fee", Long.toString(order.total()));
        fields.put("settlement_total_fee", Long.toString(Shares.settlementTotal(order)));
        fields.put("fee_type", "CNY");
        fields.put("cash_fee", Long.toString(Shares.payerTotal(order)));
        fields.put("refund_count", Integer.toString(page.size()));
        for (int n = 0; n < page.size(); n++) refund(order, page.get(n), n, fields);
        return fields;
    }

    private static void refund(Order order, Refund refund, int n, Map<String, String> fields) {
        var shares = Shares.of(order, refund);
        fields.put("out_refund_no_" + n, refund.number());
        fields.put("refund_id_" + n, refund.id());
        fields.put("refund_channel_" + n, "ORIGINAL");
        fields.put("refund_fee_" + n, Long.toString(refund.amount()));
        fields.put("settlement_refund_fee_" + n, Long.toString(shares.settlement()));
        var vouchers = Shares.vouchers(order);
        if (!vouchers.isEmpty()) {
            fields.put("coupon_refund_fee_" + n, Long.toString(shares.coupons()));
            fields.put("coupon_refund_count_" + n, Integer.toString(vouchers.size()));
            for (int m = 0; m < vouchers.size(); m++) {
                var at = "_" + n + "_" + m;
                fields.put("coupon_type" + at, type(vouchers.get(m)));
                fields.put("coupon_refund_id" + at, vouchers.get(m).id());
                fields.put("coupon_refund_fee" + at, Long.toString(shares.of(vouchers.get(m))));
            }
        }
        fields.put("refund_status_" + n, States.v2(refund));
        fields.put("refund_account_" + n, "REFUND_SOURCE_RECHARGE_FUNDS");
        // The name is misspelt in the real interface.
        fields.put("refund_recv_accout_" + n, "支付用户的零钱");
        refund.done()
                .filter(_ -> refund.state() == Refund.State.SUCCESS)
                .ifPresent(at -> fields.put("refund_success_time_" + n, Clockface.spaced(at)));
    }
}
