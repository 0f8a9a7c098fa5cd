package guitai.ui.promotion;

import guitai.catalog.Sku;
import guitai.flow.OfferDesk.Listed;
import guitai.money.Money;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferLimits;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferRule.Repeat;
import guitai.sale.Funder;
import guitai.sale.Quantity;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/// Writes an offer into the fields of a form, so that reading them gives the same offer.
final class FormWriter {
    private final Map<OfferField, String> texts = new EnumMap<>(OfferField.class);
    private final ZoneId zone;

    private FormWriter(ZoneId zone) {
        this.zone = zone;
    }

    /// An empty form for an offer with this number.
    static OfferForm fresh(OfferType type, String id) {
        return new OfferForm(type, true, Map.of(OfferField.ID, id));
    }

    /// @param fresh whether its number can still be changed
    static OfferForm of(Offer offer, boolean fresh, ZoneId zone) {
        var writer = new FormWriter(zone);
        writer.head(offer);
        writer.rule(offer.rule());
        writer.goods(offer);
        writer.window(offer);
        writer.who(offer);
        writer.together(offer);
        return new OfferForm(OfferType.of(offer.rule()), fresh, writer.texts);
    }

    /// Another offer like this one, under a number of its own: what was given out of the first does
    /// not count for it.
    static OfferForm like(Listed one, String id, ZoneId zone) {
        var offer = one.draft().map(draft -> draft.offer()).orElse(one.offer());
        return of(offer, true, zone).with(OfferField.ID, id);
    }

    private void put(OfferField field, String text) {
        if (!text.isEmpty()) texts.put(field, text);
    }

    private void put(OfferField field, Money amount) {
        put(field, Written.money(amount));
    }

    private void put(OfferField field, boolean yes) {
        put(field, yes ? OfferField.YES : "");
    }

    private void limit(OfferField field, int most) {
        put(field, most == OfferLimits.UNLIMITED ? "" : Integer.toString(most));
    }

    private void words(OfferField field, Collection<String> words) {
        if (!words.isEmpty()) put(field, Written.words(words));
    }

    private void skus(OfferField field, Collection<Sku> skus) {
        words(field, skus.stream().map(Sku::value).toList());
    }

    private void head(Offer offer) {
        put(OfferField.ID, offer.id().value());
        // An offer without a name goes by its number.
        put(OfferField.NAME_ZH, offer.nameZh().equals(offer.id().value()) ? "" : offer.nameZh());
        put(OfferField.NAME_EN, offer.nameEn());
    }

    private void rule(OfferRule rule) {
        switch (rule) {
            case OfferRule.PercentOff(var share) -> put(OfferField.OFF, Written.rate(share));
            case OfferRule.SpecialPrice(var price) -> put(OfferField.PRICE, price);
            case OfferRule.AmountOffUnit(var amount) -> put(OfferField.AMOUNT, amount);
            case OfferRule.NForPrice(var pieces, var price) -> {
                put(OfferField.PIECES, Integer.toString(pieces));
                put(OfferField.PRICE, price);
            }
            case OfferRule.BuyXGetY(var buy, var get, var share) -> {
                put(OfferField.BUY, Integer.toString(buy));
                put(OfferField.GET, Integer.toString(get));
                put(OfferField.OFF, Written.rate(share));
            }
            case OfferRule.QuantityLadder(var steps) ->
                    put(
                            OfferField.STEPS_OF_PIECES,
                            String.join(
                                    " ",
                                    steps.stream()
                                            .map(
                                                    s ->
                                                            s.pieces()
                                                                    + ":"
                                                                    + Written.rate(s.basisPoints()))
                                            .toList()));
            case OfferRule.AmountLadder(var steps) ->
                    put(
                            OfferField.STEPS_OF_MONEY,
                            String.join(
                                    " ",
                                    steps.stream()
                                            .map(
                                                    s ->
                                                            Written.money(s.threshold())
                                                                    + ":"
                                                                    + Written.money(s.amount()))
                                            .toList()));
            case OfferRule.AmountOff(var from, var amount, var repeat) -> sum(from, amount, repeat);
            case OfferRule.CouponAmount(var from, var amount, var repeat) ->
                    sum(from, amount, repeat);
            case OfferRule.PercentOffBasket(var share, var from, var cap) -> {
                put(OfferField.OFF, Written.rate(share));
                put(OfferField.THRESHOLD, from);
                cap.ifPresent(most -> put(OfferField.CAP, most));
            }
            case OfferRule.CouponPercent(var share, var from, var cap) -> {
                put(OfferField.OFF, Written.rate(share));
                put(OfferField.THRESHOLD, from);
                cap.ifPresent(most -> put(OfferField.CAP, most));
            }
            case OfferRule.Gift(var from, var sku, var quantity, var repeat) -> {
                put(OfferField.THRESHOLD, from);
                put(OfferField.GIFT, sku.value());
                if (!quantity.equals(Quantity.ONE)) put(OfferField.GIFT_PIECES, quantity.plain());
                repeat(repeat);
            }
            case OfferRule.CouponExchange(var sku, var price, var from) -> {
                put(OfferField.EXCHANGED, sku.value());
                put(OfferField.PRICE, price);
                put(OfferField.THRESHOLD, from);
            }
        }
    }

