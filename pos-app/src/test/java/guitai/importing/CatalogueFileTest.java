package guitai.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import guitai.catalog.Gtin;
import guitai.catalog.ImportPlan;
import guitai.catalog.Item;
import guitai.catalog.ItemFlag;
import guitai.catalog.Plu;
import guitai.catalog.RefusedRow;
import guitai.catalog.RefusedRow.Reason;
import guitai.catalog.Unit;
import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CatalogueFileTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEADINGS =
            "sku,name_zh,name_en,category,unit,unit_word,price,tax,plu,gtins,quick_key,flags\n";
    private static final String APPLES = "A1,苹果,Apples,fresh,500g,斤,6.98,9,1001,,,\n";

    @Test
    void a_row_becomes_an_item() {
        var plan =
                read(
                        HEADINGS
                                + "A9,香烟,Cigarettes,alcohol,each,包,18.5,13%,7,"
                                + "9520001000379|9520001000744,3,AGE_CHECK|no_discount\n"
                                + APPLES);
        assertThat(plan.refused()).isEmpty();
        var cigarettes = plan.items().getFirst();
        assertThat(cigarettes.price()).isEqualTo(Money.cny(1850));
        assertThat(cigarettes.gtins())
                .containsExactly(Gtin.of("9520001000379"), Gtin.of("9520001000744"));
        assertThat(cigarettes.flags()).isEqualTo(Set.of(ItemFlag.AGE_CHECK, ItemFlag.NO_DISCOUNT));
        assertThat(cigarettes.quickKey()).contains(3);
        assertThat(plan.items().getLast().unit()).isEqualTo(new Unit.Weighed(500));
        assertThat(plan.items().getLast().plu()).contains(new Plu("1001"));
    }

    @Test
    void what_may_be_left_out_has_a_plain_meaning() {
        var item = read("sku,name_zh,price,tax\nA1,苹果,7,EXEMPT\n").items().getFirst();
        assertThat(item.nameEn()).isEqualTo("苹果");
        assertThat(item.category()).isEqualTo("other");
        assertThat(item.unit()).isEqualTo(Unit.EACH);
        assertThat(item.unitWord()).isEqualTo("件");
        assertThat(item.plu()).isEqualTo(Optional.empty());
    }

    @Test
    void the_reorder_level_is_a_number_of_pieces_or_kilograms() {
        var plan = read("货号,名称,售价,税率,补货点\nA1,苹果,7,9,1.5\nA2,梨,7,9,\nA3,桃,7,9,few\n");
        assertThat(plan.items().getFirst().lowAt()).hasValue(1_500);
        assertThat(plan.items().getLast().lowAt()).isEmpty();
        assertThat(plan.refused())
                .extracting(RefusedRow::column, RefusedRow::reason)
                .containsExactly(tuple("low_at", Reason.BAD_LOW_AT));
    }

    @Test
    void headings_may_be_chinese_and_in_any_order() {
        var plan = read("售价,税率,名称,货号,条码\n6.98,免税,苹果,A1,9520001000379\n");
        assertThat(plan.refused()).isEmpty();
        assertThat(plan.items()).extracting(Item::nameZh).containsExactly("苹果");
    }

    @Test
    void the_same_rows_come_from_every_encoding() {
        var text = HEADINGS + APPLES + "A2,矿泉水,Water,drinks,each,瓶,2,13,,,,\r\n";
        var utf8 = CatalogueFile.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(utf8.items()).hasSize(2);
        assertThat(CatalogueFile.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(utf8);
        assertThat(CatalogueFile.read(text.getBytes(GB18030))).isEqualTo(utf8);
    }

    @Test
    void a_damaged_file_is_never_read_as_wrong_characters() {
        var damaged = (HEADINGS + APPLES.repeat(6) + "B\n").getBytes(StandardCharsets.UTF_8);
        damaged[damaged.length - 2] = (byte) 0xE8;
        assertThat(CatalogueFile.read(damaged)).isEqualTo(nothing(8, Reason.UNREADABLE_TEXT));

        var utf16 = ("\uFEFF" + HEADINGS).getBytes(StandardCharsets.UTF_16LE);
        assertThat(CatalogueFile.read(utf16)).isEqualTo(nothing(1, Reason.UNREADABLE_TEXT));

        var latin1 = "sku,name_zh,price,tax\nA1,Café,1,13\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(CatalogueFile.read(latin1)).isEqualTo(nothing(2, Reason.UNREADABLE_TEXT));
    }

    @Test
    void a_text_that_reads_two_ways_is_not_guessed_at() {
        // In GB18030 these four bytes are 魔影; as UTF-8 they are two letters of other scripts.
        var twoWays = "sku,name_zh,price,tax\nA1,魔影,1,13\n".getBytes(GB18030);
        assertThat(CatalogueFile.read(twoWays)).isEqualTo(nothing(0, Reason.UNCERTAIN_TEXT));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ',苹果,,,,,7,13,,,,'          | sku       | MISSING_VALUE
                    'A 1,苹果,,,,,7,13,,,,'       | sku       | BAD_SKU
                    'A1,,,,,,7,13,,,,'            | name_zh   | MISSING_VALUE
                    'A1,苹果,,,,,,13,,,,'         | price     | MISSING_VALUE
                    'A1,苹果,,,,,7.999,13,,,,'    | price     | BAD_PRICE
                    'A1,苹果,,,,,-7,13,,,,'       | price     | BAD_PRICE
                    'A1,苹果,,,,,¥7,13,,,,'       | price     | BAD_PRICE
                    'A1,苹果,,,,,1e3,13,,,,'      | price     | BAD_PRICE
                    'A1,苹果,,,,,12345678,13,,,,' | price     | BAD_PRICE
                    'A1,苹果,,,,,٧,13,,,,'        | price     | BAD_PRICE
                    'A1,苹果,,,,,0.00,13,,,,'     | price     | ZERO_PRICE
                    'A1,苹果,,,,,7,17,,,,'        | tax       | UNKNOWN_TAX_CODE
                    'A1,苹果,,,,,7,,,,,'          | tax       | MISSING_VALUE
                    'A1,苹果,,,lb,,7,13,,,,'      | unit      | UNKNOWN_UNIT
                    'A1,苹果,,a b,,,7,13,,,,'     | category  | BAD_CATEGORY
                    'A1,苹果,,,,,7,13,1234567,,,' | plu       | BAD_PLU
                    'A1,苹果,,,,,7,13,A,,,'       | plu       | BAD_PLU
                    'A1,苹果,,,,,7,13,,123,,'     | gtins     | BAD_GTIN
                    'A1,苹果,,,,,7,13,,6.9E+12,,' | gtins     | BAD_GTIN
                    'A1,苹果,,,,,7,13,,9520001000370,,' | gtins | WRONG_CHECK_DIGIT
                    'A1,苹果,,,,,7,13,,,0,'       | quick_key | BAD_QUICK_KEY
                    'A1,苹果,,,,,7,13,,,201,'     | quick_key | BAD_QUICK_KEY
                    'A1,苹果,,,,,7,13,,,,FREE'    | flags     | UNKNOWN_FLAG
                    """,
            delimiter = '|')
    void a_bad_field_is_named_by_line_column_and_reason(String row, String column, Reason reason) {
        var plan = read(HEADINGS + "A0,梨,,,,,7,13,,,,\n" + row + "\nA3,桃,,,,,7,13,,,,\n");
        assertThat(plan.refused())
                .extracting(RefusedRow::line, RefusedRow::column, RefusedRow::reason)
                .containsExactly(tuple(3L, column, reason));
        assertThat(plan.items()).extracting(Item::nameZh).containsExactly("梨", "桃");
        assertThat(plan.clean()).isFalse();
    }

    @Test
    void every_bad_column_of_a_row_is_named_at_once() {
        var plan = read(HEADINGS + "A1,苹果,,,lb,,free,17,,1,,\n");
        assertThat(plan.refused())
                .extracting(RefusedRow::column, RefusedRow::shown)
                .containsExactly(
                        tuple("unit", "lb"),
                        tuple("price", "free"),
                        tuple("tax", "17"),
                        tuple("gtins", "1"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    'A1,梨,,,,,7,13,,,,'              | DUPLICATE_SKU
                    'A2,梨,,,,,7,13,0001,,,'          | DUPLICATE_PLU
                    'A2,梨,,,,,7,13,,09520001000379,,' | DUPLICATE_GTIN
                    'A2,梨,,,,,7,13,,,05,'            | DUPLICATE_QUICK_KEY
                    """,
            delimiter = '|')
    void a_number_that_stands_twice_is_refused_the_second_time(String row, Reason reason) {
        var plan = read(HEADINGS + "A1,苹果,,,,,7,13,1,9520001000379,5,\n" + row + "\n");
        assertThat(plan.refused())
                .extracting(RefusedRow::line, RefusedRow::reason)
                .containsExactly(tuple(3L, reason));
        assertThat(plan.items()).hasSize(1);
    }

    @Test
    void headings_are_checked_before_rows() {
        assertThat(read("sku,name_zh,tax\nA1,苹果,13\n").refused())
                .extracting(RefusedRow::column, RefusedRow::reason)
                .containsExactly(tuple("price", Reason.MISSING_COLUMN));
        assertThat(read("sku,sku,name_zh,price,tax,colour\nA1,A1,苹果,7,13,red\n").refused())
                .extracting(RefusedRow::reason, RefusedRow::shown)
                .containsExactly(
                        tuple(Reason.REPEATED_COLUMN, "sku"),
                        tuple(Reason.UNKNOWN_COLUMN, "colour"));
    }

    @Test
    void broken_quotes_name_the_line_and_swallow_no_rows() {
        var open = HEADINGS + APPLES + "A2,\"梨,,,,,7,13,,,,\n" + "A3,桃,,,,,7,13,,,,\n";
        assertThat(read(open)).isEqualTo(nothing(3, Reason.BROKEN_QUOTES));
        var text = HEADINGS + APPLES + "A2,\"梨\"s,,,,,7,13,,,,\n";
        assertThat(read(text)).isEqualTo(nothing(3, Reason.BROKEN_QUOTES));
    }

    @Test
    void quotes_in_order_are_no_part_of_the_text() {
        var plan = read(HEADINGS + "A1,\"苹果, \"\"红\"\"\",,,,,7,13,,,,\nA2,12\"披萨,,,,,7,13,,,,\n");
        assertThat(plan.items()).extracting(Item::nameZh).containsExactly("苹果, \"红\"", "12\"披萨");
    }

    @Test
    void lines_are_counted_as_an_editor_counts_them() {
        var plan = read(HEADINGS + "\n" + "A1,\"苹\n果\",,,,,7,13,,,,\n\n,,,\nA2,梨,,,,,x,13,,,,\n");
        assertThat(plan.refused())
                .extracting(RefusedRow::line, RefusedRow::reason, RefusedRow::shown)
                .containsExactly(
                        tuple(3L, Reason.UNPRINTABLE, "苹□果"), tuple(7L, Reason.BAD_PRICE, "x"));
    }

    @Test
    void long_fields_long_names_and_spare_fields_are_refused() {
        var plan =
                read(
                        HEADINGS
                                + ("A1," + "长".repeat(4097) + ",,,,,7,13,,,,\n")
                                + ("A2," + "长".repeat(121) + ",,,,,7,13,,,,\n")
                                + "A3,梨,,,,,7,13,,,,,spare\n"
                                + ("A4," + "长".repeat(120) + ",,,,,7,13,,,,,,,\n"));
        assertThat(plan.refused())
                .extracting(RefusedRow::line, RefusedRow::reason)
                .containsExactly(
                        tuple(2L, Reason.FIELD_TOO_LONG),
                        tuple(3L, Reason.NAME_TOO_LONG),
                        tuple(4L, Reason.TOO_MANY_FIELDS));
        assertThat(plan.refused()).allMatch(row -> row.shown().length() <= 64);
        assertThat(plan.items()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", HEADINGS})
    void a_file_without_rows_is_refused(String text) {
        assertThat(read(text)).isEqualTo(nothing(0, Reason.EMPTY_FILE));
    }

    @Test
    void a_file_with_nothing_but_bad_rows_is_given_up() {
        var plan = read(HEADINGS + "A1,苹果,,,,,x,13,,,,\n".repeat(CatalogueFile.MAX_REFUSED + 5));
        assertThat(plan.items()).isEmpty();
        assertThat(plan.refused().getLast().reason()).isEqualTo(Reason.TOO_MANY_REFUSED);
        assertThat(plan.refused()).hasSizeLessThan(CatalogueFile.MAX_REFUSED + 20);
    }

    @Test
    void a_file_that_is_too_large_is_not_even_decoded() {
        assertThat(CatalogueFile.read(new byte[(int) CatalogueFile.MAX_BYTES + 1]))
                .isEqualTo(nothing(0, Reason.FILE_TOO_LARGE));
    }

    private static ImportPlan read(String text) {
        return CatalogueFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportPlan nothing(long line, Reason reason) {
        return new ImportPlan(List.of(), List.of(new RefusedRow(line, "", reason, "")));
    }
}
