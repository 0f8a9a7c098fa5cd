package guitai.tax;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TaxReckoningTest {
    private static final int CASES = Boolean.getBoolean("guitai.nightly") ? 100_000 : 5_000;
    private static final TaxCategory NORMAL = new TaxCategory("19", TaxRate.percent(19));
    private static final TaxCategory SALES = new TaxCategory("NYC", new TaxRate.Percent(88_750));
    private static final List<TaxCategory> CODES =
            List.of(
                    NORMAL,
                    SALES,
                    new TaxCategory("7", TaxRate.percent(7)),
                    new TaxCategory("5.5", new TaxRate.Percent(55_000)),
                    new TaxCategory("2.1", new TaxRate.Percent(21_000)),
                    new TaxCategory("0", TaxRate.percent(0)),
                    new TaxCategory("EXEMPT", TaxRate.EXEMPT));

    private static TaxableLine line(TaxCategory category, long net) {
        return TaxableLine.of(category, Money.cny(net));
    }

    private static List<Long> taxes(TaxRegime regime, TaxableLine... lines) {
        return TaxReckoning.of(regime, List.of(lines)).stream().map(s -> s.tax().minor()).toList();
    }

    @Test
    void tax_of_a_total_is_taken_out_once_and_the_lines_share_it_to_the_fen() {
        // 3.00 at 19 % holds 0.48; by line it would be 0.16 each and happen to agree; of ten times
        // 0.05 the total holds 0.08 and the lines 0.01 each.
        var ten = new TaxableLine[10];
        for (int i = 0; i < ten.length; i++) ten[i] = line(NORMAL, 5);

        assertThat(taxes(TaxRegime.INCLUSIVE_LINE, ten)).containsOnly(1L).hasSize(10);
        assertThat(taxes(TaxRegime.INCLUSIVE_TOTAL, ten))
                .containsExactly(1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 0L, 0L);
    }

    @Test
    void added_tax_is_rounded_on_each_item_or_once_on_the_invoice() {
        TaxableLine[] lines = {line(SALES, 1099), line(SALES, 249), line(SALES, 379)};

        assertThat(taxes(TaxRegime.EXCLUSIVE_ITEM, lines)).containsExactly(98L, 22L, 34L);
        assertThat(taxes(TaxRegime.EXCLUSIVE_INVOICE, lines)).containsExactly(97L, 22L, 34L);
    }

    @Test
    void the_third_decimal_decides_and_is_not_rounded_up_from_the_fourth() {
        // 0.50 x 8.92 % is 0.0446: the third decimal is a four.
        assertThat(AddedTax.on(Money.cny(50), new TaxRate.Percent(89_200))).isEqualTo(Money.cny(4));
        assertThat(AddedTax.on(Money.cny(50), new TaxRate.Percent(90_000))).isEqualTo(Money.cny(5));
        assertThat(AddedTax.on(Money.cny(50), TaxRate.EXEMPT)).isEqualTo(Money.cny(0));
    }

    @Test
    void a_coupon_a_third_party_pays_for_does_not_lower_the_tax_that_is_added() {
        var category = new TaxCategory("6", TaxRate.percent(6));
        var line = new TaxableLine(category, Money.cny(899), Money.cny(1099));

        var added = TaxReckoning.of(TaxRegime.EXCLUSIVE_INVOICE, List.of(line)).getFirst();
        var within = TaxReckoning.of(TaxRegime.INCLUSIVE_LINE, List.of(line)).getFirst();

        assertThat(added.tax()).isEqualTo(Money.cny(66));
        assertThat(added.gross()).isEqualTo(Money.cny(965));
        assertThat(within.gross()).isEqualTo(Money.cny(899));
        assertThat(within.tax()).isEqualTo(Money.cny(51));
    }

    @ParameterizedTest
    @EnumSource
    void the_lines_add_up_to_the_tax_of_each_rate_in_every_regime(TaxRegime regime) {
        var seed = Long.getLong("guitai.seed", 31L);
        var random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            var lines = basket(random);
            var where = "seed %d case %d %s: %s".formatted(seed, i, regime, lines);
            var shares = TaxReckoning.of(regime, lines);
            var asked = new HashMap<TaxRate, Money>();
            var taxed = new HashMap<TaxRate, Money>();
            for (int n = 0; n < lines.size(); n++) {
                var rate = lines.get(n).category().rate();
                var each = lines.get(n);
                asked.merge(rate, regime.added() ? each.base() : each.net(), Money::plus);
                taxed.merge(rate, shares.get(n).tax(), Money::plus);
                var paid = regime.added() ? shares.get(n).exTax() : shares.get(n).gross();
                assertThat(paid).as(where).isEqualTo(each.net());
                assertThat(shares.get(n).tax().isNegative()).as(where).isFalse();
                assertThat(shares.get(n).exTax().isNegative()).as(where).isFalse();
            }
            if (regime.byLine()) continue;
            asked.forEach(
                    (rate, sum) ->
                            assertThat(taxed.get(rate))
                                    .as(where)
                                    .isEqualTo(
                                            regime.added()
                                                    ? AddedTax.on(sum, rate)
                                                    : InclusiveTax.extract(sum, rate).tax()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_whole_return_is_the_exact_mirror_of_its_sale(TaxRegime regime) {
        var seed = Long.getLong("guitai.seed", 32L);
        var random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            var lines = basket(random);
            var back =
                    lines.stream()
                            .map(
                                    l ->
                                            new TaxableLine(
                                                    l.category(),
                                                    l.net().negated(),
                                                    l.base().negated()))
                            .toList();
            assertThat(TaxReckoning.of(regime, back))
                    .as("seed %d case %d %s: %s", seed, i, regime, lines)
                    .isEqualTo(
                            TaxReckoning.of(regime, lines).stream()
                                    .map(TaxShare::negated)
                                    .toList());
        }
    }

    private static List<TaxableLine> basket(Random random) {
        var lines = new ArrayList<TaxableLine>();
        int size = 1 + random.nextInt(12);
        for (int i = 0; i < size; i++) {
            var net = Money.cny(random.nextInt(random.nextBoolean() ? 30 : 100_000));
            var others = Money.cny(random.nextInt(4) == 0 ? random.nextInt(500) : 0);
            var category = CODES.get(random.nextInt(CODES.size()));
            lines.add(new TaxableLine(category, net, net.plus(others)));
        }
        return lines;
    }
}
