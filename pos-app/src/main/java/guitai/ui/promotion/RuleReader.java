package guitai.ui.promotion;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.promotion.OfferLimits;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferRule.Repeat;
import guitai.sale.Quantity;
import guitai.ui.text.Words;
import guitai.ui.work.Typed;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// The rule of an offer out of the fields its type has.
final class RuleReader {
    private static final int MOST_PIECES = 9_999;
    private static final int MOST_STEPS = 50;

    private final OfferForm form;
    private final Faults faults;
    private final Money nothing;

    RuleReader(OfferForm form, Faults faults, Currency currency) {
        this.form = form;
        this.faults = faults;
        this.nothing = Money.zero(currency);
    }

    /// Empty if any of its fields is wrong.
    Optional<OfferRule> rule() {
        var rule = read();
        return faults.all().isEmpty() ? rule : Optional.empty();
    }

    private Optional<OfferRule> read() {
        return switch (form.type()) {
            case PERCENT -> Optional.of(new OfferRule.PercentOff(rate()));
            case SPECIAL_PRICE -> Optional.of(new OfferRule.SpecialPrice(needed(OfferField.PRICE)));
            case UNIT_AMOUNT -> Optional.of(new OfferRule.AmountOffUnit(needed(OfferField.AMOUNT)));
            case BUNDLE ->
                    Optional.of(
                            new OfferRule.NForPrice(
                                    pieces(OfferField.PIECES), needed(OfferField.PRICE)));
            case BUY_AND_GET ->
                    Optional.of(
                            new OfferRule.BuyXGetY(
                                    pieces(OfferField.BUY), pieces(OfferField.GET), rate()));
            case PIECES_LADDER -> byPieces();
            case SUM_AMOUNT ->
                    Optional.of(
                            new OfferRule.AmountOff(
                                    threshold(), needed(OfferField.AMOUNT), repeat()));
            case SUM_LADDER -> byMoney();
            case SUM_PERCENT ->
                    Optional.of(
                            new OfferRule.PercentOffBasket(
                                    rate(), threshold(), optional(OfferField.CAP)));
            case GIFT ->
                    item(OfferField.GIFT)
                            .map(
                                    sku ->
                                            new OfferRule.Gift(
                                                    threshold(), sku, giftPieces(), repeat()));
            case COUPON_AMOUNT ->
                    Optional.of(
                            new OfferRule.CouponAmount(
                                    threshold(), needed(OfferField.AMOUNT), repeat()));
            case COUPON_PERCENT ->
                    Optional.of(
                            new OfferRule.CouponPercent(
                                    rate(), threshold(), optional(OfferField.CAP)));
            case COUPON_EXCHANGE ->
                    item(OfferField.EXCHANGED)
                            .map(
                                    sku ->
                                            new OfferRule.CouponExchange(
                                                    sku, orNothing(OfferField.PRICE), threshold()));
        };
    }

    private boolean missing(OfferField field) {
        if (!form.text(field).isBlank()) return false;
        faults.add(field, Words.of("promo.wrong.missing"));
        return true;
    }

    private Money needed(OfferField field) {
        return missing(field) ? nothing : orNothing(field);
    }

    private Money threshold() {
        return orNothing(OfferField.THRESHOLD);
    }

    private Money orNothing(OfferField field) {
        return optional(field).orElse(nothing);
    }

    private Optional<Money> optional(OfferField field) {
        var text = form.text(field);
        if (text.isBlank()) return Optional.empty();
        var amount = Written.money(text, nothing.currency());
        if (amount.isEmpty()) faults.add(field, Words.of("promo.wrong.money"));
        return amount;
    }

    private long rate() {
        if (missing(OfferField.OFF)) return 0;
        return rate(OfferField.OFF, form.text(OfferField.OFF));
    }

    private long rate(OfferField field, String text) {
        var rate = Written.rate(text);
        if (rate.isEmpty()) faults.add(field, Words.of("promo.wrong.rate"));
        return rate.orElse(0);
    }

    private int pieces(OfferField field) {
        return missing(field) ? 1 : pieces(field, form.text(field));
    }

    private int pieces(OfferField field, String text) {
        var number = Written.whole(text, 1, MOST_PIECES);
        if (number.isEmpty()) faults.add(field, Words.of("promo.wrong.pieces"));
        return number.orElse(1);
    }

    private Quantity giftPieces() {
        var text = form.text(OfferField.GIFT_PIECES);
        if (text.isBlank()) return Quantity.ONE;
        var milli = Typed.grams(text);
        if (milli.isPresent() && milli.getAsLong() > 0 && milli.getAsLong() <= Quantity.MOST) {
            return new Quantity(milli.getAsLong());
        }
        faults.add(OfferField.GIFT_PIECES, Words.of("promo.wrong.pieces"));
        return Quantity.ONE;
    }

    private Repeat repeat() {
        if (!form.yes(OfferField.EVERY)) return Repeat.ONCE;
        var text = form.text(OfferField.MOST_EVERY);
        if (text.isBlank()) return Repeat.EVERY;
        var most = Written.whole(text, 1, OfferLimits.UNLIMITED);
        if (most.isEmpty()) faults.add(OfferField.MOST_EVERY, Words.of("promo.wrong.pieces"));
        return new Repeat(most.orElse(1));
    }

    private Optional<Sku> item(OfferField field) {
        if (missing(field)) return Optional.empty();
        var words = Written.words(form.text(field));
        if (words.size() != 1) {
            faults.add(field, Words.of("promo.wrong.oneItem"));
            return Optional.empty();
        }
        var found = new ArrayList<Sku>();
        faults.sku(field, words.getFirst(), found::add);
        return found.stream().findFirst();
    }

    private List<Written.Pair> steps(OfferField field) {
        if (missing(field)) return List.of();
        var steps = Written.steps(form.text(field)).orElse(List.of());
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            faults.add(field, Words.of("promo.wrong.steps"));
            return List.of();
        }
        return steps;
    }

    private Optional<OfferRule> byPieces() {
        var field = OfferField.STEPS_OF_PIECES;
        var steps = new ArrayList<OfferRule.QuantityLadder.Step>();
        int last = 0;
        for (var step : steps(field)) {
            int from = pieces(field, step.from());
            rising(field, from > last);
            last = from;
            steps.add(new OfferRule.QuantityLadder.Step(from, rate(field, step.off())));
        }
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new OfferRule.QuantityLadder(steps));
    }

    private Optional<OfferRule> byMoney() {
        var field = OfferField.STEPS_OF_MONEY;
        var steps = new ArrayList<OfferRule.AmountLadder.Step>();
        long last = -1;
        for (var step : steps(field)) {
            var from = Written.money(step.from(), nothing.currency());
            var off = Written.money(step.off(), nothing.currency());
            if (from.isEmpty() || off.isEmpty()) {
                faults.add(field, Words.of("promo.wrong.steps"));
                continue;
            }
            rising(field, from.get().minor() > last);
            last = from.get().minor();
            steps.add(new OfferRule.AmountLadder.Step(from.get(), off.get()));
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(new OfferRule.AmountLadder(steps));
    }

    private void rising(OfferField field, boolean rises) {
        if (!rises) faults.add(field, Words.of("promo.wrong.rising"));
    }
}
