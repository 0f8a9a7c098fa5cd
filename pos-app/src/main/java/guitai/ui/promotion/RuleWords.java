package guitai.ui.promotion;

import guitai.promotion.OfferLimits;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferRule.Repeat;
import guitai.ui.text.Words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What an offer's rule takes off, as a shop says it: 12 % off (8.8折), 20 off 100.
final class RuleWords {

    private RuleWords() {}

    static Words of(OfferRule rule) {
        return switch (rule) {
            case OfferRule.PercentOff(var share) -> off(share);
            case OfferRule.SpecialPrice(var price) -> Words.of("promo.rule.special", price);
            case OfferRule.AmountOffUnit(var amount) -> Words.of("promo.rule.unitAmount", amount);
            case OfferRule.NForPrice(var pieces, var price) ->
                    Words.of("promo.rule.bundle", pieces, price);
            case OfferRule.BuyXGetY(var buy, var get, var share) -> buyAndGet(buy, get, share);
            case OfferRule.QuantityLadder(var steps) ->
                    all(
                            steps.stream()
                                    .map(
                                            step ->
                                                    Words.of(
                                                            "promo.rule.pieces",
                                                            step.pieces(),
                                                            off(step.basisPoints())))
                                    .toList());
            case OfferRule.AmountOff(var from, var amount, var repeat) ->
                    repeated(Words.of("promo.rule.sum", from, amount), repeat);
            case OfferRule.AmountLadder(var steps) ->
                    all(
                            steps.stream()
                                    .map(
                                            step ->
                                                    Words.of(
                                                            "promo.rule.sum",
                                                            step.threshold(),
                                                            step.amount()))
                                    .toList());
            case OfferRule.PercentOffBasket(var share, var from, var cap) ->
                    capped(Words.of("promo.rule.from", from, off(share)), cap);
            case OfferRule.Gift(var from, var sku, var quantity, var repeat) ->
                    repeated(
                            Words.of("promo.rule.gift", from, quantity.plain(), sku.value()),
                            repeat);
            case OfferRule.CouponAmount(var from, var amount, var repeat) ->
                    coupon(repeated(Words.of("promo.rule.sum", from, amount), repeat));
            case OfferRule.CouponPercent(var share, var from, var cap) ->
                    coupon(capped(Words.of("promo.rule.from", from, off(share)), cap));
            case OfferRule.CouponExchange(var sku, var price, var from) ->
                    coupon(Words.of("promo.rule.exchange", from, sku.value(), price));
        };
    }

    /// 12 % off is said as 8.8 of ten in Chinese: the third argument.
    private static Words off(long basisPoints) {
        if (basisPoints == 10_000) return Words.of("promo.rule.free");
        return Words.of(
                "promo.rule.off",
                Written.rate(basisPoints),
                Written.plain(BigDecimal.valueOf(10_000 - basisPoints, 3)));
    }

    private static Words buyAndGet(int buy, int get, long share) {
        if (share == 10_000) return Words.of("promo.rule.buyGetFree", buy, get);
        // The shops' own word for the commonest of them.
        if (buy == 1 && get == 1 && share == 5_000) return Words.of("promo.rule.secondHalf");
        return Words.of("promo.rule.buyGet", buy, get, off(share));
    }

    private static Words repeated(Words once, Repeat repeat) {
        if (repeat.equals(Repeat.ONCE)) return once;
        return repeat.most() == OfferLimits.UNLIMITED
                ? Words.of("promo.rule.every", once)
                : Words.of("promo.rule.everyUpTo", once, repeat.most());
    }

    private static Words capped(Words rule, Optional<guitai.money.Money> cap) {
        return cap.map(most -> Words.of("promo.rule.capped", rule, most)).orElse(rule);
    }

    private static Words coupon(Words rule) {
        return Words.of("promo.rule.coupon", rule);
    }

    private static Words all(List<Words> steps) {
        var said = steps.getFirst();
        for (var step : steps.subList(1, steps.size())) {
            said = Words.of("promo.rule.then", said, step);
        }
        return said;
    }
}
