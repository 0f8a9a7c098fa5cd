package guitai.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.sale.Sale;
import guitai.sale.Weighing;
import guitai.sale.Weighing.How;
import guitai.slip.SampleShop;
import guitai.slip.Slip;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

/// Gross, tare and net on paper (rule PX-31).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class WeighedOnPaperTest {

    private static List<String> paper(Weighing weighing, Locale language, String width) {
        var line = SampleShop.boxed(1, weighing);
        var tendering =
                new Sale.Open(SampleShop.header(), List.of(line))
                        .tender(Money.CNY, CashRounding.CN_FEN_DOWN);
        var sale =
                tendering
                        .cash(tendering.settlement().cashDue())
                        .complete(SampleShop.number(1), SampleShop.NOON);
        var slip = new Slip.SaleReceipt(sale, SampleShop.WANG);
        var document = new SlipLayoutTest.Paper("weighed", slip, 0, false).laidOut(language);
        return SlipLayoutTest.plain(document, width);
    }

    @Test
    void goods_in_a_box_show_what_was_on_the_scale_and_what_was_taken_off() {
        for (var width : List.of("58", "80")) {
            var weighing = new Weighing(10_520, 15, new How.Scale(false));
            var zh = paper(weighing, Locale.CHINESE, width);
            assertThat(zh).anySatisfy(row -> assertThat(row).contains("10.505 kg"));
            assertThat(String.join("\n", zh)).contains("毛重10.520 皮重0.015").doesNotContain("手工");
            assertThat(String.join("\n", paper(weighing, Locale.ENGLISH, width)))
                    .contains("Gr. 10.520 Tare 0.015");
        }
    }

    @Test
    void goods_in_nothing_show_their_weight_alone() {
        var paper = paper(new Weighing(505, 0, new How.Scale(false)), Locale.CHINESE, "58");

        assertThat(String.join("\n", paper)).contains("0.505 kg").doesNotContain("皮");
    }

    @Test
    void who_reads_it_knows_what_the_scale_took_off_and_what_nobody_weighed() {
        assertThat(
                        String.join(
                                "\n",
                                paper(
                                        new Weighing(505, 0, new How.Scale(true)),
                                        Locale.CHINESE,
                                        "58")))
                .contains("秤上已去皮");
        assertThat(
                        String.join(
                                "\n",
                                paper(
                                        new Weighing(505, 0, new How.Keyed("秤故障")),
                                        Locale.ENGLISH,
                                        "58")))
                .contains("Weight keyed by hand");
    }
}
