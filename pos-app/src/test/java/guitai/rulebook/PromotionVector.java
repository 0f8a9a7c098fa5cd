package guitai.rulebook;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.promotion.EarnRule;
import guitai.promotion.MemberCondition;
import guitai.promotion.MemberSnapshot;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferLimits;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferRule.Repeat;
import guitai.promotion.OfferWindow;
import guitai.promotion.PointsRequest;
import guitai.promotion.PricingLine;
import guitai.promotion.PricingRequest;
import guitai.promotion.Scope;
import guitai.sale.Funder;
import guitai.sale.Quantity;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The input of a promotion vector as a request to price.
final class PromotionVector {
    private PromotionVector() {}

    static PricingRequest request(JsonNode input) {
        var lines = new ArrayList<PricingLine>();
        for (var line : input.path("lines")) lines.add(line(line, lines.size() + 1));
        var gifts = new HashMap<Sku, Money>();
        for (var offer : input.path("promotions")) {
            if (offer.has("gift_sku")) {
                gifts.put(new Sku(offer.path("gift_sku").asText()), fen(offer, "gift_price"));
            }
        }
        return new PricingRequest(
                now(input.path("now").asText()),
                input.path("store").asText(),
                input.path("channel").asText(),
                member(input.path("member")),
                input.path("max_coupons").asInt(99),
                lines,
                offers(input),
                gifts,
                Optional.empty(),
                points(input.path("points")),
                earn(input.path("earn")),
                Money.CNY);
    }

    static List<Offer> offers(JsonNode input) {
        var offers = new ArrayList<Offer>();
        for (var offer : input.path("promotions")) offers.add(offer(offer));
        return offers;
    }

    private static ZonedDateTime now(String text) {
        return OffsetDateTime.parse(text).toZonedDateTime();
    }

    private static Money fen(JsonNode node, String key) {
        return Money.cny(node.path(key).asLong());
    }

    private static PricingLine line(JsonNode line, int number) {
        var flags = strings(line.path("flags"), text -> text);
        var quantity = new Quantity(line.path("qty").asLong());
        var price = fen(line, "price");
        return new PricingLine(
                number,
                new Sku(line.path("sku").asText()),
                line.path("cat").asText(),
                strings(line.path("tags"), text -> text),
                price,
                quantity,
                price.timesRatio(quantity.milli(), 1000),
                line.path("weighed").asBoolean(),
                flags.contains("no_discount"),
                flags.contains("no_points_redeem"),
                flags.contains("no_points_earn"),
                Money.ZERO_CNY);
    }

    private static Optional<MemberSnapshot> member(JsonNode member) {
        if (!member.isObject()) return Optional.empty();
        var usage = new HashMap<OfferId, MemberSnapshot.Usage>();
        for (var used : member.path("usage").properties()) {
            usage.put(
                    new OfferId(used.getKey()),
                    new MemberSnapshot.Usage(
                            used.getValue().path("units_today").asInt(),
                            used.getValue().path("times_today").asInt(),
                            used.getValue().path("times_total").asInt()));
        }
        return Optional.of(
                new MemberSnapshot(
                        member.path("id").asText(),
                        member.path("tier").asText(),
                        member.path("is_new").asBoolean(),
                        text(member, "birthday").map(day -> MonthDay.parse("--" + day)),
                        member.path("points").asLong(),
                        usage));
    }

    private static Optional<PointsRequest> points(JsonNode points) {
        if (!points.isObject()) return Optional.empty();
        return Optional.of(
                new PointsRequest(
                        points.path("request").asLong(),
                        fen(points, "value_fen_per_1000"),
                        points.path("step").asLong(1),
                        points.path("min").asLong(),
                        points.path("max_share_bp").asLong(10_000)));
    }

    private static Optional<EarnRule> earn(JsonNode earn) {
        if (!earn.isObject()) return Optional.empty();
        return Optional.of(
                new EarnRule(
                        earn.path("points_per_yuan").asLong(),
                        earn.path("multiplier_bp").asLong(EarnRule.SINGLE)));
    }

    private static Offer offer(JsonNode offer) {
        var id = offer.path("id").asText(offer.path("type").asText());
        var rule = rule(offer);
        if (offer.has("stage")) {
            var stage = offer.path("stage").asText();
            if (!rule.stage().name().equals(stage)) throw new AssertionError(id + " is " + stage);
        }
        return new Offer(
                new OfferId(id),
                1,
                id,
                id,
                rule,
                scope(offer.path("scope")),
                window(offer.path("window")),
                strings(offer.path("stores"), text -> text),
                strings(offer.path("channels"), text -> text),
                new MemberCondition(
                        strings(offer.path("member").path("tiers"), text -> text),
                        offer.path("member").path("new_only").asBoolean(),
                        offer.path("member").path("birthday").asBoolean()),
                limits(offer.path("limits")),
                offer.path("priority").asInt(),
                text(offer, "group"),
                offer.path("exclusive").asBoolean(),
                strings(offer.path("excludes"), OfferId::new),
                offer.path("only_full_price").asBoolean(),
                Funder.MERCHANT);
    }

