package guitai.ui.promotion;

import guitai.catalog.Sku;
import guitai.promotion.OfferId;
import guitai.promotion.planning.Finding;
import guitai.ui.text.Name;
import guitai.ui.text.Words;

import java.util.List;
import java.util.function.Function;

/// What the checker found, in words.
final class FindingWords {
    /// More than these are counted, not named.
    private static final int NAMED = 5;

    private FindingWords() {}

    /// @param names of the offers it points at
    static Words of(Finding finding, Function<OfferId, Name> names) {
        return switch (finding) {
            case Finding.AlreadyOver() -> Words.of("promo.finding.over");
            case Finding.NeverOpen() -> Words.of("promo.finding.neverOpen");
            case Finding.CoversNothing() -> Words.of("promo.finding.coversNothing");
            case Finding.UnknownGoods(var skus) -> Words.of("promo.finding.unknown", skus(skus));
            case Finding.LimitBelowNeed(var allowed, var needed) ->
                    Words.of("promo.finding.limit", allowed, needed);
            case Finding.GivenOutAlready(var given, var total) ->
                    Words.of("promo.finding.givenOut", given, total);
            case Finding.DayAboveTotal(var perDay, var total) ->
                    Words.of("promo.finding.dayAboveTotal", perDay, total);
            case Finding.OrderAboveTotal(var order, var total) ->
                    Words.of("promo.finding.orderAboveTotal", order, total);
            case Finding.SavesNothing() -> Words.of("promo.finding.savesNothing");
            case Finding.AsMuchAsAsked(var threshold, var amount) ->
                    Words.of("promo.finding.asMuch", threshold, amount);
            case Finding.StepGivesNoMore(var step) -> Words.of("promo.finding.step", step);
            case Finding.GiftNotOnFile(var sku) ->
                    Words.of("promo.finding.giftUnknown", sku.value());
            case Finding.GiftOutOfStock(var sku) -> Words.of("promo.finding.giftGone", sku.value());
            case Finding.ExcludesNobody(var named) ->
                    Words.of("promo.finding.excludes", named.value());
            case Finding.SameGroup(var group, var others, var first) ->
                    Words.of("promo.finding.group", group, offers(others, names), first);
            case Finding.KeepsOut(var others, var first) ->
                    Words.of("promo.finding.keepsOut", offers(others, names), first);
            case Finding.KeptOutBy(var others, var first) ->
                    Words.of("promo.finding.keptOut", offers(others, names), first);
            case Finding.TooManyOpen(var first, var open) ->
                    Words.of("promo.finding.tooMany", first, open);
            case Finding.RaisedBefore(var skus) -> Words.of("promo.finding.raised", skus(skus));
            case Finding.NoName() -> Words.of("promo.finding.noName");
        };
    }

    private static Words skus(List<Sku> skus) {
        return some(skus.stream().map(sku -> Words.of("promo.named", sku.value())).toList());
    }

    private static Words offers(List<OfferId> offers, Function<OfferId, Name> names) {
        return some(
                offers.stream().map(id -> Words.of("promo.namedOffer", names.apply(id))).toList());
    }

    private static Words some(List<Words> all) {
        var named = OfferLook.joined(all.subList(0, Math.min(NAMED, all.size())));
        return all.size() <= NAMED ? named : Words.of("promo.andMore", named, all.size() - NAMED);
    }
}
