package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.catalog.Catalogue.Lookup.Found;
import guitai.catalog.Catalogue.Lookup.NotOnFile;
import guitai.catalog.CheckDigit;
import guitai.catalog.Gtin;
import guitai.catalog.Item;
import guitai.catalog.ItemFlag;
import guitai.catalog.Plu;
import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.money.Money;
import guitai.storage.CatalogueChange.Conflict;
import guitai.storage.CatalogueChange.Done;
import guitai.tax.TaxCategory;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredCatalogueTest {
    private static final Item WATER = item("W1", "矿泉水", 1, Optional.of(2), gtin(1), gtin(2));
    private static final Item ORANGES =
            new Item(
                    new Sku("F7"),
                    "橙子",
                    "Oranges",
                    "fruit",
                    new Unit.Weighed(500),
                    "斤",
                    Money.cny(399),
                    Goods.EXEMPT,
                    Optional.of(new Plu("20")),
                    List.of(),
                    Optional.of(1),
                    Set.of(ItemFlag.NO_DISCOUNT, ItemFlag.AGE_CHECK));
    private static final Item BAG = item("B", "购物袋", 3, Optional.empty());

    @TempDir private Path home;

    private static Gtin gtin(int n) {
        var body = "952%09d".formatted(n);
        return Gtin.of(body + CheckDigit.of(body));
    }

    private static Item item(
            String sku, String name, int plu, Optional<Integer> quickKey, Gtin... gtins) {
        return new Item(
                new Sku(sku),
                name,
                "",
                "drinks",
                Unit.EACH,
                "瓶",
                Money.cny(200),
                new TaxCategory("0", guitai.tax.TaxRate.percent(0)),
                plu == 0 ? Optional.empty() : Optional.of(new Plu(Integer.toString(plu))),
                List.of(gtins),
                quickKey,
                Set.of());
    }

    @Test
    void an_item_is_found_by_every_number_it_has_and_is_as_it_was() {
        try (var till = Tills.open(home)) {
            var catalogue = till.catalogue();
            assertThat(catalogue.replaceAll(List.of(WATER, ORANGES, BAG))).isEqualTo(new Done(3));

            assertThat(catalogue.find(gtin(1))).isEqualTo(new Found(WATER));
            assertThat(catalogue.find(gtin(2))).isEqualTo(new Found(WATER));
            assertThat(catalogue.find(new Plu("0020"))).isEqualTo(new Found(ORANGES));
            assertThat(catalogue.find(new Sku("B"))).isEqualTo(new Found(BAG));
            assertThat(catalogue.count()).isEqualTo(3);
        }
    }

    @Test
    void an_unknown_number_is_said_as_it_was_printed() {
        try (var till = Tills.open(home)) {
            assertThat(till.catalogue().find(gtin(1))).isEqualTo(new NotOnFile(gtin(1).shortest()));
            assertThat(till.catalogue().find(new Plu("7"))).isEqualTo(new NotOnFile("7"));
            assertThat(till.catalogue().find(new Sku("X"))).isEqualTo(new NotOnFile("X"));
        }
    }

    @Test
    void quick_keys_stand_in_their_order() {
        try (var till = Tills.open(home)) {
            till.catalogue().replaceAll(List.of(WATER, ORANGES, BAG));
            assertThat(till.catalogue().quickKeys()).containsExactly(ORANGES, WATER);
        }
    }

    @Test
    void names_and_initials_are_found_in_this_run_and_the_next() {
        try (var till = Tills.open(home)) {
            till.catalogue().replaceAll(List.of(WATER, ORANGES, BAG));
            assertThat(till.catalogue().search("矿泉", 5)).containsExactly(WATER);
        }
        try (var till = Tills.open(home)) {
            assertThat(till.catalogue().search("kqs", 5)).containsExactly(WATER);
            assertThat(till.catalogue().search("orang", 5)).containsExactly(ORANGES);
            assertThat(till.catalogue().search("zzz", 5)).isEmpty();
        }
    }

    @Test
    void a_change_before_the_first_search_is_found_by_it() {
        try (var till = Tills.open(home)) {
            till.catalogue().replaceAll(List.of(WATER));
        }
        try (var till = Tills.open(home)) {
            till.catalogue().upsert(List.of(BAG));
            assertThat(till.catalogue().search("购物", 5)).containsExactly(BAG);
            till.catalogue().prepareSearch();
            assertThat(till.catalogue().search("矿泉", 5)).containsExactly(WATER);
        }
    }

    @Test
    void a_new_catalogue_takes_the_place_of_the_old_one_whole() {
        try (var till = Tills.open(home)) {
            till.catalogue().replaceAll(List.of(WATER, ORANGES));
            till.catalogue().replaceAll(List.of(BAG));

            assertThat(till.catalogue().find(gtin(1))).isInstanceOf(NotOnFile.class);
            assertThat(till.catalogue().search("矿泉", 5)).isEmpty();
            assertThat(till.catalogue().search("购物", 5)).containsExactly(BAG);
            assertThat(till.catalogue().count()).isEqualTo(1);
        }
    }

    @Test
    void two_items_with_one_number_leave_everything_as_it_was() {
        var thief = item("T", "贼", 9, Optional.empty(), gtin(3), gtin(2));
        try (var till = Tills.open(home)) {
            till.catalogue().replaceAll(List.of(ORANGES));

            assertThat(till.catalogue().replaceAll(List.of(WATER, BAG, thief)))
                    .isEqualTo(new Conflict(thief.sku(), WATER.sku(), gtin(2).toString()));

            assertThat(till.catalogue().count()).isEqualTo(1);
            assertThat(till.catalogue().find(new Sku("F7"))).isEqualTo(new Found(ORANGES));
            assertThat(till.catalogue().search("橙", 5)).containsExactly(ORANGES);
            assertThat(till.catalogue().find(gtin(3))).isInstanceOf(NotOnFile.class);
        }
    }

    @Test
    void a_row_the_database_refuses_leaves_the_old_catalogue() {
        var euros =
                new Item(
                        new Sku("E"),
                        "euro",
                        "",
                        "x",
                        Unit.EACH,
                        "",
                        new Money(1, Currency.getInstance("EUR")),
                        Goods.ZERO,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Set.of());
        try (var till = Tills.open(home)) {
            till.catalogue().replaceAll(List.of(ORANGES));

            assertThatThrownBy(() -> till.catalogue().replaceAll(List.of(WATER, euros)))
                    .isInstanceOf(IllegalArgumentException.class);

            assertThat(till.catalogue().count()).isEqualTo(1);
            assertThat(till.catalogue().search("橙", 5)).containsExactly(ORANGES);
            assertThat(till.catalogue().search("矿泉", 5)).isEmpty();
        }
    }

    @Test
    void a_change_adds_and_replaces_and_keeps_the_rest() {
        var dearer = item("W1", "矿泉水 大", 1, Optional.empty(), gtin(5));
        try (var till = Tills.open(home)) {
            till.catalogue().replaceAll(List.of(WATER, ORANGES));

            assertThat(till.catalogue().upsert(List.of(dearer, BAG))).isEqualTo(new Done(3));

            assertThat(till.catalogue().find(gtin(5))).isEqualTo(new Found(dearer));
            assertThat(till.catalogue().find(gtin(1))).isInstanceOf(NotOnFile.class);
            assertThat(till.catalogue().find(new Plu("20"))).isEqualTo(new Found(ORANGES));
            assertThat(till.catalogue().search("购物", 5)).containsExactly(BAG);
        }
    }

    @Test
    void two_items_may_swap_a_number_in_one_change() {
        var waterNow = item("W1", "矿泉水", 3, Optional.empty(), gtin(1));
        var bagNow = item("B", "购物袋", 1, Optional.empty(), gtin(2));
        try (var till = Tills.open(home)) {
            till.catalogue().replaceAll(List.of(WATER, BAG));
            assertThat(till.catalogue().upsert(List.of(waterNow, bagNow))).isEqualTo(new Done(2));
            assertThat(till.catalogue().find(new Plu("1"))).isEqualTo(new Found(bagNow));
        }
    }

    @Test
    void a_change_that_takes_anothers_number_changes_nothing() {
        var thief = item("T", "贼", 20, Optional.empty());
        try (var till = Tills.open(home)) {
            till.catalogue().replaceAll(List.of(WATER, ORANGES));

            assertThat(till.catalogue().upsert(List.of(BAG, thief)))
                    .isEqualTo(new Conflict(thief.sku(), ORANGES.sku(), "20"));

            assertThat(till.catalogue().count()).isEqualTo(2);
            assertThat(till.catalogue().find(new Sku("B"))).isInstanceOf(NotOnFile.class);
            assertThat(till.catalogue().search("购物", 5)).isEmpty();
        }
    }

    @Test
    void a_catalogue_of_thousands_is_all_there() {
        var items = new ArrayList<Item>();
        for (int i = 1; i <= 3_000; i++) {
            items.add(item("S" + i, "商品 " + i, i, Optional.empty(), gtin(i)));
        }
        try (var till = Tills.open(home)) {
            till.catalogue().replaceAll(items);
            for (var item : items) {
                assertThat(till.catalogue().find(item.gtins().getFirst()))
                        .isEqualTo(new Found(item));
            }
        }
    }
}
