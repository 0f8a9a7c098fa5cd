package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.promotion.MemberCondition;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferLimits;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferWindow;
import guitai.promotion.Scope;
import guitai.sale.Funder;
import guitai.ui.key.Command;
import guitai.ui.text.Language;
import guitai.ui.text.Texts;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the price check says of offers.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PriceCheckTest extends TillAtWork {

    private static Offer tenth(String id, Scope scope) {
        return new Offer(
                new OfferId(id),
                1,
                "九折",
                "10 % off",
                new OfferRule.PercentOff(1_000),
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

    @Test
    void the_price_check_names_the_offers_that_cover_the_goods_and_no_others() {
        openShift();
        var elsewhere = Scope.skus(Set.of(shop.plain(1).sku()));
        shop.offers = List.of(tenth("ELSE", elsewhere), tenth("TENTH", Scope.EVERYTHING));
        till.command(Command.PRICE_CHECK);
        till.scanned(shop.code(0));
        var said =
                screens.priceCheck.screen().get().rows().stream()
                        .map(row -> Texts.in(Language.EN).say(row.what()))
                        .toList();
        assertThat(said).contains("10 % off  TENTH").noneMatch(what -> what.contains("ELSE"));
        assertThat(shop.counter().basket().sale()).as("nothing is sold").isEmpty();
    }
}
