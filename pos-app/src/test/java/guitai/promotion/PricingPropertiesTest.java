package guitai.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// What holds for any basket and any offers.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PricingPropertiesTest {
    private static final int BASKETS = Boolean.getBoolean("guitai.nightly") ? 100_000 : 5_000;

    @Test
    void everything_for_nothing_leaves_only_what_takes_no_part() {
        for (long seed = 1; seed <= BASKETS; seed++) {
            var basket = Baskets.MIDDLE.request(seed).lines();
            var free =
                    Baskets.plain(
                            "FREE",
                            new OfferRule.PercentOffBasket(
                                    10_000, Money.ZERO_CNY, Optional.empty()));
            var priced = Offers.price(Baskets.request(basket, List.of(free), 1));
            var closed =
                    basket.stream()
                            .filter(PricingLine::noDiscount)
                            .map(PricingLine::gross)
                            .toList();
            assertThat(priced.total()).as("seed %d", seed).isEqualTo(Money.sum(Money.CNY, closed));
        }
    }

    @Test
    void lines_are_never_below_nothing_and_add_up_to_the_total_and_a_second_time_is_the_same() {
        for (long seed = 1; seed <= BASKETS; seed++) {
            var request = Baskets.SMALL.request(seed);
            var priced = Offers.price(request);
            var nets = priced.lines().stream().map(Priced.Line::net).toList();
            assertThat(nets).as("seed %d", seed).noneMatch(Money::isNegative);
            assertThat(Money.sum(Money.CNY, nets)).as("seed %d", seed).isEqualTo(priced.total());
            var off = priced.saved().plus(priced.byHand());
            assertThat(priced.gross().minus(off)).as("seed %d", seed).isEqualTo(priced.total());
            assertThat(priced.applied().size() + priced.notApplied().size())
                    .as("seed %d: every other offer says why not", seed)
                    .isEqualTo(request.offers().size());
            assertThat(Offers.price(request)).as("seed %d", seed).isEqualTo(priced);
        }
    }

    @Test
    void one_more_offer_never_makes_the_basket_dearer() {
        for (long seed = 1; seed <= BASKETS; seed++) {
            var request = Baskets.SMALL.request(seed);
            var more = new ArrayList<>(request.offers());
            var random = new Random(seed);
            var rule = seed % 2 == 0 ? Baskets.onUnits(random) : Baskets.onSums(random);
            more.add(Baskets.plain("MORE", rule));
            var wider = Baskets.request(request.lines(), more, request.maxCoupons());
            assertThat(Offers.price(wider).saved())
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(Offers.price(request).saved());
        }
    }

    @Test
    void the_order_of_scans_changes_neither_the_offers_nor_their_amounts() {
        for (long seed = 1; seed <= BASKETS; seed++) {
            var request = Baskets.SMALL.request(seed);
            var lines = new ArrayList<>(request.lines());
            Collections.shuffle(lines, new Random(seed));
            var shuffled = Baskets.request(lines, request.offers(), request.maxCoupons());
            assertThat(applied(Offers.price(shuffled)))
                    .as("seed %d", seed)
                    .isEqualTo(applied(Offers.price(request)));
        }
    }

    @Test
    void scanned_and_taken_out_again_leaves_the_same_price_as_never_scanned() {
        for (long seed = 1; seed <= BASKETS / 5; seed++) {
            var request = Baskets.SMALL.request(seed);
            var random = new Random(seed);
            var now = new ArrayList<PricingLine>();
            for (var line : request.lines()) {
                var before = Offers.price(with(now, request));
                var more = new ArrayList<>(now);
                for (var other : Baskets.SMALL.lines(random)) {
                    more.add(numbered(other, 100 + more.size()));
                    Offers.price(with(more, request));
                }
                assertThat(Offers.price(with(now, request))).as("seed %d", seed).isEqualTo(before);
                now.add(line);
            }
            assertThat(Offers.price(with(now, request)))
                    .as("seed %d", seed)
                    .isEqualTo(Offers.price(request));
        }
    }

    private static PricingRequest with(List<PricingLine> lines, PricingRequest request) {
        return Baskets.request(lines, request.offers(), request.maxCoupons());
    }

    private static PricingLine numbered(PricingLine line, int number) {
        return new PricingLine(
                number,
                line.sku(),
                line.category(),
                line.tags(),
                line.unitPrice(),
                line.quantity(),
                line.gross(),
                line.weighed(),
                line.noDiscount(),
                line.noPointsRedeem(),
                line.noPointsEarn(),
                line.manual());
    }

    private static List<String> applied(Priced priced) {
        return priced.applied().stream()
                .map(one -> one.offer().id() + " " + one.amount().minor())
                .toList();
    }
}
