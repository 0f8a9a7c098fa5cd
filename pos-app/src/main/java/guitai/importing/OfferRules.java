package guitai.importing;

import guitai.promotion.OfferLimits;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferRule.Repeat;
import guitai.promotion.planning.ImportedOffers.Reason;
import guitai.sale.Quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// The rule of an offer, out of the fields its type needs.
final class OfferRules {
    private static final int MOST_PIECES = 9_999;

    private OfferRules() {}

    /// Empty if a field was refused, or the type is not one.
    static Optional<OfferRule> of(String type, OfferFields in) {
        return switch (type) {
            case "percent_off" ->
                    needs(in, "off_bp")
                            .map(_ -> new OfferRule.PercentOff(in.basisPoints("off_bp")));
            case "special_price" ->
                    needs(in, "price").map(_ -> new OfferRule.SpecialPrice(in.money("price")));
            case "amount_off_unit" ->
                    needs(in, "amount").map(_ -> new OfferRule.AmountOffUnit(in.money("amount")));
            case "n_for_price" ->
                    needs(in, "n", "price")
                            .map(_ -> new OfferRule.NForPrice(pieces("n", in), in.money("price")));
            case "buy_x_get_y" ->
                    needs(in, "x", "y", "off_bp")
                            .map(
                                    _ ->
                                            new OfferRule.BuyXGetY(
                                                    pieces("x", in),
                                                    pieces("y", in),
                                                    in.basisPoints("off_bp")));
            case "qty_ladder" -> quantityLadder(in);
            case "amount_off" ->
                    needs(in, "amount")
                            .map(
                                    _ ->
                                            new OfferRule.AmountOff(
                                                    in.money("threshold"),
                                                    in.money("amount"),
                                                    repeat(in)));
            case "amount_ladder" -> amountLadder(in);
            case "percent_off_basket" ->
                    needs(in, "off_bp")
                            .map(
                                    _ ->
                                            new OfferRule.PercentOffBasket(
                                                    in.basisPoints("off_bp"),
                                                    in.money("threshold"),
                                                    in.optionalMoney("cap")));
            case "gift" -> gift(in);
            case "coupon_amount" ->
                    needs(in, "amount")
                            .map(
                                    _ ->
                                            new OfferRule.CouponAmount(
                                                    in.money("threshold"),
                                                    in.money("amount"),
                                                    repeat(in)));
            case "coupon_percent" ->
                    needs(in, "off_bp")
                            .map(
                                    _ ->
                                            new OfferRule.CouponPercent(
                                                    in.basisPoints("off_bp"),
                                                    in.money("threshold"),
                                                    in.optionalMoney("cap")));
            case "coupon_exchange" ->
                    in.sku("sku")
                            .map(
                                    sku ->
                                            new OfferRule.CouponExchange(
                                                    sku,
                                                    in.money("exchange_price"),
                                                    in.money("threshold")));
            default -> {
                in.refuse("type", Reason.UNKNOWN_TYPE, type);
                yield Optional.empty();
            }
        };
    }

    private static Optional<OfferFields> needs(OfferFields in, String... names) {
        var complete = true;
        for (var name : names) complete &= in.required(name);
        return complete ? Optional.of(in) : Optional.empty();
    }

    private static int pieces(String name, OfferFields in) {
        return in.count(name, 1, MOST_PIECES, 1);
    }

    private static Repeat repeat(OfferFields in) {
        int most = in.count("max_times", 1, OfferLimits.UNLIMITED, OfferLimits.UNLIMITED);
        return in.flag("every") ? new Repeat(most) : Repeat.ONCE;
    }

    private static Optional<OfferRule> gift(OfferFields in) {
        // Its price is the shelf's when it is given; the format has a place for it.
        in.money("gift_price");
        var threshold = in.money("threshold");
        var quantity = new Quantity(in.whole("gift_qty", 1, Quantity.MOST, 1_000));
        var repeat = repeat(in);
        return in.sku("gift_sku").map(sku -> new OfferRule.Gift(threshold, sku, quantity, repeat));
    }

    private static Optional<OfferRule> quantityLadder(OfferFields in) {
        var steps = new ArrayList<OfferRule.QuantityLadder.Step>();
        for (var step : steps(in, "n", "off_bp")) {
            steps.add(
                    new OfferRule.QuantityLadder.Step(
                            pieces("n", step), step.basisPoints("off_bp")));
        }
        return rising(steps, OfferRule.QuantityLadder.Step::pieces, in)
                ? Optional.of(new OfferRule.QuantityLadder(steps))
                : Optional.empty();
    }

    private static Optional<OfferRule> amountLadder(OfferFields in) {
        var steps = new ArrayList<OfferRule.AmountLadder.Step>();
        for (var step : steps(in, "threshold", "amount")) {
            steps.add(
                    new OfferRule.AmountLadder.Step(step.money("threshold"), step.money("amount")));
        }
        return rising(steps, step -> step.threshold().minor(), in)
                ? Optional.of(new OfferRule.AmountLadder(steps))
                : Optional.empty();
    }

    private static List<OfferFields> steps(OfferFields in, String one, String other) {
        return in.objects("tiers").stream()
                .filter(step -> needs(step, one, other).isPresent())
                .toList();
    }

    private static <T> boolean rising(List<T> steps, ToLongFunction<T> from, OfferFields in) {
        if (steps.isEmpty()) {
            in.refuse("tiers", Reason.MISSING_VALUE, "");
            return false;
        }
        for (int i = 1; i < steps.size(); i++) {
            if (from.applyAsLong(steps.get(i)) <= from.applyAsLong(steps.get(i - 1))) {
                in.refuse("tiers", Reason.BAD_STEPS, "");
                return false;
            }
        }
        return true;
    }
}
