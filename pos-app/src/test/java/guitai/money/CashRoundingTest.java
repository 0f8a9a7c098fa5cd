package guitai.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CashRoundingTest {
    private final long seed = Long.getLong("guitai.seed", 5L);
    private final Random random = new Random(seed);

    @ParameterizedTest
    @EnumSource
    void every_amount_becomes_whole_coins_less_than_a_coin_away_and_mirrors_its_refund(
            CashRounding mode) {
        long coin = coinOf(mode);
        for (long minor = 0; minor <= 10_000; minor++) {
            long rounded = mode.round(Money.cny(minor)).minor();
            assertThat(rounded % coin).as("%s of %d", mode, minor).isZero();
            assertThat(Math.abs(rounded - minor)).as("%s of %d", mode, minor).isLessThan(coin);
            if (!mode.canRaise()) assertThat(rounded).isLessThanOrEqualTo(minor);
            assertThat(mode.round(Money.cny(-minor)).minor())
                    .as("%s of -%d", mode, minor)
                    .isEqualTo(-rounded);
        }
    }

    @Test
    void china_never_asks_for_more_than_was_marked_unless_a_store_chose_to() {
        assertThat(CashRounding.CN_FEN_DOWN.canRaise()).isFalse();
        assertThat(CashRounding.CN_JIAO_DOWN.canRaise()).isFalse();
        assertThat(CashRounding.CN_JIAO_HALF_UP.canRaise()).isTrue();
        assertThat(CashRounding.CN_YUAN_HALF_UP.canRaise()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void refunds_of_a_rounded_sale_are_never_negative_and_add_up_to_the_cash_taken(
            CashRounding mode) {
        for (int i = 0; i < 5_000; i++) {
            var nets = new ArrayList<Money>();
            for (int n = 1 + random.nextInt(8); n > 0; n--)
                nets.add(Money.cny(random.nextInt(5_000)));
            var taken = mode.round(Money.sum(Money.CNY, nets));
            var refunds = CumulativeRounding.refunds(taken, nets, mode);
            var where = "seed %d, %s: %s of %s".formatted(seed, mode, refunds, nets);
            assertThat(refunds).as(where).hasSameSizeAs(nets).noneMatch(Money::isNegative);
            assertThat(Money.sum(Money.CNY, refunds)).as(where).isEqualTo(taken);
        }
    }

    @Test
    void a_return_that_leaves_goods_with_the_buyer_pays_the_rounded_sum_so_far() {
        var sold = Money.cny(8333);
        var taken = Money.cny(8330);
        assertThat(
                        CumulativeRounding.refund(
                                Money.cny(2419),
                                Money.ZERO_CNY,
                                Money.ZERO_CNY,
                                sold,
                                taken,
                                CashRounding.CN_FEN_DOWN))
                .isEqualTo(Money.cny(2410));
        assertThat(
                        CumulativeRounding.refunds(
                                taken,
                                List.of(Money.cny(2688), Money.cny(2419), Money.cny(3226)),
                                CashRounding.CN_FEN_DOWN))
                .containsExactly(Money.cny(2680), Money.cny(2420), Money.cny(3230));
    }

    @Test
    void more_than_was_sold_cannot_come_back() {
        assertThatThrownBy(
                        () ->
                                CumulativeRounding.refund(
                                        Money.cny(2),
                                        Money.cny(9),
                                        Money.cny(9),
                                        Money.cny(10),
                                        Money.cny(10),
                                        CashRounding.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long coinOf(CashRounding mode) {
        return switch (mode) {
            case NONE -> 1;
            case CASH_5_HALF_UP -> 5;
            case CN_FEN_DOWN, CN_JIAO_HALF_UP, CASH_10_HALF_DOWN -> 10;
            case CASH_50_HALF_UP -> 50;
            case CN_JIAO_DOWN, CN_YUAN_HALF_UP, CASH_100_HALF_UP -> 100;
        };
    }
}
