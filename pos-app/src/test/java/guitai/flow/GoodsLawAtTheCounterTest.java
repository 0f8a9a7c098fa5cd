package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.AgeKind;
import guitai.catalog.Gtin;
import guitai.catalog.Item;
import guitai.catalog.ItemFlag;
import guitai.catalog.Plu;
import guitai.catalog.Recall;
import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.flow.ScanResult.Bar;
import guitai.flow.ScanResult.Caution;
import guitai.money.Money;
import guitai.sale.LineItem;
import guitai.sale.Trace;
import guitai.shift.Shift;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoodsLawAtTheCounterTest {
    private static final String MILK = "]d201" + "0" + SmallShop.MILK;
    private static final TaxCategory VAT = new TaxCategory("13", TaxRate.percent(13));

    @TempDir private Path home;
    private TillForTests till;
    private LocalDate today;

    @BeforeEach
    void openTheTill() {
        till = TillForTests.trading(home);
        till.store()
                .catalogue()
                .upsert(
                        List.of(
                                item("T1", "香烟", "", "9520001002212", ItemFlag.TOBACCO),
                                item("B1", "购物袋", "", "9520001002229", ItemFlag.BAG),
                                item("A1", "散装白酒", "1003", "", ItemFlag.ALCOHOL)));
        today = ((Shift.Open) till.store().shifts().current().orElseThrow()).date().day();
    }

    @AfterEach
    void closeTheTill() {
        till.close();
    }

    @Test
    void milk_past_its_date_is_not_sold_and_on_its_last_day_it_is() {
        assertThat(bar(till.scan(MILK + "17" + digits(today.minusDays(1)))))
                .isEqualTo(new Bar.PastDate(today.minusDays(1)));
        assertThat(till.counter().basket().sale()).isEmpty();

        assertThat(cautions(till.scan(MILK + "17" + digits(today))))
                .containsExactly(new Caution.NearDate(today));
        assertThat(cautions(till.scan(MILK + "15" + digits(today.plusDays(4))))).isEmpty();
        assertThat(lines()).hasSize(2);
    }

    @Test
    void what_the_code_says_of_a_package_stays_with_its_line() {
        till.scan(MILK + "10LOT7\u001d21SN1\u001d17" + digits(today.plusDays(30)));
        assertThat(lines().getFirst().trace())
                .contains(
                        new Trace(
                                Optional.of("LOT7"),
                                Optional.of("SN1"),
                                Optional.of(today.plusDays(30))));
        till.scan(SmallShop.MILK);
        assertThat(lines().getLast().trace()).isEmpty();
        till.stopAndStart();
        assertThat(till.store().sales().working().orElseThrow().lines().getFirst().trace())
                .isPresent();
    }

    @Test
    void a_recalled_batch_is_not_sold_and_a_pack_that_may_be_of_it_is_pointed_out() {
        recall(Optional.of(Gtin.of(SmallShop.MILK)), Optional.of("LOT7"));
        assertThat(bar(till.scan(MILK + "10LOT7"))).isEqualTo(new Bar.Recalled("厂家召回"));
        assertThat(cautions(till.scan(MILK + "10LOT8"))).isEmpty();
        assertThat(cautions(till.scan(SmallShop.MILK)))
                .containsExactly(new Caution.BatchRecalled("LOT7", "厂家召回"));
        assertThat(lines()).hasSize(2);
    }

    @Test
    void goods_that_are_recalled_whole_are_not_sold_however_they_are_found() {
        recall(Optional.empty(), Optional.empty());
        assertThat(bar(till.scan(SmallShop.MILK))).isEqualTo(new Bar.Recalled("厂家召回"));
        assertThat(bar(till.counter().basket().add(new Sku("M1"))))
                .isEqualTo(new Bar.Recalled("厂家召回"));
        till.stopAndStart();
        till.signOn("1001", "1111");
        assertThat(bar(till.scan(SmallShop.MILK))).isEqualTo(new Bar.Recalled("厂家召回"));
    }

    @Test
    void a_weight_in_the_code_is_the_weight_of_the_line() {
        till.store()
                .catalogue()
                .upsert(List.of(weighed("C1", "奶酪", "1004", "9520001002236", Set.of())));
        var cheese = "]d2010" + "9520001002236";
        till.scan(cheese + "3103000736");
        assertThat(lines().getLast().quantity().milli()).isEqualTo(736);
        till.scan(cheese + "310300073639221953");
        assertThat(lines().getLast().gross()).isEqualTo(Money.cny(1953));
    }

    @Test
    void the_look_at_a_buyer_is_written_down_without_the_buyer() throws IOException {
        var asked = (ScanResult.NeedsAgeCheck) till.scan("9520001002212");
        assertThat(asked.kind()).isEqualTo(AgeKind.TOBACCO);
        assertThat(asked.bornOnOrBefore()).isEqualTo(today.minusYears(18));
        till.counter().basket().ageChecked(false);
        assertThat(journal()).contains("AGE_CHECKED", "TOBACCO", "\"oldEnough\":false");
        assertThat(lines()).isEmpty();
    }

    @Test
    void one_look_is_enough_for_a_sale_and_counts_for_every_kind() throws IOException {
        till.scan("9520001002212");
        till.counter().basket().ageChecked(true);
        till.type("1003");
        till.counter().basket().weigh(500);
        assertThat(lines()).hasSize(2);
        assertThat(journal()).contains("\"kind\":\"TOBACCO\"", "\"kind\":\"ALCOHOL\"");
    }

    @Test
    void goods_by_weight_are_not_for_minors_either() {
        assertThat(till.type("1003")).isInstanceOf(ScanResult.NeedsAgeCheck.class);
        assertThat(till.counter().basket().ageChecked(true))
                .isInstanceOf(ScanResult.NeedsWeight.class);
        till.counter().basket().weigh(500);
        assertThat(lines()).hasSize(1);
    }

    @Test
    void tobacco_and_bags_are_never_discounted() {
        till.scan("9520001002229");
        till.scan("9520001002212");
        till.counter().basket().ageChecked(true);
        assertThat(lines()).allMatch(line -> line.itemClass().is(ItemFlag.NO_DISCOUNT));
    }

    private void recall(Optional<Gtin> gtin, Optional<String> batch) {
        var sku = gtin.isEmpty() ? Optional.of(new Sku("M1")) : Optional.<Sku>empty();
        var recall = new Recall(gtin, sku, batch, Optional.empty(), "厂家召回", LocalDate.EPOCH);
        till.store().recalls().keep(List.of(recall), false);
    }

    private String journal() throws IOException {
        var out = new StringWriter();
        till.store().export(out);
        return out.toString();
    }

    private static Bar bar(ScanResult result) {
        assertThat(result).isInstanceOf(ScanResult.Barred.class);
        return ((ScanResult.Barred) result).why();
    }

    private static List<Caution> cautions(ScanResult result) {
        assertThat(result).isInstanceOf(ScanResult.Added.class);
        return ((ScanResult.Added) result).cautions();
    }

    private List<LineItem> lines() {
        return till.counter().basket().sale().map(sale -> sale.lines()).orElse(List.of());
    }

    private static String digits(LocalDate day) {
        return day.toString().substring(2).replace("-", "");
    }

    private static Item item(String sku, String name, String plu, String gtin, ItemFlag flag) {
        if (gtin.isEmpty()) return weighed(sku, name, plu, gtin, Set.of(flag));
        return new Item(
                new Sku(sku),
                name,
                "",
                "shelf",
                Unit.EACH,
                "个",
                Money.cny(1_800),
                VAT,
                Optional.empty(),
                List.of(Gtin.of(gtin)),
                Optional.empty(),
                Set.of(flag));
    }

    private static Item weighed(
            String sku, String name, String plu, String gtin, Set<ItemFlag> flags) {
        return new Item(
                new Sku(sku),
                name,
                "",
                "shelf",
                new Unit.Weighed(500),
                "斤",
                Money.cny(2_000),
                VAT,
                Optional.of(new Plu(plu)),
                gtin.isEmpty() ? List.of() : List.of(Gtin.of(gtin)),
                Optional.empty(),
                flags);
    }
}
