package guitai.promotion;

import static guitai.promotion.OfferLimits.UNLIMITED;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Of an offer there is a limited amount of, no basket gets more than is left (rule PR-16).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OfferStockTest {
    private static final int ROUNDS = Boolean.getBoolean("guitai.nightly") ? 100_000 : 5_000;

    @Test
    void no_basket_takes_more_than_is_left_whatever_else_is_open() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            var asked = limited(Baskets.MIDDLE.request(seed), new Random(seed));

            for (var applied : Offers.price(asked).applied()) {
                int left = applied.offer().limits().left(asked.givenOf(applied.offer()));
                assertThat(applied.taken()).as("seed %d", seed).isBetween(1, left);
                assertThat(applied.left())
                        .as("seed %d", seed)
                        .isEqualTo(left == UNLIMITED ? UNLIMITED : left - applied.taken());
            }
        }
    }

    /// What is left for everybody is to one basket what a limit for each sale is.
    @Test
    void what_is_left_holds_like_a_limit_for_one_sale() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            var asked = limited(Baskets.MIDDLE.request(seed), new Random(seed));
            var same = new ArrayList<Offer>();
            for (var offer : asked.offers()) {
                int left = offer.limits().left(asked.givenOf(offer));
                if (left > 0) same.add(with(offer, forOneSale(offer, left)));
            }

            var found = Offers.price(asked);
            var expected = Offers.price(with(asked, same));

            assertThat(found.total()).as("seed %d", seed).isEqualTo(expected.total());
            assertThat(found.lines().stream().map(Priced.Line::net))
                    .as("seed %d", seed)
                    .isEqualTo(expected.lines().stream().map(Priced.Line::net).toList());
        }
    }

    private static PricingRequest limited(PricingRequest request, Random random) {
        var offers = new ArrayList<Offer>();
        Map<OfferId, Given> given = new HashMap<>();
        for (var offer : request.offers()) {
            int total = random.nextInt(3) == 0 ? UNLIMITED : random.nextInt(7);
            int perDay = random.nextInt(3) == 0 ? UNLIMITED : random.nextInt(5);
            offers.add(with(offer, offer.limits().inAll(total, perDay)));
            int today = random.nextInt(3);
            given.put(offer.id(), new Given(today, today + random.nextInt(3)));
        }
        return with(request, offers).after(given);
    }

    private static OfferLimits forOneSale(Offer offer, int left) {
        var limits = offer.limits();
        boolean pieces = offer.rule().counts() == OfferRule.Counts.PIECES;
        int units = limits.unitsPerOrder();
        int times = limits.timesPerOrder();
        return new OfferLimits(
                pieces ? Math.min(units, left) : units,
                pieces ? times : Math.min(times, left),
                UNLIMITED,
                UNLIMITED,
                UNLIMITED);
    }

    private static PricingRequest with(PricingRequest request, List<Offer> offers) {
        return Baskets.request(request.lines(), offers, request.maxCoupons());
    }

    private static Offer with(Offer o, OfferLimits limits) {
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
                limits,
                o.priority(),
                o.group(),
                o.exclusive(),
                o.excludes(),
                o.onlyFullPrice(),
                o.funder());
    }
}
