package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Gtin;
import guitai.catalog.Item;
import guitai.catalog.Recall;
import guitai.catalog.RecallBook;
import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredRecallsTest {
    private static final Gtin MILK = Gtin.of("6936983800013");
    private static final Recall OF_BATCH =
            new Recall(
                    Optional.of(MILK),
                    Optional.empty(),
                    Optional.of("LOT7"),
                    Optional.empty(),
                    "厂家召回",
                    LocalDate.of(2026, 11, 20));
    private static final Recall OF_PIECE = ofItem("M1", "SN1");

    @TempDir private Path home;

    @Test
    void recalls_are_found_by_number_in_this_run_and_the_next() {
        try (var till = Tills.open(home)) {
            assertThat(till.recalls().of(item("M1", MILK))).isEmpty();
            assertThat(till.recalls().keep(List.of(OF_BATCH, OF_PIECE), false)).contains(2);
            assertThat(till.recalls().of(item("M1", MILK)))
                    .containsExactlyInAnyOrder(OF_BATCH, OF_PIECE);
        }
        try (var till = Tills.open(home)) {
            assertThat(till.recalls().all()).containsExactly(OF_BATCH, OF_PIECE);
            assertThat(till.recalls().of(item("X", MILK))).containsExactly(OF_BATCH);
            assertThat(till.recalls().of(item("X"))).isEmpty();
        }
    }

    @Test
    void a_further_list_comes_beside_the_first_or_in_its_place() {
        try (var till = Tills.open(home)) {
            till.recalls().keep(List.of(OF_BATCH), false);
            assertThat(till.recalls().keep(List.of(OF_BATCH, OF_PIECE), false)).contains(2);
            assertThat(till.recalls().keep(List.of(OF_PIECE), true)).contains(1);
            assertThat(till.recalls().of(item("M1", MILK))).containsExactly(OF_PIECE);
        }
    }

    @Test
    void a_list_that_is_too_long_changes_nothing() {
        try (var till = Tills.open(home)) {
            till.recalls().keep(List.of(OF_BATCH), false);
            var many =
                    IntStream.range(0, RecallBook.MOST)
                            .mapToObj(i -> ofItem("M" + i, "S"))
                            .toList();
            assertThat(till.recalls().keep(many, false)).isEmpty();
            assertThat(till.recalls().all()).containsExactly(OF_BATCH);
        }
    }

    private static Recall ofItem(String sku, String serial) {
        return new Recall(
                Optional.empty(),
                Optional.of(new Sku(sku)),
                Optional.empty(),
                Optional.of(serial),
                "店内停售",
                LocalDate.EPOCH);
    }

    private static Item item(String sku, Gtin... gtins) {
        return new Item(
                new Sku(sku),
                "鲜牛奶",
                "",
                "food",
                Unit.EACH,
                "瓶",
                Money.cny(500),
                Goods.EXEMPT,
                Optional.empty(),
                List.of(gtins),
                Optional.empty(),
                Set.of());
    }
}
