package guitai.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What holds when the search ends before it has looked at everything (rule PR-19).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EndedSearchTest {
    private static final int BASKETS = Boolean.getBoolean("guitai.nightly") ? 5_000 : 500;

    @Test
    void it_saves_no_less_than_either_greedy_way_with_any_one_offer_on_the_sum() {
        int ended = 0;
        for (int seed = 1; seed <= BASKETS; seed++) {
            var request = Baskets.MIDDLE.request(seed);
            var priced = Offers.price(request, seed % 40);
            if (priced.method() != Priced.Method.BOUNDED) continue;
            ended++;
            assertThat(priced.saved().minor())
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(greedy(new Board(request)));
        }
        assertThat(ended).as("searches that ended early").isGreaterThan(BASKETS / 4);
    }

    private static long greedy(Board board) {
        var greedy = new Greedy(board);
        long best = 0;
        for (int play = -1; play < board.sumPlays.length; play++) {
            long sums = play < 0 ? 0 : 1L << play;
            best = Math.max(best, saving(board, greedy.bundlesFirst(sums), sums));
            best = Math.max(best, saving(board, greedy.linesFirst(sums), sums));
        }
        return best;
    }

    private static long saving(Board board, int[][] counts, long sums) {
        if (board.coupons(sums) > board.request.maxCoupons()) return 0;
        return new Turns(board).run(counts, sums).map(Outcome::saving).orElse(0L);
    }

    @Test
    void it_is_a_valid_price_and_the_same_on_every_till() {
        for (int seed = 1; seed <= BASKETS; seed++) {
            var request = Baskets.MIDDLE.request(seed);
            var priced = Offers.price(request, 10);
            var nets = priced.lines().stream().map(Priced.Line::net).toList();
            assertThat(nets).as("seed %d", seed).noneMatch(Money::isNegative);
            assertThat(Money.sum(Money.CNY, nets)).as("seed %d", seed).isEqualTo(priced.total());
            assertThat(Offers.price(request, 10)).as("seed %d", seed).isEqualTo(priced);
        }
    }

    @Test
    void looking_longer_never_saves_less() {
        for (int seed = 1; seed <= BASKETS / 5; seed++) {
            var request = Baskets.MIDDLE.request(seed);
            var before = Money.ZERO_CNY;
            for (int nodes : new int[] {0, 1, 10, 100, 1000}) {
                var saved = Offers.price(request, nodes).saved();
                assertThat(saved)
                        .as("seed %d, %d nodes", seed, nodes)
                        .isGreaterThanOrEqualTo(before);
                before = saved;
            }
        }
    }
}
