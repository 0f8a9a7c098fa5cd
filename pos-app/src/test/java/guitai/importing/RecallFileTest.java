package guitai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Gtin;
import guitai.catalog.Recall;
import guitai.catalog.RecallBook;
import guitai.catalog.RecallPlan;
import guitai.catalog.RefusedRow.Reason;
import guitai.catalog.Sku;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecallFileTest {

    @Test
    void a_list_of_recalls_is_read_in_chinese_or_english() {
        var chinese =
                "条码,货号,批号,序列号,说明,起始日期\n6936983800013,,LOT7,,厂家召回：停售,2026-11-20\n,M1,,SN1,店内停售,\n";
        var plan = RecallFile.read(chinese.getBytes(Charset.forName("GB18030")));

        assertThat(plan.refused()).isEmpty();
        assertThat(plan.recalls())
                .containsExactly(
                        new Recall(
                                Optional.of(Gtin.of("6936983800013")),
                                Optional.empty(),
                                Optional.of("LOT7"),
                                Optional.empty(),
                                "厂家召回：停售",
                                LocalDate.of(2026, 11, 20)),
                        new Recall(
                                Optional.empty(),
                                Optional.of(new Sku("M1")),
                                Optional.empty(),
                                Optional.of("SN1"),
                                "店内停售",
                                LocalDate.EPOCH));
        assertThat(read("gtin,batch,text\n6936983800013,LOT7,stop\n").recalls()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`,,,,why,`, gtin, MISSING_VALUE",
                "`6936983800014,,,,why,`, gtin, WRONG_CHECK_DIGIT",
                "`693698380001,X Y,,,why,`, gtin, WRONG_CHECK_DIGIT",
                "`abc,,,,why,`, gtin, BAD_GTIN",
                "`,a b,,,why,`, sku, BAD_SKU",
                "`,M1,LOT 7,,why,`, batch, BAD_BATCH",
                "`,M1,,12345678901234567890123456789,why,`, serial, BAD_BATCH",
                "`,M1,,,,`, text, MISSING_VALUE",
                "`,M1,,,why,2026-02-30`, since, BAD_DATE",
                "`,M1,,,why,21.11.2026`, since, BAD_DATE"
            })
    void a_bad_row_is_named_with_column_and_reason(String row, String column, Reason reason) {
        var plan = read("gtin,sku,batch,serial,text,since\n" + row + "\n,M2,,,good,\n");

        assertThat(plan.refused().getFirst().line()).isEqualTo(2);
        assertThat(plan.refused().getFirst().column()).isEqualTo(column);
        assertThat(plan.refused().getFirst().reason()).isEqualTo(reason);
        assertThat(plan.recalls()).hasSize(1);
    }

    @Test
    void a_file_that_is_no_list_of_recalls_is_refused_as_a_whole() {
        assertThat(reason("")).isEqualTo(Reason.EMPTY_FILE);
        assertThat(reason("gtin,batch\n6936983800013,A\n")).isEqualTo(Reason.MISSING_COLUMN);
        assertThat(reason("text\nwhy\n")).isEqualTo(Reason.MISSING_COLUMN);
        assertThat(reason("sku,text,price\nM1,why,1\n")).isEqualTo(Reason.UNKNOWN_COLUMN);
        assertThat(reason("sku,text\nM1,\"why\n")).isEqualTo(Reason.BROKEN_QUOTES);
        assertThat(reason("sku,text\n" + "M1,why\n".repeat(RecallBook.MOST + 1)))
                .isEqualTo(Reason.TOO_MANY_ROWS);
        assertThat(reason("sku,text\nM1," + "x".repeat(201) + "\n"))
                .isEqualTo(Reason.TEXT_TOO_LONG);
    }

    @Test
    void random_bytes_are_refused_or_read_but_never_throw() {
        var seed = 7L;
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            assertThat(RecallFile.read(bytes)).as("seed %d case %d", seed, i).isNotNull();
        }
    }

    private static RecallPlan read(String text) {
        return RecallFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Reason reason(String text) {
        return read(text).refused().getFirst().reason();
    }
}
