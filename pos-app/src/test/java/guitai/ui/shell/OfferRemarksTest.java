package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.promotion.MemberCondition;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferLimits;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferRule.Repeat;
import guitai.promotion.OfferWindow;
import guitai.promotion.Priced;
import guitai.promotion.Scope;
import guitai.sale.Funder;
import guitai.ui.text.Language;
import guitai.ui.text.Texts;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the sale screen says of the offers of a basket besides what they take off.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OfferRemarksTest extends TillAtWork {
    private long price;

    @BeforeEach
    void begin() {
        openShift();
        price = shop.plain(0).price().minor();
    }

    private static Offer offer(String id, OfferRule rule) {
        return offer(id, rule, OfferLimits.NONE);
    }

    private static Offer offer(String id, OfferRule rule, OfferLimits limits) {
        return new Offer(
                new OfferId(id),
                1,
                "优惠" + id,
                id,
                rule,
                Scope.EVERYTHING,
                OfferWindow.ALWAYS,
                Set.of(),
                Set.of(),
                MemberCondition.ANYONE,
                limits,
                0,
                Optional.empty(),
                false,
                Set.of(),
                false,
                Funder.MERCHANT);
    }

    private static Offer twoOf() {
        var two = OfferLimits.NONE.inAll(2, OfferLimits.UNLIMITED);
        return offer("TENTH", new OfferRule.PercentOff(1_000), two);
    }

    private String remark(Language language) {
        return Texts.in(language).say(screens.sale.screen().get().totals().remark());
    }

    @Test
    void the_cashier_is_told_that_not_every_combination_was_tried() {
        shop.offers =
                List.of(
                        offer("B2", new OfferRule.NForPrice(2, Money.cny(price / 2))),
                        offer("B3", new OfferRule.NForPrice(3, Money.cny(price))),
                        offer("B5", new OfferRule.NForPrice(5, Money.cny(price))),
                        offer(
                                "SUM",
                                new OfferRule.AmountOff(
                                        Money.cny(price * 2), Money.cny(130), Repeat.ONCE)));
        for (int i = 0; i < 40; i++) scan(i % 12);
        assertThat(shop.counter().prices().pricing().last())
                .hasValueSatisfying(
                        priced -> assertThat(priced.method()).isEqualTo(Priced.Method.BOUNDED));
        assertThat(remark(Language.ZH)).startsWith("促销太多，没有逐一比完");
        assertThat(remark(Language.EN)).startsWith("Too many offers");
    }

    @Test
    void the_last_of_a_limited_offer_is_said() {
        shop.offers = List.of(twoOf());
        scan(0);
        assertThat(remark(Language.ZH)).isEmpty();
        scan(0);
        scan(0);
        assertThat(remark(Language.ZH)).isEqualTo("「优惠TENTH」的限量到这里就没有了");
        assertThat(goods(2).notes()).isEmpty();
    }
}
