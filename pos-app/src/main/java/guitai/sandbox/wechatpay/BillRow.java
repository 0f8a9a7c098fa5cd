package guitai.sandbox.wechatpay;

import guitai.sandbox.book.Order;
import guitai.sandbox.book.Refund;
import guitai.sandbox.book.Voucher;
import guitai.sandbox.credential.WechatMerchant;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// One row of a trade bill: a payment, or a refund (or reversal) of it. Amounts in fen.
///
/// @param at what its place in the bill goes by: when it was paid, or the refund asked for
/// @param refund empty for the payment itself
record BillRow(Order order, Instant at, Optional<Refund> refund) {
    // 0.60%, the usual rate of a shop; the fee is rounded to the fen, each row by itself.
    private static final long RATE_PER_10000 = 60;
    private static final String RATE = "0.60%";

    static BillRow paid(Order order, Instant at) {
        return new BillRow(order, at, Optional.empty());
    }

    static BillRow back(Order order, Refund refund) {
        return new BillRow(order, refund.asked(), Optional.of(refund));
    }

    BillRow movedTo(Instant other) {
        return new BillRow(order, other, refund);
    }

    /// What the merchant is settled for the payment; nothing for a refund.
    long settlement() {
        return refund.isPresent() ? 0 : Shares.settlementTotal(order);
    }

    long total() {
        return refund.isPresent() ? 0 : order.total();
    }

    /// What a refund takes from the settlement.
    long refundSettlement() {
        return refund.map(r -> Shares.of(order, r).settlement()).orElse(0L);
    }

    long refundPrefunded() {
        return refund.map(r -> Shares.of(order, r).prefunded()).orElse(0L);
    }

    long refundAsked() {
        return refund.map(Refund::amount).orElse(0L);
    }

    /// Given back with a refund: negative then.
    long fee() {
        return feeOf(settlement()) - feeOf(refundSettlement());
    }

    private static long feeOf(long fen) {
        return (fen * RATE_PER_10000 + 5000) / 10_000;
    }

    /// Every value by the name of its column, the old names among them.
    Map<String, String> cells(WechatMerchant merchant, String name) {
        var paid = order.paid().orElseThrow();
        long prefunded = refund.isPresent() ? 0 : paid.sum(Voucher.Kind.CASH);
        var cells = new HashMap<String, String>();
        cells.put("交易时间", Clockface.spaced(at));
        cells.put("公众账号ID", merchant.appid());
        cells.put("商户号", merchant.mchid());
        cells.put("特约商户号", "0");
        cells.put("子商户号", "0");
        cells.put("设备号", order.terms().note("device_info"));
        cells.put("微信订单号", order.transaction());
        cells.put("商户订单号", order.key().number());
        cells.put("用户标识", paid.buyer());
        cells.put("交易类型", States.tradeType(order));
        cells.put("交易状态", state());
        cells.put("付款银行", States.bank(order));
        cells.put("货币种类", "CNY");
        cells.put("应结订单金额", yuan(settlement()));
        cells.put("总金额", yuan(total()));
        cells.put("代金券金额", yuan(prefunded));
        cells.put("企业红包金额", yuan(prefunded));
        refundCells(cells);
        cells.put("商品名称", name);
        cells.put("商户数据包", order.terms().note("attach"));
        cells.put("手续费", yuan(fee()) + "000");
        cells.put("费率", RATE);
        cells.put("订单金额", yuan(total()));
        cells.put("申请退款金额", yuan(refundAsked()));
        cells.put("费率备注", "");
        return cells;
    }

    private void refundCells(Map<String, String> cells) {
        cells.put("微信退款单号", refund.map(Refund::id).orElse("0"));
        cells.put("商户退款单号", refund.map(this::refundNumber).orElse("0"));
        cells.put("退款金额", yuan(refundSettlement()));
        cells.put("充值券退款金额", yuan(refundPrefunded()));
        cells.put("企业红包退款金额", yuan(refundPrefunded()));
        cells.put("退款类型", refund.map(_ -> "ORIGINAL").orElse(""));
        cells.put("退款状态", refund.map(BillRow::refundState).orElse(""));
        cells.put("退款申请时间", refund.map(r -> Clockface.spaced(r.asked())).orElse(""));
        cells.put(
                "退款成功时间",
                refund.filter(r -> r.state() == Refund.State.SUCCESS)
                        .flatMap(Refund::done)
                        .map(Clockface::spaced)
                        .orElse(""));
    }

    private String state() {
        return refund.map(r -> r.reversal() ? "REVOKED" : "REFUND").orElse("SUCCESS");
    }

    /// The merchant's number of what the row is about.
    String ownNumber() {
        return refund.map(this::refundNumber).orElse(order.key().number());
    }

    /// A reversal has no refund number of the merchant's.
    private String refundNumber(Refund refund) {
        return refund.reversal() ? order.key().number() : refund.number();
    }

    /// The bill calls a refund that needs a person CHANGE and a failed one FAIL.
    private static String refundState(Refund refund) {
        return switch (refund.state()) {
            case PROCESSING -> "PROCESSING";
            case SUCCESS -> "SUCCESS";
            case ABNORMAL -> "CHANGE";
            case CLOSED -> "FAIL";
        };
    }

    static String yuan(long fen) {
        var sign = fen < 0 ? "-" : "";
        long size = Math.abs(fen);
        return sign + size / 100 + "." + "%02d".formatted(size % 100);
    }
}
