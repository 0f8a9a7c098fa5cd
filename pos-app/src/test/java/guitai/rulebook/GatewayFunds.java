package guitai.rulebook;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.money.Money;
import guitai.payment.Funds;

import java.math.BigDecimal;

/// The amounts of a gateway's answer as the vectors write them.
final class GatewayFunds {
    private GatewayFunds() {}

    static Funds weChat(JsonNode response) {
        var total = response.path("total_fee").asLong();
        var coupon = response.path("coupon_fee").asLong();
        var cash = response.path("cash_fee").asLong();
        var settled = response.path("settlement_total_fee").asLong(total);
        var unsettled = 0L;
        var direct = 0L;
        var prepaid = 0L;
        for (var promotion : response.path("promotion_detail")) {
            var byShop = promotion.path("merchant_contribute").asLong();
            if (promotion.path("type").asText().equals("NOCASH")) {
                unsettled += promotion.path("amount").asLong();
                direct += byShop;
            } else {
                prepaid += byShop;
            }
        }
        return new Funds(
                Money.cny(total),
                Money.cny(cash),
                Money.cny(settled),
                Money.cny(direct),
                Money.cny(prepaid),
                Money.cny(coupon - direct - prepaid),
                Money.cny(cash),
                false,
                total - coupon == cash && total - settled == unsettled);
    }

    static Funds alipay(JsonNode response) {
        var total = yuan(response, "total_amount");
        var direct = yuan(response, "mdiscount_amount");
        var platform = yuan(response, "discount_amount");
        var settled = yuan(response, "receipt_amount");
        var buyer = yuan(response, "buyer_pay_amount");
        var invoice = yuan(response, "invoice_amount");
        var points = yuan(response, "point_amount");
        var bills = Money.ZERO_CNY;
        for (var bill : response.path("fund_bill_list")) bills = bills.plus(yuan(bill, "amount"));
        return new Funds(
                total,
                buyer,
                settled,
                direct,
                Money.ZERO_CNY,
                platform,
                invoice,
                response.path("receipt_currency_type").asText().equals("DC"),
                total.minus(direct).equals(settled)
                        && settled.minus(platform).equals(buyer)
                        && buyer.minus(points).equals(invoice)
                        && bills.equals(total));
    }

    private static Money yuan(JsonNode node, String name) {
        var text = new BigDecimal(node.path(name).asText("0"));
        return Money.cny(text.movePointRight(2).longValueExact());
    }
}
