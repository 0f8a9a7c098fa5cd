package guitai.scan;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Gtin;
import guitai.money.Money;
import guitai.scan.Scan.Refusal;
import guitai.scan.ScanReader.Origin;
import guitai.scan.ScanReader.State;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.Year;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoodsDataTest {
    private static final String NUMBER = "0106936983800013";
    private static final char GS = '\u001d';

    private final ScanReader reader = new ScanReader(ScanSettings.STANDARD, Year.of(2026));

    @ParameterizedTest
    @ValueSource(strings = {"]C1", "]d2", "]Q3", "]e0"})
    void data_is_read_where_the_reader_says_it_is_GS1_data(String aim) {
        assertThat(read(aim + NUMBER).gtin()).isEqualTo(Gtin.of("6936983800013"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"]E0", "]Q1", "]d1", "]C0", ""})
    void without_that_word_the_same_digits_are_no_goods(String aim) {
        assertThat(scan(aim + NUMBER)).isInstanceOf(Scan.Refused.class);
        assertThat(scan(aim + NUMBER + "17261231")).isInstanceOf(Scan.Refused.class);
        assertThat(scan(aim + NUMBER + "10LOT7")).isInstanceOf(Scan.Refused.class);
    }

    @Test
    void a_separator_before_after_or_twice_does_no_harm() {
        var marks = read("]d2" + GS + NUMBER + GS + "10A" + GS + GS + "21B" + GS).marks();
        assertThat(marks.batch()).contains("A");
        assertThat(marks.serial()).contains("B");
    }

    @ParameterizedTest
    @CsvSource({
        "261231, 2026-12-31",
        "260200, 2026-02-28",
        "280200, 2028-02-29",
        "760101, 2076-01-01",
        "770101, 1977-01-01",
        "990101, 1999-01-01"
    })
    void a_year_of_two_digits_is_the_one_nearest_to_today(String digits, LocalDate day) {
        assertThat(read("]d2" + NUMBER + "17" + digits).marks().expires()).contains(day);
    }

    @Test
    void the_earliest_of_the_last_days_counts() {
        var marks = read("]d2" + NUMBER + "152612301626120117261231").marks();
        assertThat(marks.lastDay()).contains(LocalDate.of(2026, 12, 1));
        assertThat(read("]d2" + NUMBER + "11260101").marks().lastDay()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3100000002, 2000", "3103001236, 1236", "3105123456, 1234", "3200000001, 453"})
    void a_weight_is_in_grams_and_part_of_one_is_left_off(String field, long grams) {
        assertThat(read("]C1" + NUMBER + field).marks().grams()).hasValue(grams);
    }

    @Test
    void a_price_is_exact_and_in_our_money_or_the_code_is_refused() {
        assertThat(read("]C1" + NUMBER + "310300050039221299").marks().price())
                .contains(Money.cny(1299));
        assertThat(read("]C1" + NUMBER + "31030005003931156125").marks().price())
                .contains(Money.cny(1250));
        assertThat(read("]C1" + NUMBER + "3103000500392312990").marks().price())
                .contains(Money.cny(1299));
        assertThat(why("]C1" + NUMBER + "3103000500392312991")).isEqualTo(Refusal.BROKEN_FIELD);
        assertThat(why("]C1" + NUMBER + "31030005003932840125")).isEqualTo(Refusal.OTHER_CURRENCY);
    }

    @ParameterizedTest
    @CsvSource({
        "0106936983800012,                          WRONG_CHECK_DIGIT",
        "010693698380001399X,                       UNKNOWN_FIELD",
        "01069369838000133106000124,                UNKNOWN_FIELD",
        "0106936983800013X,                         UNKNOWN_FIELD",
        "010693698380,                              BROKEN_FIELD",
        "010693698380001X,                          BROKEN_FIELD",
        "010693698380001310,                        BROKEN_FIELD",
        "010693698380001310ABCDEFGHIJKLMNOPQRSTU,   BROKEN_FIELD",
        "010693698380001310LOT~1,                   BROKEN_FIELD",
        "010693698380001317261301,                  BROKEN_FIELD",
        "010693698380001317260231,                  BROKEN_FIELD",
        "01069369838000131726122,                   BROKEN_FIELD",
        "01069369838000133000,                      BROKEN_FIELD",
        "01069369838000130106936983800020,          BROKEN_FIELD",
        "10LOT7,                                    FIELD_MISSING",
        "17261231,                                  FIELD_MISSING",
        "0206936983800013,                          FIELD_MISSING",
        "01069369838000133712,                      FIELD_MISSING",
        "010693698380001302069369838000133712,      FIELD_MISSING",
        "010693698380001339221953,                  FIELD_MISSING"
    })
    void what_is_cut_short_unknown_or_alone_refuses_the_whole_code(String data, Refusal why) {
        assertThat(why("]d2" + data)).isEqualTo(why);
    }

    @Test
    void a_case_says_how_many_of_which_goods_are_in_it() {
        var goods = read("]C102069369838000133712");
        assertThat(goods.gtin()).isEqualTo(Gtin.of("6936983800013"));
        assertThat(goods.marks().pieces()).hasValue(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.gs1.org/01/95012346",
                "https://shop.example/a/b/01/00000095012346/",
                "https://shop.example:8443/01/000095012346?utm=1#x",
                "HTTPS://SHOP.EXAMPLE/01/0000095012346"
            })
    void a_digital_link_names_goods_on_any_host(String link) {
        assertThat(read(link).gtin()).isEqualTo(Gtin.of("95012346"));
    }

    @Test
    void a_digital_link_carries_variant_batch_and_serial_with_their_signs_decoded() {
        var marks = read("https://a.example/01/09521234543213/22/2A/10/A%2F1/21/5").marks();
        assertThat(marks.variant()).contains("2A");
        assertThat(marks.batch()).contains("A/1");
        assertThat(marks.serial()).contains("5");
        assertThat(read("https://a.example/01/09521234543213/235/TP1").marks().thirdPartySerial())
                .contains("TP1");
    }

    @ParameterizedTest
    @CsvSource({
        "/01/09521234543214,                 WRONG_CHECK_DIGIT",
        "/01/09521234543213/21/1/10/A,       BROKEN_FIELD",
        "/01/09521234543213/10/A/10/A,       BROKEN_FIELD",
        "/01/09521234543213/10/A/235/B,      BROKEN_FIELD",
        "/01/09521234543213/235/B/21/A,      BROKEN_FIELD",
        "/01/09521234543213/17/261231,       BROKEN_FIELD",
        "/01/09521234543213/10,              BROKEN_FIELD",
        "/01/09521234543213/10/%2,           BROKEN_FIELD",
        "/01/09521234543213/10/%zz,          BROKEN_FIELD",
        "/01/09521234543213/10/A%00,         BROKEN_FIELD",
        "/01/09521234543213/99/A,            UNKNOWN_FIELD",
        "/01/09521234543213?10=A,            BROKEN_FIELD",
        "/01/09521234543213?17=261301,       BROKEN_FIELD",
        "/01/09521234543213?17,              BROKEN_FIELD",
        "/01/09521234543213?7003=2612311200, UNKNOWN_FIELD",
        "/01/09521234543213?3922=1299,       FIELD_MISSING",
        "/01/952123454321,                   WRONG_CHECK_DIGIT",
        "/01/9521234,                        UNKNOWN_LINK",
        "/01/,                               UNKNOWN_LINK"
    })
    void a_digital_link_that_is_not_in_order_is_refused(String path, Refusal why) {
        assertThat(why("https://a.example" + path)).isEqualTo(why);
    }

    private Scan scan(String raw) {
        return reader.read(raw, Origin.SCANNER, State.SALE);
    }

    private Scan.MarkedGoods read(String raw) {
        assertThat(scan(raw)).isInstanceOf(Scan.MarkedGoods.class);
        return (Scan.MarkedGoods) scan(raw);
    }

    private Refusal why(String raw) {
        assertThat(scan(raw)).isInstanceOf(Scan.Refused.class);
        return ((Scan.Refused) scan(raw)).reason();
    }
}
