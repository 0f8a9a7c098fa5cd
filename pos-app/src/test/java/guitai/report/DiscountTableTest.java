package guitai.report;

import static guitai.slip.SampleShop.SHANGHAI;
import static guitai.slip.SampleShop.TILL;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.promotion.planning.Discounts;
import guitai.sale.Funder;
import guitai.sale.PriceModifier.Kind;
import guitai.shift.DayReport;
import guitai.shift.ZReport;
import guitai.slip.SampleShift;
import guitai.slip.SampleShop;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Who paid for what was taken off, on the Z and on the day's report.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DiscountTableTest {
    private static final ZReport Z = SampleShift.balanced();

    /// All of the Z's discount: a third by the supplier, the rest by hand.
    private static Discounts off() {
        var totals = Z.figures().totals();
        var supplier = totals.discount().timesRatio(1, 3);
        var rest = totals.discount().minus(supplier);
        var date = Z.figures().shift().date();
        return new Discounts(
                date,
                date,
                totals.gross(),
                List.of(
                        row(Kind.MANUAL_LINE, Funder.MERCHANT, "dented", rest),
                        row(Kind.LINE_OFFER, Funder.SUPPLIER, "DAIRY2", supplier)));
    }

    private static Discounts.Row row(Kind stage, Funder funder, String id, Money amount) {
        return new Discounts.Row(stage, funder, id, 1, id, 3, amount);
    }

    private static ReportHead head(String language) {
        var words = Locale.of(language);
        return new ReportHead(SampleShop.shop(false), TILL, SampleShop::nameOf, words, SHANGHAI);
    }

    private static String text(Report report, String language) throws IOException {
        var out = new ByteArrayOutputStream();
        PdfReports.write(report, head(language), out);
        var places = Places.of(out.toByteArray());
        assertThat(places.outside()).isEmpty();
        assertThat(places.overlapping()).isEmpty();
        try (var document = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void the_z_and_the_day_say_by_stage_and_by_funder_what_was_taken_off(String language)
            throws IOException {
        var off = off();
        assertThat(off.total()).isEqualTo(Z.figures().totals().discount());
        var day = new DayReport(Z.figures().shift().date(), Money.CNY, List.of(Z));
        for (var report : List.of(new Report.Z(Z, off), new Report.Day(day, off))) {
            var text = text(report, language);
            for (var row : off.rows()) {
                assertThat(text).contains(ReportWords.money(row.amount().negated()));
            }
            assertThat(text).contains(language.equals("zh") ? "供应商" : "Supplier");
        }
    }

    @Test
    void where_nothing_was_taken_off_nothing_is_said_of_it() throws IOException {
        assertThat(text(new Report.Z(Z), "en")).doesNotContain("What was taken off");
    }

    @Test
    void programs_and_spreadsheets_get_the_same_sums() throws IOException {
        var json = new ByteArrayOutputStream();
        JsonReports.write(new Report.Z(Z, off()), head("en"), json);
        var supplier = off().rows().getLast().amount();
        assertThat(json.toString(StandardCharsets.UTF_8))
                .contains("\"supplier\" : " + supplier.minor())
                .contains("\"line-offer\" : " + supplier.minor());
        var csv = new ByteArrayOutputStream();
        CsvReports.write(new Report.Z(Z, off()), head("en"), csv);
        assertThat(csv.toString(StandardCharsets.UTF_8))
                .contains("What was taken off,Supplier,," + supplier.negated().plain());
    }
}
