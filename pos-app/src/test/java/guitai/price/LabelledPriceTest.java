package guitai.price;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Unit;
import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LabelledPriceTest {
    private static final Money LABEL = Money.cny(1953);
    private static final Money SHELF = Money.cny(1580);
    private static final Unit.Weighed KILO = new Unit.Weighed(1000);

    @Test
    void a_label_is_sold_at_its_amount() {
        assertThat(LabelledPrice.alone(LABEL, SHELF, SHELF, Optional.empty())).isEqualTo(LABEL);
        assertThat(LabelledPrice.withWeight(LABEL, SHELF, KILO, 1236)).isEqualTo(LABEL);
    }

    @Test
    void ten_per_cent_off_since_this_morning_makes_19_53_into_17_58() {
        var now = Money.cny(1422);
        assertThat(LabelledPrice.alone(LABEL, now, now, Optional.of(SHELF)))
                .isEqualTo(Money.cny(1758));
        assertThat(LabelledPrice.alone(LABEL, now, SHELF, Optional.empty()))
                .isEqualTo(Money.cny(1758));
        assertThat(LabelledPrice.withWeight(LABEL, now, KILO, 1236)).isEqualTo(Money.cny(1758));
    }

    @Test
    void a_price_that_went_up_does_not_make_a_label_dearer() {
        var dear = Money.cny(1980);
        assertThat(LabelledPrice.alone(LABEL, dear, dear, Optional.of(SHELF))).isEqualTo(LABEL);
        assertThat(LabelledPrice.withWeight(LABEL, dear, KILO, 1236)).isEqualTo(LABEL);
    }

    @Test
    void never_more_than_the_label_and_never_less_than_nothing() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var label = Money.cny(1 + random.nextInt(100_000));
            var now = Money.cny(1 + random.nextInt(10_000));
            var shelf = Money.cny(1 + random.nextInt(10_000));
            var morning =
                    random.nextBoolean()
                            ? Optional.of(Money.cny(1 + random.nextInt(10_000)))
                            : Optional.<Money>empty();
            var asked = LabelledPrice.alone(label, now, shelf, morning);
            assertThat(asked).as("seed " + seed).isBetween(Money.cny(0), label);
        }
    }
}
