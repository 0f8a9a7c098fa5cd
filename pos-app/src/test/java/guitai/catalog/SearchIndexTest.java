package guitai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchIndexTest {
    private final SearchIndex index = new SearchIndex();

    SearchIndexTest() {
        index.replace(
                List.of(
                        item("W1", "天然矿泉水500ml", "Mineral water 500 ml", "", "9520001001857"),
                        item("W2", "矿泉水1.5L", "Mineral water 1.5 L", "", "9520001002229"),
                        item("A1", "富士苹果", "Fuji apples", "1001", ""),
                        item("A2", "苹果汁100%", "Apple juice 100%", "10", ""),
                        item("A3", "青苹果（盒）", "Green apples, box of 1001", "", ""),
                        item("C1", "维生素C+片", "Vitamin tablets", "", ""),
                        item("E1", "Crème brûlée", "Crème brûlée", "", ""),
                        item("E2", "意式浓缩", "Caffè – doppio", "", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "矿泉, W2 W1",
        "泉水, W2 W1",
        "kqs, W2 W1",
        "KQS1.5, W2",
        "1.5l, W2",
        "mineral, W2 W1",
        "WATER 5, W1",
        "apple, A2 A1 A3",
        "苹果, A2 A1 A3",
        "1001, A1 A3 W1",
        "01001, A1 W1",
        "0001001857, W1",
        "2229, W2",
        "c+, C1",
        "100%, A2",
        "（盒, A3",
        "(盒）, A3",
        "crème, E1",
        "doppio, E2",
        "– dop, E2"
    })
    void finds_by_name_initials_short_number_or_part_of_a_barcode_best_first(
            String text, String skus) {
        assertThat(found(text, 10)).isEqualTo(List.of(skus.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"矿全水", "mineralwater", "kqs1.6", "9520001001858", "'\n'", "' '", "W1", "l\tm"})
    void finds_nothing_that_is_not_there_letter_for_letter(String text) {
        assertThat(found(text, 10)).isEmpty();
    }

    @Test
    void gives_no_more_than_was_asked_for() {
        assertThat(found("a", 2)).hasSize(2);
        assertThat(found("苹果", 1)).containsExactly("A2");
    }

    @Test
    void a_new_catalogue_takes_the_place_of_the_old() {
        index.replace(List.of(item("N1", "新货", "New", "", "")));
        assertThat(found("苹果", 10)).isEmpty();
        assertThat(found("xh", 10)).containsExactly("N1");
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void finds_what_reading_every_item_would_find() {
        var seed = Long.getLong("guitai.seed", 7L);
        var random = new Random(seed);
        var items = many(random, 1_000);
        index.replace(items);
        for (int i = 0; i < 400; i++) {
            var of = items.get(random.nextInt(items.size()));
            var source = random.nextBoolean() ? of.nameZh() : of.nameEn();
            int from = random.nextInt(source.length());
            var text =
                    source.substring(from, Math.min(source.length(), from + 1 + random.nextInt(5)));
            if (text.isBlank()) continue;
            var query = SearchText.fold(text).strip();
            var expected =
                    items.stream()
                            .filter(item -> contains(item, query))
                            .map(item -> item.sku().value())
                            .collect(Collectors.toSet());
            var found = found(text, items.size());
            assertThat(found).as("seed %d, text '%s'", seed, text).hasSameSizeAs(expected);
            assertThat(Set.copyOf(found)).as("seed %d, text '%s'", seed, text).isEqualTo(expected);
        }
    }

    @Test
    void a_search_sees_one_catalogue_never_parts_of_two() throws Exception {
        var one = new ArrayList<Item>();
        var two = new ArrayList<Item>();
        for (int i = 0; i < 300; i++) {
            one.add(item("ONE" + i, "苹果甲" + i, "One", "", ""));
            two.add(item("TWO" + i, "梨苹果乙" + i, "Two", "", ""));
        }
        index.replace(one);
        var mixed = new AtomicBoolean();
        var searched = new CountDownLatch(300);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 300; i++) {
                threads.execute(
                        () -> {
                            var skus = found("苹果", 1000);
                            var first = skus.getFirst().substring(0, 3);
                            if (skus.size() != 300
                                    || !skus.stream().allMatch(s -> s.startsWith(first))) {
                                mixed.set(true);
                            }
                            searched.countDown();
                        });
                index.replace(i % 2 == 0 ? two : one);
            }
            assertThat(searched.await(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(mixed).isFalse();
    }

    static List<Item> many(Random random, int count) {
        var words = "矿泉水苹果汁牛奶面包饼干薯片咖啡绿茶无糖原味大小红黄鲜虾馄饨莓柚".toCharArray();
        var latin = new String[] {"water", "apple", "Milk", "bread", "tea 1.5", "juice", "box"};
        var items = new ArrayList<Item>(count);
        for (int i = 0; i < count; i++) {
            var zh = new StringBuilder();
            for (int w = 2 + random.nextInt(7); w > 0; w--)
                zh.append(words[random.nextInt(words.length)]);
            zh.append(random.nextInt(900)).append("ml");
            var en =
                    latin[random.nextInt(latin.length)]
                            + " "
                            + latin[random.nextInt(latin.length)]
                            + " "
                            + i;
            var body = "952" + "%09d".formatted(i);
            items.add(item("S" + i, zh.toString(), en, "", body + CheckDigit.of(body)));
        }
        return items;
    }

    private static boolean contains(Item item, String query) {
        return SearchText.fold(item.nameZh()).contains(query)
                || SearchText.fold(item.nameEn()).contains(query)
                || PinyinInitials.of(item.nameZh()).contains(query)
                || item.gtins().stream().anyMatch(gtin -> gtin.shortest().contains(query));
    }

    private List<String> found(String text, int limit) {
        return index.search(text, limit).stream().map(Sku::value).toList();
    }

    private static Item item(String sku, String zh, String en, String plu, String gtin) {
        return new Item(
                new Sku(sku),
                zh,
                en,
                "other",
                Unit.EACH,
                "件",
                Money.cny(100),
                new TaxCategory("13", TaxRate.percent(13)),
                plu.isEmpty() ? Optional.empty() : Optional.of(new Plu(plu)),
                gtin.isEmpty() ? List.of() : List.of(Gtin.of(gtin)),
                Optional.empty(),
                Set.of());
    }
}
