package guitai.gateway.wechatpay;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.gateway.wechatpay.Figures.Promotion;
import guitai.money.Money;
import guitai.payment.Funds;

import java.util.ArrayList;

/// The till's own reading of an answer, for the rulebook's vectors.
public final class WechatFunds {
    private WechatFunds() {}

    /// @param answer with the names of V2 and whole fen
    public static Funds of(JsonNode answer) {
        var promotions = new ArrayList<Promotion>();
        for (var one : answer.path("promotion_detail")) {
            promotions.add(
                    new Promotion(
                            one.path("type").asText().equals("CASH"),
                            fen(one, "amount"),
                            fen(one, "wechatpay_contribute"),
                            fen(one, "merchant_contribute"),
                            fen(one, "other_contribute")));
        }
        var figures =
                new Figures(
                        fen(answer, "total_fee"),
                        fen(answer, "cash_fee"),
                        fen(answer, "coupon_fee"),
                        fen(answer, "settlement_total_fee"),
                        promotions,
                        true);
        return figures.funds(Money.cny(fen(answer, "total_fee")));
    }

    private static long fen(JsonNode node, String name) {
        return node.has(name) ? Figures.fen(node.path(name).asText()) : Figures.MISSING;
    }
}