    private void sum(Money from, Money amount, Repeat repeat) {
        put(OfferField.THRESHOLD, from);
        put(OfferField.AMOUNT, amount);
        repeat(repeat);
    }

    private void repeat(Repeat repeat) {
        put(OfferField.EVERY, !repeat.equals(Repeat.ONCE));
        if (!repeat.equals(Repeat.ONCE)) limit(OfferField.MOST_EVERY, repeat.most());
    }

    private void goods(Offer offer) {
        var scope = offer.scope();
        skus(OfferField.SKUS, scope.skus());
        words(OfferField.CATEGORIES, scope.categories());
        words(OfferField.TAGS, scope.tags());
        skus(OfferField.NOT_SKUS, scope.exceptSkus());
        words(OfferField.NOT_CATEGORIES, scope.exceptCategories());
    }

    private void window(Offer offer) {
        var window = offer.window();
        window.from().ifPresent(from -> put(OfferField.FROM, moment(from, 0)));
        window.to().ifPresent(to -> put(OfferField.TO, moment(to, 1)));
        put(OfferField.DAYS, Written.days(window.days()));
        put(OfferField.TIMES, Written.spans(window.spans()));
        words(OfferField.STORES, offer.stores());
        words(OfferField.CHANNELS, offer.channels());
    }

    private String moment(Instant instant, int daysBefore) {
        var at = instant.atZone(zone).toLocalDateTime();
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate().minusDays(daysBefore).toString()
                : Written.moment(at);
    }

    private void who(Offer offer) {
        words(OfferField.TIERS, offer.member().tiers());
        put(OfferField.NEW_ONLY, offer.member().newOnly());
        put(OfferField.BIRTHDAY, offer.member().birthday());
        var limits = offer.limits();
        limit(OfferField.MOST_PIECES, limits.unitsPerOrder());
        limit(OfferField.MOST_TIMES, limits.timesPerOrder());
        limit(OfferField.MEMBER_PIECES, limits.memberUnitsPerDay());
        limit(OfferField.MEMBER_TIMES, limits.memberTimesPerDay());
        limit(OfferField.MEMBER_EVER, limits.memberTimesTotal());
        limit(OfferField.TOTAL, limits.total());
        limit(OfferField.TOTAL_PER_DAY, limits.totalPerDay());
    }

    private void together(Offer offer) {
        offer.group().ifPresent(group -> put(OfferField.GROUP, group));
        put(OfferField.EXCLUSIVE, offer.exclusive());
        words(OfferField.EXCLUDES, offer.excludes().stream().map(OfferId::value).toList());
        put(OfferField.FULL_PRICE, offer.onlyFullPrice());
        put(OfferField.PRIORITY, offer.priority() == 0 ? "" : Integer.toString(offer.priority()));
        put(OfferField.FUNDER, offer.funder() == Funder.MERCHANT ? "" : offer.funder().name());
    }
}
