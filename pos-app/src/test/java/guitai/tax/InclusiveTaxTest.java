package guitai.tax;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InclusiveTaxTest {
    /// China's, the levies, and those of other countries with a half or a tenth of a percent.
    private static final List<TaxRate> RATES =
            List.of(
                    TaxRate.percent(13),
                    TaxRate.percent(9),
                    TaxRate.percent(6),
                    TaxRate.percent(3),
                    TaxRate.percent(1),
                    TaxRate.percent(0),
                    TaxRate.percent(19),
                    new TaxRate.Percent(55_000),
                    new TaxRate.Percent(21_000),
                    TaxRate.EXEMPT);

    @Test
    void price_without_tax_and_tax_always_add_up_and_tax_on_the_first_gives_the_second() {
        var seed = Long.getLong("guitai.seed", 9L);
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var gross = Money.cny(random.nextInt(10_000_000));
            long ppm = random.nextInt(1_000_001);
            var share = InclusiveTax.extract(gross, new TaxRate.Percent(ppm));
            var where = "seed %d: %s at %d ppm".formatted(seed, gross, ppm);
            assertThat(share.exTax().plus(share.tax())).as(where).isEqualTo(gross);
            // |ex × (1 + rate) − gross| is at most half a unit of the price without tax.
            long off = share.exTax().minor() * (1_000_000 + ppm) - gross.minor() * 1_000_000;
            assertThat(Math.abs(off) * 2).as(where).isLessThanOrEqualTo(1_000_000 + ppm);
        }
    }

    @Test
    void a_return_is_taxed_as_the_exact_mirror_of_its_sale() {
        for (long minor = 0; minor < 3_000; minor++) {
            for (var rate : RATES) {
                assertThat(InclusiveTax.extract(Money.cny(-minor), rate))
                        .isEqualTo(InclusiveTax.extract(Money.cny(minor), rate).negated());
            }
        }
    }

    @Test
    void exempt_goods_carry_no_tax_and_are_not_goods_at_zero() {
        var share = InclusiveTax.extract(Money.cny(1234), TaxRate.EXEMPT);
        assertThat(share.tax()).isEqualTo(Money.ZERO_CNY);
        assertThat(TaxRate.EXEMPT).isNotEqualTo(TaxRate.percent(0));
    }
}
