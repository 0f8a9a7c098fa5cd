package guitai.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.promotion.Priced.Adjustment;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// The engine against an independent search that tries everything.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BestForTheCustomerTest {
    private static final int BASKETS = Boolean.getBoolean("guitai.nightly") ? 20_000 : 5_000;

    @Test
    void nobody_finds_a_better_combination_for_a_small_basket() {
        int apply = 0;
        for (long seed = 1; seed <= BASKETS; seed++) {
            var request = Baskets.SMALL.request(seed);
            var priced = Offers.price(request);
            var best = new BruteForce(request).best();
            assertThat(applied(priced)).as("seed %d", seed).isEqualTo(applied(best));
            assertThat(shares(priced))
                    .as("seed %d, by line", seed)
                    .isEqualTo(shares(best, request));
            assertThat(priced.method()).as("seed %d", seed).isEqualTo(Priced.Method.EXACT);
            if (best.applied().size() > 1) apply++;
        }
        assertThat(apply).as("baskets with several offers").isGreaterThan(BASKETS / 6);
    }

    private static List<String> applied(Priced priced) {
        return priced.applied().stream()
                .map(one -> one.offer().id() + " " + one.amount().minor())
                .toList();
    }

    private static List<String> applied(BruteForce.Found best) {
        var all = new ArrayList<String>();
        for (int i = 0; i < best.applied().size(); i++) {
            all.add(best.applied().get(i).id() + " " + best.amounts().get(i));
        }
        return all;
    }

    private static List<String> shares(Priced priced) {
        var all = new ArrayList<String>();
        for (var line : priced.lines()) {
            for (var adjustment : line.adjustments()) {
                if (!(adjustment instanceof Adjustment.ByOffer(var offer, var amount))) continue;
                all.add(line.number() + " " + offer.id() + " " + amount.minor());
            }
        }
        return all;
    }

    private static List<String> shares(BruteForce.Found best, PricingRequest request) {
        var all = new ArrayList<String>();
        for (int line = 0; line < request.lines().size(); line++) {
            for (int i = 0; i < best.applied().size(); i++) {
                long share = best.shares().get(i)[line];
                if (share == 0) continue;
                int number = request.lines().get(line).number();
                all.add(number + " " + best.applied().get(i).id() + " " + share);
            }
        }
        return all;
    }
}
