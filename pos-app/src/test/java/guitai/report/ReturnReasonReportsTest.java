package guitai.report;

import static guitai.slip.SampleShop.LI;
import static guitai.slip.SampleShop.SHANGHAI;
import static guitai.slip.SampleShop.TILL;
import static guitai.slip.SampleShop.WANG;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import guitai.money.Money;
import guitai.refund.NoReceiptReason;
import guitai.refund.ReturnReasons;
import guitai.refund.ReturnReasons.Row;
import guitai.refund.ReturnReasons.Why;
import guitai.slip.SampleShop;
import guitai.time.BusinessDate;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// The files of why goods came back.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReturnReasonReportsTest {
    private static final ReturnReasons REASONS =
            new ReturnReasons(
                    BusinessDate.parse("2026-10-24"),
                    BusinessDate.parse("2026-11-22"),
                    Money.ZERO_CNY,
                    List.of(
                            new Row(new Why.NoReceipt(NoReceiptReason.LOST), LI, 2, yuan(9_100)),
                            new Row(new Why.Said("=1+1,\"坏\"了"), WANG, 3, yuan(1_205)),
                            new Row(new Why.Said(""), WANG, 1, yuan(7))),
                    true);

    private static Money yuan(long fen) {
        return Money.cny(fen);
    }

    private static ReportHead head(Locale language) {
        return new ReportHead(SampleShop.shop(true), TILL, SampleShop::nameOf, language, SHANGHAI);
    }

    private static List<CsvRecord> csv(Locale language) throws IOException {
        var out = new ByteArrayOutputStream();
        ReturnReasonReports.csv(REASONS, head(language), out);
        var text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        try (var rows = CsvReader.builder().ofCsvRecord(text.substring(1))) {
            return rows.stream().toList();
        }
    }

    @Test
    void the_csv_has_a_row_a_reason_and_person_and_their_sum_in_yuan() throws IOException {
        var rows = csv(Locale.CHINESE);

        assertThat(rows.getFirst().getFields())
                .containsExactly("起", "止", "凭证", "原因", "工号", "经手", "笔数", "金额");
        assertThat(rows.get(1).getFields())
                .containsExactly(
                        "2026-10-24",
                        "2026-11-22",
                        "无小票",
                        "小票丢了",
                        LI.value(),
                        SampleShop.nameOf(LI),
                        "2",
                        "91.00");
        assertThat(rows.get(3).getFields()).contains("有小票", "未说明", "1", "0.07");
        assertThat(rows.getLast().getFields())
                .containsExactly("合计", "", "", "", "", "", "6", "103.12");
    }

    @Test
    void typed_words_are_text_to_a_spreadsheet_and_no_formula() throws IOException {
        var typed = csv(Locale.ENGLISH).get(2).getField(3);

        assertThat(typed).endsWith("=1+1,\"坏\"了").doesNotStartWith("=");
    }

    @Test
    void the_json_says_the_same_in_fen() throws IOException {
        var out = new ByteArrayOutputStream();
        ReturnReasonReports.json(REASONS, head(Locale.CHINESE), out);
        var json = new ObjectMapper().readTree(out.toByteArray());

        assertThat(json.path("report").asText()).isEqualTo("returns");
        assertThat(json.path("store").asText()).isEqualTo(TILL.store());
        assertThat(json.path("training").asBoolean()).isTrue();
        assertThat(json.path("from").asText()).isEqualTo("2026-10-24");
        assertThat(json.path("to").asText()).isEqualTo("2026-11-22");
        assertThat(json.path("count").asLong()).isEqualTo(6);
        assertThat(json.path("amount").asLong()).isEqualTo(10_312);
        assertThat(json.path("incomplete").asBoolean()).isTrue();
        var first = json.path("rows").path(0);
        assertThat(first.path("withoutReceipt").asText()).isEqualTo("lost");
        assertThat(first.has("reason")).isFalse();
        assertThat(first.path("amount").asLong()).isEqualTo(9_100);
        var second = json.path("rows").path(1);
        assertThat(second.path("reason").asText()).isEqualTo("=1+1,\"坏\"了");
        assertThat(second.path("operator").asText()).isEqualTo(WANG.value());
        assertThat(second.path("count").asLong()).isEqualTo(3);
    }
}
