package guitai.ui.sale;

import guitai.flow.Pricing;
import guitai.promotion.Priced;
import guitai.promotion.Reach;
import guitai.ui.text.Name;
import guitai.ui.text.Words;
import guitai.ui.work.OfferWords;

import java.util.HashMap;
import java.util.Map;

/// How the offers of the basket came about, in words.
///
/// @param names of the offers that apply, in both languages
/// @param reach the next offer, and what is missing for it; may say nothing
record Benefits(Map<String, Name> names, Words reach) {

    static final Benefits NONE = new Benefits(Map.of(), Words.NONE);

    Benefits {
        names = Map.copyOf(names);
    }

    /// On the till's thread.
    static Benefits of(Pricing pricing) {
        var reach = pricing.reach().map(Benefits::reach).orElse(Words.NONE);
        return pricing.last().map(priced -> of(priced, reach)).orElse(NONE);
    }

    private static Benefits of(Priced priced, Words reach) {
        var names = new HashMap<String, Name>();
        for (var applied : priced.applied()) {
            names.put(applied.offer().id().value(), OfferWords.name(applied.offer()));
        }
        return new Benefits(names, reach);
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
