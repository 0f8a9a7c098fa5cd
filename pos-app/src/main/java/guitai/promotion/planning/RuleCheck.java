package guitai.promotion.planning;

import guitai.catalog.Item;
import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.promotion.Offer;
import guitai.promotion.OfferRule;
import guitai.promotion.Scope;

import java.util.List;
import java.util.Optional;

/// What can be wrong with the numbers of an offer's rule.
final class RuleCheck {
    private final Offer offer;
    private final Goods goods;

    RuleCheck(Offer offer, Goods goods) {
        this.offer = offer;
        this.goods = goods;
    }

    void findings(List<Finding> found) {
        switch (offer.rule()) {
            case OfferRule.PercentOff(var share) -> saves(share > 0, found);
            case OfferRule.SpecialPrice(var price) -> saves(cheaperThanDearest(price, 1), found);
            case OfferRule.AmountOffUnit(var amount) -> saves(amount.isPositive(), found);
            case OfferRule.NForPrice(var pieces, var price) ->
                    saves(cheaperThanDearest(price, pieces), found);
            case OfferRule.BuyXGetY(_, _, var share) -> saves(share > 0, found);
            case OfferRule.QuantityLadder(var steps) ->
                    rising(steps.stream().map(s -> s.basisPoints()).toList(), found);
            case OfferRule.AmountOff(var threshold, var amount, _) -> off(threshold, amount, found);
            case OfferRule.AmountLadder(var steps) -> {
                for (var step : steps) off(step.threshold(), step.amount(), found);
                rising(steps.stream().map(s -> s.amount().minor()).toList(), found);
            }
            case OfferRule.PercentOffBasket(var share, _, var cap) ->
                    saves(share > 0 && cap.filter(Money::isZero).isEmpty(), found);
            case OfferRule.Gift(_, var sku, _, _) -> gift(sku, found);
            case OfferRule.CouponAmount(_, var amount, _) -> saves(amount.isPositive(), found);
            case OfferRule.CouponPercent(var share, _, var cap) ->
                    saves(share > 0 && cap.filter(Money::isZero).isEmpty(), found);
            case OfferRule.CouponExchange(var sku, var price, _) -> {
                if (onFile(sku, found).isPresent()) saves(cheaper(price, sku), found);
            }
        }
    }

    private static void saves(boolean something, List<Finding> found) {
        if (!something) found.add(new Finding.SavesNothing());
    }

    // Goods that are not in the catalogue are another finding.
    private boolean cheaperThanDearest(Money price, int pieces) {
        return goods.prices(offer.scope())
                .map(prices -> price.compareTo(prices.dearest().times(pieces)) < 0)
                .orElse(true);
    }

    private boolean cheaper(Money price, Sku sku) {
        return goods.prices(Scope.skus(java.util.Set.of(sku)))
                .map(prices -> price.compareTo(prices.dearest()) < 0)
                .orElse(true);
    }

    /// A coupon may be worth all of what it is used for; an offer for everybody hardly is.
    private static void off(Money threshold, Money amount, List<Finding> found) {
        saves(amount.isPositive(), found);
        if (amount.isPositive() && amount.compareTo(threshold) >= 0) {
            found.add(new Finding.AsMuchAsAsked(threshold, amount));
        }
    }

    private static void rising(List<Long> gives, List<Finding> found) {
        saves(gives.getLast() > 0, found);
        for (int i = 1; i < gives.size(); i++) {
            if (gives.get(i) <= gives.get(i - 1)) found.add(new Finding.StepGivesNoMore(i + 1));
        }
    }

    private void gift(Sku sku, List<Finding> found) {
        if (onFile(sku, found).isEmpty()) return;
        var stock = goods.stock(sku);
        if (stock.isPresent() && stock.getAsLong() <= 0) {
            found.add(new Finding.GiftOutOfStock(sku));
        }
    }

    private Optional<Item> onFile(Sku sku, List<Finding> found) {
        var item = goods.find(sku);
        if (item.isEmpty()) found.add(new Finding.GiftNotOnFile(sku));
        return item;
    }
}
