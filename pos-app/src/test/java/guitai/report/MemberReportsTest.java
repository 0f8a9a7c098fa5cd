package guitai.report;

import static guitai.slip.SampleShop.LI;
import static guitai.slip.SampleShop.SHANGHAI;
import static guitai.slip.SampleShop.TILL;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import de.siegmar.fastcsv.reader.CsvReader;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.PointsLiability;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.gift.GiftLists;
import guitai.loyalty.gift.GiftReport;
import guitai.loyalty.gift.WinBackFigures;
import guitai.loyalty.message.Message;
import guitai.loyalty.message.MessageEnd;
import guitai.loyalty.message.Outbox;
import guitai.loyalty.message.Template;
import guitai.money.Money;
import guitai.risk.Finding;
import guitai.slip.SampleShop;
import guitai.time.BusinessDate;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The files of what members, campaigns and risk came to.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MemberReportsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Instant NINE = Instant.parse("2026-11-21T01:00:00Z");
    private static final PointsLiability OWED =
            new PointsLiability(
                    DAY.withDayOfMonth(1), DAY, 1_000, 500, 200, 50, -10, 1_240, Money.cny(10_00));

    private static ReportHead head(Locale language) {
        return new ReportHead(SampleShop.shop(true), TILL, SampleShop::nameOf, language, SHANGHAI);
    }

    private interface Written {
        void to(OutputStream out) throws IOException;
    }

    private static List<List<String>> csv(Written written) throws IOException {
        var out = new ByteArrayOutputStream();
        written.to(out);
        var text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        try (var rows = CsvReader.builder().ofCsvRecord(text.substring(1))) {
            return rows.stream().map(row -> row.getFields()).toList();
        }
    }

    @Test
    void LY_04_the_csv_of_points_has_two_balances_and_what_lies_between_in_points_and_yuan()
            throws IOException {
        var rows = csv(out -> PointsReports.csv(OWED, head(Locale.CHINESE), out));
        assertThat(rows.getFirst()).containsExactly("起", "止", "项目", "积分", "价值");
        assertThat(rows.get(1))
                .containsExactly("2026-11-01", "2026-11-21", "期初余额", "1000", "10.00");
        assertThat(rows.get(3)).containsExactly("2026-11-01", "2026-11-21", "使用", "-200", "-2.00");
        assertThat(rows.getLast())
                .containsExactly("2026-11-01", "2026-11-21", "期末余额", "1240", "12.40");
        assertThat(OWED.agrees()).isTrue();
    }

    @Test
    void LY_04_the_json_of_points_says_the_same_in_the_smallest_unit() throws IOException {
        var out = new ByteArrayOutputStream();
        PointsReports.json(OWED, head(Locale.ENGLISH), out);
        var json = new ObjectMapper().readTree(out.toByteArray());
        assertThat(json.path("report").asText()).isEqualTo("points");
        assertThat(json.path("closing").path("points").asLong()).isEqualTo(1_240);
        assertThat(json.path("closing").path("value").asLong()).isEqualTo(12_40);
        assertThat(json.path("burned").path("points").asLong()).isEqualTo(200);
        assertThat(json.path("agrees").asBoolean()).isTrue();
    }

    @Test
    void RK_07_the_csv_of_campaigns_has_counts_and_shares_and_a_dash_is_an_empty_field()
            throws IOException {
        var gift = new GiftLists.Figures(new CampaignId("GIFT"), 30, 20, 2, 20, 5, 1, DAY, DAY);
        var back = new GiftLists.Figures(new CampaignId("=BACK"), 0, 0, 0, 0, 0, 0, DAY, DAY);
        var report =
                new GiftReport(
                        DAY,
                        List.of(
                                new GiftReport.Line(
                                        new GiftReport.What.OfPayments(), gift, Optional.of(120L)),
                                new GiftReport.Line(
                                        new GiftReport.What.OfWinBack(new WinBackFigures(8, 4, 1)),
                                        back,
                                        Optional.empty())));
        var rows = csv(out -> GiftReports.csv(report, head(Locale.ENGLISH), out));
        assertThat(rows.get(1).subList(1, 13))
                .containsExactly(
                        "GIFT",
                        "Gift for a payment",
                        "120",
                        "30",
                        "25.00",
                        "20",
                        "66.66",
                        "20",
                        "5",
                        "25.00",
                        "2",
                        "1");
        assertThat(rows.get(2).get(1)).as("a spreadsheet runs no name").isEqualTo("'=BACK");
        assertThat(rows.get(2).get(5)).isEmpty();
        assertThat(rows.get(2).getLast()).contains("8 woken, 4 came back, 1 bought again");
    }

    @Test
    void RK_09_the_csv_of_a_days_risk_names_rule_person_subject_and_documents() throws IOException {
        var one =
                new Finding(
                        "RK-04.SERIAL",
                        LI,
                        "M-1",
                        3,
                        Money.cny(1_288_00),
                        List.of("R-1", "R-2"),
                        0);
        var date = new BusinessDate(DAY);
        var rows = csv(out -> RiskReports.csv(date, List.of(one), head(Locale.ENGLISH), out));
        assertThat(rows.getLast())
                .containsExactly(
                        "2026-11-21",
                        "RK-04.SERIAL",
                        LI.value(),
                        SampleShop.nameOf(LI),
                        "M-1",
                        "3",
                        "1288.00",
                        "0",
                        "R-1 R-2");
    }

    @Test
    void CP_09_the_csv_of_messages_names_members_by_number_and_says_how_each_ended()
            throws IOException {
        var message = new Message("M-1", new MemberId("ANNA"), Template.REVIEW, List.of(), NINE);
        var listed =
                List.of(
                        new Outbox.Listed(
                                message,
                                Optional.empty(),
                                Optional.empty(),
                                3,
                                Optional.of("busy")),
                        new Outbox.Listed(
                                message,
                                Optional.of(MessageEnd.TOO_MANY),
                                Optional.of(NINE),
                                0,
                                Optional.empty()));
        var rows = csv(out -> MessageReports.csv(listed, head(Locale.ENGLISH), out));
        assertThat(rows.get(1))
                .containsExactly(
                        "M-1", "REVIEW", "ANNA", "2026-11-21 09:00", "WAITING", "", "3", "busy");
        assertThat(rows.get(2).get(4)).isEqualTo("TOO_MANY");
    }
}
