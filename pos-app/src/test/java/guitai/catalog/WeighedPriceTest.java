package guitai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.catalog.WeighedPrice.NetWeight;
import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WeighedPriceTest {
    private static final Unit.Weighed KILOGRAM = new Unit.Weighed(1000);

    @Test
    void wrapping_is_taken_off_and_never_charged() {
        assertThat(WeighedPrice.net(1250, 14)).isEqualTo(new NetWeight.Net(1236));
        assertThat(WeighedPrice.net(1, 0)).isEqualTo(new NetWeight.Net(1));
    }

    @Test
    void an_empty_pan_or_wrapping_alone_is_nothing_to_sell() {
        assertThat(WeighedPrice.net(0, 0)).isEqualTo(new NetWeight.NothingLeft(0, 0));
        assertThat(WeighedPrice.net(14, 14)).isEqualTo(new NetWeight.NothingLeft(14, 14));
        assertThat(WeighedPrice.net(-3, 0)).isEqualTo(new NetWeight.NothingLeft(-3, 0));
        assertThat(WeighedPrice.net(Long.MIN_VALUE, 1)).isInstanceOf(NetWeight.NothingLeft.class);
    }

    @Test
    void a_wrapping_cannot_weigh_less_than_nothing() {
        assertThat(WeighedPrice.net(100, -1)).isEqualTo(new NetWeight.NegativeTare(-1));
    }

    @Test
    void the_amount_is_price_times_weight_rounded_half_up_for_every_unit() {
        var seed = Long.getLong("guitai.seed", 11L);
        var random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            var unit = new Unit.Weighed(new int[] {1000, 500, 100, 50}[random.nextInt(4)]);
            long price = random.nextInt(1_000_000);
            long grams = random.nextLong(1, 100_000);
            var exact =
                    BigDecimal.valueOf(price)
                            .multiply(BigDecimal.valueOf(grams))
                            .divide(BigDecimal.valueOf(unit.grams()), 0, RoundingMode.HALF_UP);
            assertThat(WeighedPrice.amount(Money.cny(price), unit, grams).minor())
                    .as("seed %d, %d for %s, %d g", seed, price, unit, grams)
                    .isEqualTo(exact.longValueExact());
        }
    }

    @Test
    void an_amount_is_never_asked_for_no_weight() {
        assertThatThrownBy(() -> WeighedPrice.amount(Money.cny(100), KILOGRAM, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_label_whose_amount_is_not_its_weights_is_noticed() {
        var price = Money.cny(1580);
        assertThat(WeighedPrice.labelAgrees(Money.cny(1953), price, KILOGRAM, 1236)).isTrue();
        assertThat(WeighedPrice.labelAgrees(Money.cny(1953 + 124), price, KILOGRAM, 1236)).isTrue();
        assertThat(WeighedPrice.labelAgrees(Money.cny(1953 + 125), price, KILOGRAM, 1236))
                .isFalse();
        assertThat(WeighedPrice.labelAgrees(Money.cny(1953 - 125), price, KILOGRAM, 1236))
                .isFalse();
    }
}
