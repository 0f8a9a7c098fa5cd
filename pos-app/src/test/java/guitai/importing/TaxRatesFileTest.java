package guitai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.importing.TaxRatesFile.Reading;
import guitai.money.Money;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;
import guitai.time.BusinessDate;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TaxRatesFileTest {
    private static final BusinessDate TODAY = BusinessDate.parse("2026-11-22");

    @Test
    void the_shipped_codes_are_those_of_china() {
        var shipped = TaxRatesFile.shipped();

        assertThat(shipped.codes()).containsExactly("0", "1", "13", "3", "6", "9", "EXEMPT");
        assertThat(shipped.on("13", TODAY).orElseThrow().rate()).isEqualTo(TaxRate.percent(13));
        assertThat(shipped.on("EXEMPT", TODAY).orElseThrow().rate()).isEqualTo(TaxRate.EXEMPT);
        assertThat(shipped.on("1", TODAY).orElseThrow().rate()).isEqualTo(TaxRate.percent(1));
    }

    @Test
    void a_shop_elsewhere_brings_its_own_codes(@TempDir Path home) throws IOException {
        var file = home.resolve("rates.csv");
        Files.writeString(
                file,
                """
                \uFEFF# France, and a county of New York
                5.5, 2012-01-01, 5.5
                2.1,2012-01-01,2.1   # medicines
                NYC,2025-03-01,8.875
                BOOKS,2025-03-01,EXEMPT
                """);

        assertThat(TaxRatesFile.read(file))
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> {
                            assertThat(read.schedule().codes())
                                    .containsExactly("2.1", "5.5", "BOOKS", "NYC");
                            assertThat(read.schedule().on("NYC", TODAY))
                                    .contains(new TaxCategory("NYC", new TaxRate.Percent(88_750)));
                        });
    }

    @Test
    void goods_may_have_any_code_of_the_shops_own_schedule(@TempDir Path home) throws IOException {
        var own = TaxRatesFile.parse(List.of("5.5,2012-01-01,5.5"));
        var schedule = ((Reading.Read) own).schedule();
        var file = home.resolve("goods.csv");
        Files.writeString(file, "sku,name_zh,price,tax\nA1,面包,1.20,5.5\nA2,水,1.00,13\n");

        var plan = CatalogueFile.read(file, code -> schedule.on(code, TODAY), Money.CNY);

        assertThat(plan.items()).hasSize(1);
        assertThat(plan.items().getFirst().tax())
                .isEqualTo(new TaxCategory("5.5", new TaxRate.Percent(55_000)));
        assertThat(plan.refused()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13",
                "13,2019-04-01",
                "13,2019-04-01,13,x",
                "13,1.4.2019,13",
                "13,2019-02-30,13",
                "13,2019-04-01,101",
                "13,2019-04-01,-1",
                "13,2019-04-01,13%",
                "13,2019-04-01,0.00001",
                "thirteen,2019-04-01,13",
                "ABCDEFGHIJKLMNOPQ,2019-04-01,13",
                ",2019-04-01,13"
            })
    void what_is_not_a_rate_is_refused_with_its_line(String row) {
        assertThat(TaxRatesFile.parse(List.of("# codes", "9,2019-04-01,9", row)))
                .isInstanceOfSatisfying(
                        Reading.Refused.class, no -> assertThat(no.line()).isEqualTo(3));
    }

    @Test
    void a_code_cannot_have_two_rates_from_one_day() {
        assertThat(TaxRatesFile.parse(List.of("9,2019-04-01,9", "9,2019-04-01,10")))
                .isInstanceOfSatisfying(
                        Reading.Refused.class, no -> assertThat(no.line()).isEqualTo(2));
    }

    @Test
    void what_is_no_text_is_refused_as_a_whole(@TempDir Path home) throws IOException {
        var file = home.resolve("rates.csv");
        Files.write(file, "9,2019-04-01,9 # 税".getBytes(StandardCharsets.UTF_16));

        assertThat(TaxRatesFile.read(file)).isEqualTo(new Reading.Refused(0, "is not UTF-8 text"));
        assertThat(TaxRatesFile.read(home.resolve("none.csv"))).isInstanceOf(Reading.Refused.class);
    }
}
