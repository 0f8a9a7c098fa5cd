package guitai.sandbox.alipay;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.sandbox.book.Order;
import guitai.sandbox.book.Refund;

/// Whose money a refund gives back: the buyer's own first, then the platform's part of the
/// discount, then the merchant's, as Alipay says it does by default.
record RefundSplit(long buyer, long platformDiscount, long merchantDiscount) {

    static RefundSplit of(Order order, Refund refund) {
        long before = 0;
        for (var earlier : order.refunds()) {
            if (earlier.number().equals(refund.number())) break;
            if (earlier.state() != Refund.State.CLOSED) before += earlier.amount();
        }
        var after = upTo(order, before + refund.amount());
        var start = upTo(order, before);
        return new RefundSplit(
                after.buyer - start.buyer,
                after.platformDiscount - start.platformDiscount,
                after.merchantDiscount - start.merchantDiscount);
    }

    /// How the first `amount` of an order splits.
    private static RefundSplit upTo(Order order, long amount) {
        var amounts = Amounts.of(order);
        long buyer = Math.min(amount, amounts.buyerPays());
        long platform = Math.min(amount - buyer, amounts.platform());
        return new RefundSplit(buyer, platform, amount - buyer - platform);
    }

    /// What leaves the merchant's account.
    long merchant() {
        return buyer + platformDiscount;
    }

    JsonNode fundBills() {
        var list = Node.mapper().createArrayNode();
        if (buyer > 0) {
            list.addObject().put("fund_channel", "ALIPAYACCOUNT").put("amount", Yuan.of(buyer));
        }
        if (platformDiscount > 0) {
            list.addObject()
                    .put("fund_channel", "DISCOUNT")
                    .put("amount", Yuan.of(platformDiscount));
        }
        if (merchantDiscount > 0) {
            list.addObject()
                    .put("fund_channel", "MDISCOUNT")
                    .put("amount", Yuan.of(merchantDiscount));
        }
        return list;
    }
}
