package guitai.flow;

import guitai.catalog.Sku;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.price.PriceList;
import guitai.promotion.MemberCondition;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferLimits;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferRule.Repeat;
import guitai.promotion.OfferWindow;
import guitai.promotion.Scope;
import guitai.sale.Funder;
import guitai.sale.Quantity;
import guitai.staff.OperatorId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Offers and price lists of the small shop, in one line each.
final class ShopOffers {
    private ShopOffers() {}

    static Offer offer(String id, OfferRule rule) {
        return offer(id, rule, OfferWindow.ALWAYS);
    }

    static Offer within(String id, Instant to) {
        var window = new OfferWindow(Optional.empty(), Optional.of(to), Set.of(), List.of());
        return offer(id, new OfferRule.PercentOff(5_000), window);
    }

    static Offer gift() {
        return offer(
                "GIFT",
                new OfferRule.Gift(Money.cny(2_000), new Sku("W1"), Quantity.ONE, Repeat.ONCE));
    }

    /// These are the shop's offers from now on, and its books know them.
    static void publish(TillForTests till, Offer... offers) {
        till.offer(offers);
        for (var offer : offers) {
            var fact = new Fact.OfferPublished(offer, new OperatorId("2001"));
            till.store().books().write(Commit.of(fact));
        }
    }

    /// A bottle of water from so much on.
    static Offer gift(int version, long threshold, Repeat repeat, Scope scope) {
        var rule = new OfferRule.Gift(Money.cny(threshold), new Sku("W1"), Quantity.ONE, repeat);
        return new Offer(
                new OfferId("GIFT"),
                version,
                "满赠",
                "Gift",
                rule,
                scope,
                OfferWindow.ALWAYS,
                Set.of(),
                Set.of(),
                MemberCondition.ANYONE,
                OfferLimits.NONE,
                0,
                Optional.empty(),
                false,
                Set.of(),
                false,
                Funder.MERCHANT);
    }

    /// So many of it in all and on each day.
    static Offer limited(String id, OfferRule rule, int total, int perDay) {
        var o = offer(id, rule);
        return new Offer(
                o.id(),
                o.version(),
                o.nameZh(),
                o.nameEn(),
                o.rule(),
                o.scope(),
                o.window(),
                o.stores(),
                o.channels(),
                o.member(),
                OfferLimits.NONE.inAll(total, perDay),
                o.priority(),
                o.group(),
                o.exclusive(),
                o.excludes(),
                o.onlyFullPrice(),
                o.funder());
    }

    static OfferRule amountOff(long threshold, long amount) {
        return new OfferRule.AmountOff(Money.cny(threshold), Money.cny(amount), Repeat.ONCE);
    }

    static Offer offer(String id, OfferRule rule, OfferWindow window) {
        return new Offer(
                new OfferId(id),
                1,
                "优惠" + id,
                id,
                rule,
                Scope.EVERYTHING,
                window,
                Set.of(),
                Set.of(),
                MemberCondition.ANYONE,
                OfferLimits.NONE,
                0,
                Optional.empty(),
                false,
                Set.of(),
                false,
                Funder.SUPPLIER);
    }

    static PriceList list(String id, Map<Sku, List<PriceList.Step>> prices) {
        return new PriceList(
                id,
                1,
                "价目",
                "List",
                Set.of(),
                Set.of(),
                OfferWindow.ALWAYS,
                Set.of(),
                false,
                OptionalInt.empty(),
                prices);
    }

    static PriceList.Step startingAt(int pieces, long fen) {
        return new PriceList.Step(Quantity.pieces(pieces), Money.cny(fen));
    }
}
