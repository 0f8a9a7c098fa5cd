package guitai.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MoneyPropertiesTest {
    private static final int CASES = Boolean.getBoolean("guitai.nightly") ? 1_000_000 : 20_000;

    private final long seed = Long.getLong("guitai.seed", 20_261_121L);
    private final Random random = new Random(seed);

    @Test
    void shares_of_any_amount_add_up_to_it_and_none_is_a_unit_off_its_weight() {
        for (int i = 0; i < CASES; i++) {
            var amount = amount();
            var weights = weights();
            var where = "seed %d: %s by %s".formatted(seed, amount, weights);
            var parts = amount.allocate(weights);
            assertThat(Money.sum(Money.CNY, parts)).as(where).isEqualTo(amount);
            long sum = weights.stream().mapToLong(Long::longValue).sum();
            for (int p = 0; p < parts.size(); p++) {
                long part = parts.get(p).minor();
                // |part − amount × weight ÷ sum| < 1, without dividing.
                assertThat(Math.abs(part * sum - amount.minor() * weights.get(p)))
                        .as(where)
                        .isLessThan(sum);
                assertThat(part == 0 || (part < 0) == amount.isNegative()).as(where).isTrue();
            }
        }
    }

    @Test
    void a_share_of_a_discount_never_exceeds_its_line() {
        for (int i = 0; i < CASES; i++) {
            var lines = weights();
            long total = lines.stream().mapToLong(Long::longValue).sum();
            var discount = Money.cny(random.nextLong(total + 1));
            var parts = discount.allocate(lines);
            for (int p = 0; p < parts.size(); p++) {
                assertThat(parts.get(p).minor())
                        .as("seed %d: %s by %s", seed, discount, lines)
                        .isBetween(0L, lines.get(p));
            }
        }
    }

    @Test
    void a_return_is_shared_as_the_mirror_of_its_sale() {
        for (int i = 0; i < CASES; i++) {
            var amount = amount();
            var weights = weights();
            assertThat(amount.negated().allocate(weights))
                    .as("seed %d: %s by %s", seed, amount, weights)
                    .isEqualTo(amount.allocate(weights).stream().map(Money::negated).toList());
        }
    }

    @Test
    void what_is_left_over_goes_to_the_largest_remainder_then_weight_then_the_earlier_part() {
        assertThat(Money.cny(2000).allocate(List.of(3000L, 4000L, 3333L)))
                .isEqualTo(List.of(Money.cny(581), Money.cny(774), Money.cny(645)));
        assertThat(Money.cny(1).allocate(List.of(1L, 1L)))
                .containsExactly(Money.cny(1), Money.cny(0));
        // Equal remainders of one half: the larger weight takes the fen.
        assertThat(Money.cny(2).allocate(List.of(1L, 3L)))
                .containsExactly(Money.cny(0), Money.cny(2));
    }

    @Test
    void nothing_can_be_shared_by_no_weight_at_all() {
        assertThat(Money.ZERO_CNY.allocate(List.of(0L, 0L))).containsOnly(Money.ZERO_CNY);
        assertThatThrownBy(() -> Money.cny(1).allocate(List.of(0L, 0L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.cny(1).allocate(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.cny(1).allocate(List.of(2L, -1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void half_up_is_what_exact_decimals_give_and_mirrors_its_sign() {
        for (int i = 0; i < CASES; i++) {
            // Of every length, so that products both do and do not fit 64 bits.
            long value = random.nextLong() >> random.nextInt(64);
            long numerator = random.nextInt(2_000_000);
            long denominator = random.nextLong(1, 4_000_000);
            var exact =
                    new BigDecimal(value)
                            .multiply(new BigDecimal(numerator))
                            .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP);
            if (exact.abs().compareTo(new BigDecimal(Long.MAX_VALUE)) > 0) continue;
            long rounded = Rounding.halfUp(value, numerator, denominator);
            var where = "seed %d: %d × %d ÷ %d".formatted(seed, value, numerator, denominator);
            assertThat(rounded).as(where).isEqualTo(exact.longValueExact());
            if (value == Long.MIN_VALUE) continue;
            assertThat(Rounding.halfUp(-value, numerator, denominator))
                    .as(where)
                    .isEqualTo(-rounded);
            assertThat(Rounding.halfUp(value, -numerator, denominator))
                    .as(where)
                    .isEqualTo(-rounded);
            assertThat(Rounding.halfUp(-value, numerator, -denominator))
                    .as(where)
                    .isEqualTo(rounded);
        }
    }

    @Test
    void what_leaves_the_range_is_never_a_wrong_amount() {
        var most = Money.cny(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(Money.cny(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.timesRatio(2, 1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.cny(Long.MIN_VALUE).negated())
                .isInstanceOf(ArithmeticException.class);
        assertThat(most.timesRatio(3, 3)).isEqualTo(most);
    }

    @Test
    void two_currencies_are_never_added_or_compared() {
        var yen = new Money(100, Currency.getInstance("JPY"));
        assertThatThrownBy(() -> yen.plus(Money.cny(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> yen.compareTo(Money.cny(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(yen.plain()).isEqualTo("100");
        assertThat(Money.cny(-5).plain()).isEqualTo("-0.05");
    }

    private Money amount() {
        return Money.cny(random.nextInt(-2_000_000, 2_000_000));
    }

    /// One to twelve weights, not all of them zero.
    private List<Long> weights() {
        var weights = new ArrayList<Long>();
        for (int n = random.nextInt(12); n > 0; n--) {
            weights.add(random.nextInt(4) == 0 ? 0L : random.nextLong(100_000));
        }
        weights.add(1 + random.nextLong(100_000));
        Collections.shuffle(weights, random);
        return List.copyOf(weights);
    }
}
