package guitai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.AgeKind;
import guitai.catalog.Category;
import guitai.catalog.GoodsRules;
import guitai.catalog.Item;
import guitai.catalog.ItemFlag;
import guitai.catalog.PinyinInitials;
import guitai.catalog.Plu;
import guitai.catalog.Unit;
import guitai.catalog.WeighedPrice;
import guitai.money.Money;
import guitai.scan.Scan;
import guitai.scan.ScanReader;
import guitai.scan.ScanReader.Origin;
import guitai.scan.ScanReader.State;
import guitai.staff.Role;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleShopTest {
    private final SampleShop shop = SampleShop.load();

    @Test
    void has_goods_enough_to_teach_with() {
        assertThat(shop.items()).hasSizeGreaterThanOrEqualTo(320);
        assertThat(shop.items().stream().filter(Item::weighed)).hasSizeGreaterThanOrEqualTo(30);
        assertThat(shop.items().stream().filter(i -> i.gtins().size() > 1))
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(shop.items().stream().flatMap(i -> i.quickKey().stream()))
                .hasSizeBetween(16, 24)
                .isSorted();
        assertThat(shop.items().stream().map(i -> i.tax().code()).collect(Collectors.toSet()))
                .isEqualTo(Set.of("13", "9", "6", "EXEMPT"));
    }

    @Test
    void every_item_can_be_scanned_weighed_or_keyed() {
        assertThat(shop.items())
                .allSatisfy(
                        item ->
                                assertThat(!item.gtins().isEmpty() || item.plu().isPresent())
                                        .as(item.nameZh())
                                        .isTrue());
    }

    @Test
    void uses_only_numbers_kept_for_demonstrations() {
        assertThat(shop.items().stream().flatMap(i -> i.gtins().stream()))
                .allSatisfy(gtin -> assertThat(gtin.shortest()).hasSize(13).startsWith("952"));
    }

    @Test
    void every_name_is_in_two_languages_and_has_its_initials() {
        assertThat(shop.items())
                .allSatisfy(
                        item -> {
                            assertThat(item.nameEn()).matches("[ -~]+");
                            var hanzi = item.nameZh().codePoints().filter(c -> c > 0x4DFF).count();
                            assertThat(PinyinInitials.of(item.nameZh().replaceAll("[ -~]", "")))
                                    .as(item.nameZh())
                                    .hasSize((int) hanzi);
                        });
    }

    @Test
    void every_shelf_is_named_and_used() {
        assertThat(shop.items().stream().map(Item::category).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        shop.categories().stream().map(Category::code).toList());
    }

    @Test
    void bags_and_tobacco_are_outside_every_discount_and_age_is_asked_for() {
        var flagged = shop.items().stream().filter(i -> !i.flags().isEmpty()).toList();
        assertThat(flagged.stream().filter(i -> i.flags().contains(ItemFlag.BAG)))
                .hasSize(2)
                .allMatch(i -> i.flags().contains(ItemFlag.NO_DISCOUNT));
        assertThat(flagged.stream().filter(i -> i.nameZh().startsWith("香烟")))
                .hasSize(3)
                .allMatch(i -> GoodsRules.USUAL.classOf(i).is(ItemFlag.NO_DISCOUNT));
        assertThat(flagged.stream().filter(i -> i.category().equals("alcohol")))
                .allMatch(i -> AgeKind.of(i.flags()).isPresent());
    }

    @Test
    void every_label_of_its_scales_reads_back_to_goods_and_their_price() {
        var reader = new ScanReader(SampleShop.scanSettings(), Year.of(2026));
        assertThat(shop.labels()).hasSizeGreaterThanOrEqualTo(10);
        for (var label : shop.labels()) {
            var item = itemOf(label.plu());
            assertThat(reader.read(label.code(), Origin.SCANNER, State.SALE))
                    .isInstanceOfSatisfying(
                            Scan.ScaleLabel.class,
                            read -> {
                                assertThat(read.plu()).isEqualTo(label.plu());
                                assertThat(read.grams()).isEqualTo(label.grams());
                                read.amount()
                                        .ifPresent(a -> assertThat(a).isEqualTo(label.amount()));
                            });
            if (label.grams().isPresent() && item.unit() instanceof Unit.Weighed unit) {
                assertThat(WeighedPrice.amount(item.price(), unit, label.grams().getAsLong()))
                        .isEqualTo(label.amount());
            }
        }
    }

    @Test
    void two_cashiers_and_a_manager_can_sign_on() {
        assertThat(shop.people().stream().map(SampleShop.Trainee::role))
                .containsExactly(Role.CASHIER, Role.CASHIER, Role.MANAGER);
        assertThat(shop.people().toString()).doesNotContain("1111", "2222", "8888");
    }

    @Test
    void the_file_that_shopkeepers_start_from_is_clean() throws Exception {
        var sample = Path.of("..", "packaging", "samples", "catalogue.csv");
        assertThat(Files.exists(sample)).isTrue();
        var plan = CatalogueFile.read(sample, TaxRatesFile.usual(), Money.CNY);
        assertThat(plan.refused()).isEmpty();
        assertThat(plan.items()).hasSize(10);
    }

    private Item itemOf(Plu plu) {
        List<Item> found =
                shop.items().stream().filter(i -> i.plu().filter(plu::equals).isPresent()).toList();
        assertThat(found).as("items with short number " + plu).hasSize(1);
        return found.getFirst();
    }
}
