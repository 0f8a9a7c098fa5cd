package guitai.tax;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InclusiveTaxTest {

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
            for (var category : TaxCategories.ALL) {
                assertThat(InclusiveTax.extract(Money.cny(-minor), category.rate()))
                        .isEqualTo(
                                InclusiveTax.extract(Money.cny(minor), category.rate()).negated());
            }
        }
    }

    @Test
    void exempt_goods_carry_no_tax_and_are_not_goods_at_zero() {
        var share = InclusiveTax.extract(Money.cny(1234), TaxRate.EXEMPT);
        assertThat(share.tax()).isEqualTo(Money.ZERO_CNY);
        assertThat(TaxCategories.ofCode("EXEMPT")).isNotEqualTo(TaxCategories.ofCode("0"));
        assertThat(TaxCategories.ofCode("EXEMPT").orElseThrow().rate()).isEqualTo(TaxRate.EXEMPT);
    }

    @Test
    void a_code_nobody_knows_is_no_category() {
        assertThat(TaxCategories.ofCode("17")).isEmpty();
        assertThat(TaxCategories.ofCode("13%")).isEmpty();
        assertThat(TaxCategories.ofCode("13").orElseThrow().rate())
                .isEqualTo(new TaxRate.Percent(130_000));
    }
}
