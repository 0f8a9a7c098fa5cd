package guitai.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.sale.LineItem;
import guitai.sale.Sale;
import guitai.sale.SaleTerms;
import guitai.slip.SampleShop;
import guitai.slip.Slip;
import guitai.tax.TaxRegime;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AmountsOnPaperTest {
    private static final int ROUNDS = Boolean.getBoolean("guitai.nightly") ? 3000 : 100;

    @Test
    void what_is_read_back_from_a_receipt_adds_up_to_the_sale() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var sale = sale(random);
            for (var width : List.of("58", "80")) {
                var lines = paper(sale, width);
                var why = "seed " + seed + ", round " + round + ", " + width + " mm";
                assertThat(after(lines, "商品合计")).as(why).isEqualTo(sale.totals().gross());
                var regime = sale.header().terms().tax();
                if (regime.added()) {
                    assertThat(after(lines, "小计")).as(why).isEqualTo(sale.totals().subtotal());
                }
                assertThat(after(lines, "应付")).as(why).isEqualTo(sale.totals().net());
                assertThat(after(lines, "找零")).as(why).isEqualTo(sale.change());
                assertThat(lineAmounts(lines)).as(why).isEqualTo(sale.totals().gross());
                assertThat(taxes(lines)).as(why).isEqualTo(sale.totals().tax());
            }
        }
    }

    private static Sale.Completed sale(Random random) {
        var lines = new ArrayList<LineItem>();
        for (int i = 1; i <= 1 + random.nextInt(8); i++) {
            var price = 1 + random.nextLong(random.nextBoolean() ? 2_000 : 900_000);
            var pieces = 1 + random.nextLong(12);
            var off = random.nextInt(3) == 0 ? random.nextLong(price) : 0;
            var tax = random.nextBoolean() ? SampleShop.GOODS : SampleShop.FOOD;
            lines.add(SampleShop.line(i, "商品", "", tax, pieces, price, off));
        }
        var regimes = TaxRegime.values();
        var terms = SaleTerms.of(regimes[random.nextInt(regimes.length)]);
        var tendering =
                new Sale.Open(SampleShop.header().on(terms), lines)
                        .tender(Money.CNY, CashRounding.CN_FEN_DOWN);
        var given = tendering.settlement().cashDue().plus(Money.cny(10 + random.nextInt(9990)));
        return tendering.cash(given).complete(SampleShop.number(1), SampleShop.NOON);
    }

    private static List<String> paper(Sale.Completed sale, String width) {
        var slip = new Slip.SaleReceipt(sale, SampleShop.WANG);
        var document = new SlipLayoutTest.Paper("random", slip, 0, false).laidOut(Locale.CHINESE);
        return SlipLayoutTest.plain(document, width);
    }

    private static Money after(List<String> lines, String label) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith(label)) continue;
            var line = lines.get(i).strip();
            // A figure too wide to stand beside its label stands below it.
            return line.equals(label) ? last(lines.get(i + 1)) : last(line);
        }
        throw new AssertionError(label + " is not on " + lines);
    }

    private static Money lineAmounts(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains(" 件 ") && !line.startsWith("商品合计"))
                .map(AmountsOnPaperTest::last)
                .reduce(Money.ZERO_CNY, Money::plus);
    }

    private static Money taxes(List<String> lines) {
        return Stream.of("13%", "9%")
                .filter(rate -> lines.stream().anyMatch(line -> line.startsWith(rate)))
                .map(rate -> after(lines, rate))
                .reduce(Money.ZERO_CNY, Money::plus);
    }

    private static Money last(String line) {
        var text = line.strip();
        var figure = text.substring(text.lastIndexOf(' ') + 1).replace("￥", "").replace(",", "");
        return Money.cny(new BigDecimal(figure).movePointRight(2).longValueExact());
    }
}
