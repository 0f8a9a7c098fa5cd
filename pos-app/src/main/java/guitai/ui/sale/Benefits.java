package guitai.ui.sale;

import guitai.catalog.Catalogue.Lookup.Found;
import guitai.catalog.Unit;
import guitai.flow.Counter;
import guitai.money.Money;
import guitai.price.PriceLaw;
import guitai.price.UnitPrice;
import guitai.promotion.Priced;
import guitai.promotion.Reach;
import guitai.sale.ManualDiscount;
import guitai.sale.Sale;
import guitai.ui.text.Name;
import guitai.ui.text.Words;
import guitai.ui.work.OfferWords;
import guitai.ui.work.UnitPriceWords;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the offers of the basket came about, in words, and what goods that come back pay of it.
///
/// @param names of the offers that apply, in both languages
/// @param unitPrices by line, where the law or the customer wants one that the line does not show
/// @param remark that not every combination was tried, or the last of an offer, or the next one and
///   what is missing for it; may say nothing
/// @param byHand what a person took off the whole sale
/// @param exchanged what goods that come back are worth; empty for a sale that is no exchange
record Benefits(
        Map<String, Name> names,
        Map<Integer, Words> unitPrices,
        Words remark,
        Optional<ManualDiscount> byHand,
        Optional<Money> exchanged) {

    private static final int HALF_KILO = 500;

    static final Benefits NONE =
            new Benefits(Map.of(), Map.of(), Words.NONE, Optional.empty(), Optional.empty());

    Benefits {
        names = Map.copyOf(names);
        unitPrices = Map.copyOf(unitPrices);
    }

    /// On the till's thread.
    static Benefits of(Counter counter) {
        var sale = counter.basket().sale();
        var byHand = sale.flatMap(at -> at.header().terms().discount());
        var exchanges = counter.exchanges();
        var worth = exchanges.current().flatMap(exchanges::worth);
        var pricing = counter.prices().pricing();
        var reach = pricing.reach().map(Benefits::reach).orElse(Words.NONE);
        var prices = unitPrices(counter);
        return pricing.last()
                .map(
                        priced ->
                                new Benefits(
                                        names(priced),
                                        prices,
                                        remark(priced, reach),
                                        byHand,
                                        worth))
                .orElseGet(() -> new Benefits(Map.of(), prices, Words.NONE, byHand, worth));
    }

    /// While no goods are there nothing is left but what has come back.
    Benefits withoutGoods() {
        return new Benefits(Map.of(), Map.of(), Words.NONE, Optional.empty(), exchanged);
    }

    /// A price for 50 or 100 grams is hard to compare; where the law of the Union holds, so is one
    /// for a package (rule PX-33).
    private static Map<Integer, Words> unitPrices(Counter counter) {
        var packages = counter.rules().pricing().law() == PriceLaw.EUROPEAN_UNION;
        var prices = new HashMap<Integer, Words>();
        for (var line : counter.basket().sale().map(Sale::lines).orElse(List.of())) {
            var wanted =
                    line.unit() instanceof Unit.Weighed(var grams) ? grams < HALF_KILO : packages;
            if (!wanted || !(counter.catalogue().find(line.sku()) instanceof Found(var item))) {
                continue;
            }
            UnitPrice.of(item, line.unitPrice())
                    .ifPresent(price -> prices.put(line.number(), UnitPriceWords.of(price)));
        }
        return prices;
    }

    private static Map<String, Name> names(Priced priced) {
        var names = new HashMap<String, Name>();
        for (var applied : priced.applied()) {
            names.put(applied.offer().id().value(), OfferWords.name(applied.offer()));
        }
        return names;
    }

    /// One thing: there is room for no more.
    private static Words remark(Priced priced, Words reach) {
        if (priced.method() == Priced.Method.BOUNDED) return Words.of("sale.bounded");
        return priced.applied().stream()
                .filter(applied -> applied.left() == 0)
                .map(applied -> Words.of("sale.lastOfOffer", OfferWords.name(applied.offer())))
                .findFirst()
                .orElse(reach);
    }

    private static Words reach(Reach reach) {
        var name = OfferWords.name(reach.offer());
        return switch (reach.missing()) {
            case Reach.Missing.Amount(var amount) ->
                    Words.of("sale.reachAmount", amount, name, reach.saves());
            case Reach.Missing.Pieces(var pieces) ->
                    Words.of("sale.reachPieces", Integer.toString(pieces), name, reach.saves());
        };
    }
}
