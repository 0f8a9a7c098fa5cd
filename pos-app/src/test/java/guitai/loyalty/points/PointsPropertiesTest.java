package guitai.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What holds for every history of a member's points.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PointsPropertiesTest {
    private static final int HISTORIES = Boolean.getBoolean("guitai.nightly") ? 100_000 : 5_000;
    private static final LocalDate FIRST = LocalDate.parse("2025-10-01");

    @Test
    void the_balance_is_the_sum_of_the_entries_and_of_the_lots_less_the_debt() {
        for (long seed = 1; seed <= HISTORIES; seed++) {
            var account = new History(seed).play(40);
            var inLots = account.lots().stream().mapToLong(PointsLot::left).sum();
            assertThat(account.balance()).as("seed %d", seed).isEqualTo(inLots - account.debt());
        }
    }

    @Test
    void the_kept_entries_make_the_same_account_again() {
        for (long seed = 1; seed <= HISTORIES; seed++) {
            var account = new History(seed).play(40);
            var again = PointsAccount.of(account.entries());
            assertThat(again.lots()).as("seed %d", seed).isEqualTo(account.lots());
            assertThat(again.debt()).as("seed %d", seed).isEqualTo(account.debt());
        }
    }

    @Test
    void a_batch_that_is_sent_twice_is_posted_once() {
        for (long seed = 1; seed <= HISTORIES; seed++) {
            var history = new History(seed);
            var account = history.play(40);
            for (var act : history.acts) {
                var posted = act.on(account);
                assertThat(posted).as("seed %d", seed).isNotInstanceOf(Posted.Done.class);
            }
        }
    }

    /// Sales, payments, returns and jobs of a year and a half, by chance.
    private static final class History {
        private interface Act {
            Posted on(PointsAccount account);
        }

        private final Random random;
        private final List<Act> acts = new ArrayList<>();
        private PointsAccount account = PointsAccount.empty();
        private LocalDate day = FIRST;
        private int sales;

        History(long seed) {
            random = new Random(seed);
        }

        PointsAccount play(int steps) {
            for (int i = 0; i < steps; i++) {
                day = day.plusDays(random.nextInt(20));
                step("D" + i);
            }
            return account;
        }

        private void step(String act) {
            var points = 1 + random.nextLong(200);
            var on = day;
            switch (random.nextInt(6)) {
                case 0, 1 -> {
                    var from = on.plusDays(random.nextInt(3) * 7L);
                    sales++;
                    var sale = "S" + sales;
                    post(a -> a.earn(sale, points, on, new LotTerms(from, from.plusDays(90))));
                }
                case 2 -> {
                    var sale = "S" + sales;
                    post(a -> a.burn(sale, points, on));
                }
                case 3 -> {
                    var sale = anySale();
                    post(a -> a.takeBack(act, sale, points, on));
                }
                case 4 -> {
                    var sale = anySale();
                    post(a -> a.giveBack(act, sale, points, on));
                }
                default -> account = account.with(account.clearing(on));
            }
        }

        private String anySale() {
            return "S" + (1 + random.nextInt(Math.max(1, sales)));
        }

        private void post(Act act) {
            var posted = act.on(account);
            if (posted instanceof Posted.Done) acts.add(act);
            account = posted.account();
        }
    }
}