    private static OfferRule rule(JsonNode offer) {
        var type = offer.path("type").asText();
        long off = offer.path("off_bp").asLong();
        var threshold = fen(offer, "threshold");
        var amount = fen(offer, "amount");
        var cap =
                offer.hasNonNull("cap") ? Optional.of(fen(offer, "cap")) : Optional.<Money>empty();
        return switch (type) {
            case "percent_off" -> new OfferRule.PercentOff(off);
            case "special_price" -> new OfferRule.SpecialPrice(fen(offer, "price"));
            case "amount_off_unit" -> new OfferRule.AmountOffUnit(amount);
            case "n_for_price" ->
                    new OfferRule.NForPrice(offer.path("n").asInt(), fen(offer, "price"));
            case "buy_x_get_y" ->
                    new OfferRule.BuyXGetY(offer.path("x").asInt(), offer.path("y").asInt(), off);
            case "qty_ladder" ->
                    new OfferRule.QuantityLadder(
                            each(
                                    offer.path("tiers"),
                                    tier ->
                                            new OfferRule.QuantityLadder.Step(
                                                    tier.path("n").asInt(),
                                                    tier.path("off_bp").asLong())));
            case "amount_off" -> new OfferRule.AmountOff(threshold, amount, repeat(offer));
            case "amount_ladder" ->
                    new OfferRule.AmountLadder(
                            each(
                                    offer.path("tiers"),
                                    tier ->
                                            new OfferRule.AmountLadder.Step(
                                                    fen(tier, "threshold"), fen(tier, "amount"))));
            case "percent_off_basket" -> new OfferRule.PercentOffBasket(off, threshold, cap);
            case "gift" ->
                    new OfferRule.Gift(
                            threshold,
                            new Sku(offer.path("gift_sku").asText()),
                            new Quantity(offer.path("gift_qty").asLong(1000)),
                            repeat(offer));
            case "coupon_amount" -> new OfferRule.CouponAmount(threshold, amount, repeat(offer));
            case "coupon_percent" -> new OfferRule.CouponPercent(off, threshold, cap);
            case "coupon_exchange" ->
                    new OfferRule.CouponExchange(
                            new Sku(offer.path("sku").asText()),
                            fen(offer, "exchange_price"),
                            threshold);
            default -> throw new RulebookVectorsTest.NoRunner("promotion type " + type);
        };
    }

    private static Repeat repeat(JsonNode offer) {
        if (!offer.path("every").asBoolean()) return Repeat.ONCE;
        return offer.hasNonNull("max_times")
                ? new Repeat(offer.path("max_times").asInt())
                : Repeat.EVERY;
    }

    private static Scope scope(JsonNode scope) {
        return new Scope(
                strings(scope.path("sku"), Sku::new),
                strings(scope.path("cat"), text -> text),
                strings(scope.path("tag"), text -> text),
                strings(scope.path("exclude_sku"), Sku::new),
                strings(scope.path("exclude_cat"), text -> text));
    }

    private static OfferWindow window(JsonNode window) {
        return new OfferWindow(
                text(window, "from").map(PromotionVector::instant),
                text(window, "to").map(PromotionVector::instant),
                Set.copyOf(each(window.path("days"), day -> DayOfWeek.of(day.asInt()))),
                each(
                        window.path("times"),
                        span ->
                                new OfferWindow.Span(
                                        time(span.get(0).asText()), time(span.get(1).asText()))));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static LocalTime time(String text) {
        return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }

    private static OfferLimits limits(JsonNode limits) {
        return new OfferLimits(
                limits.path("units_per_order").asInt(OfferLimits.UNLIMITED),
                limits.path("times_per_order").asInt(OfferLimits.UNLIMITED),
                limits.path("member_units_per_day").asInt(OfferLimits.UNLIMITED),
                limits.path("member_times_per_day").asInt(OfferLimits.UNLIMITED),
                limits.path("member_times_total").asInt(OfferLimits.UNLIMITED));
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.hasNonNull(key) ? Optional.of(node.path(key).asText()) : Optional.empty();
    }

    private static <T> Set<T> strings(JsonNode array, Function<String, T> form) {
        var all = new LinkedHashSet<T>();
        for (var one : array) all.add(form.apply(one.asText()));
        return all;
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> form) {
        var all = new ArrayList<T>();
        for (var one : array) all.add(form.apply(one));
        return all;
    }
}
