package guitai.report;

import static guitai.report.ReportWords.money;
import static guitai.slip.SampleShop.SHANGHAI;
import static guitai.slip.SampleShop.TILL;
import static guitai.slip.SampleShop.shop;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.shift.DayReport;
import guitai.shift.ZReport;
import guitai.slip.Letterhead;
import guitai.slip.SampleShift;
import guitai.slip.SampleShop;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import javax.imageio.ImageIO;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PdfReportsTest {
    private static final Path TARGET = Path.of("target/reports");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_figure_of_a_z_can_be_read_in_its_pdf(String language) throws IOException {
        var z = SampleShift.balanced();
        var text = text(pdf(new Report.Z(z), language, shop(false)));

        assertThat(text).contains(figures(z));
        assertThat(text).contains(money(z.grandTotal()), z.lastHash(), "4,800.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_figure_of_a_shift_report_can_be_read_on_its_one_page(String language)
            throws IOException {
        var z = SampleShift.balanced();
        var bytes = pdf(new Report.Shift(z, SampleShift.OPENINGS), language, shop(false));
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(text(bytes)).contains(figures(z)).contains("王芳 1001", "硬币盒少一元");
        assertThat(text(bytes)).contains("换零钱", language.equals("zh") ? "用钥匙打开" : "with its key");
    }

    @Test
    void a_z_of_a_usual_day_is_one_page() throws IOException {
        for (var language : List.of("zh", "en")) {
            try (var document =
                    Loader.loadPDF(
                            pdf(new Report.Z(SampleShift.balanced()), language, shop(false)))) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
            }
        }
    }

    @Test
    void a_z_that_does_not_balance_says_so_and_by_how_much() throws IOException {
        var text = text(pdf(new Report.Z(SampleShift.unbalanced()), "zh", shop(false)));
        assertThat(text).contains("账不平", "净额 + 抹零 ≠ 实收合计", "差额 0.01");
        var balanced = text(pdf(new Report.Z(SampleShift.balanced()), "zh", shop(false)));
        assertThat(balanced).doesNotContain("账不平");
    }

    @Test
    void the_day_lists_every_shift_and_their_sum_over_as_many_pages_as_it_takes()
            throws IOException {
        var shifts = new ArrayList<ZReport>();
        for (int i = 0; i < 60; i++) shifts.add(SampleShift.numbered(43 + i));
        var day = new DayReport(SampleShop.DAY, Money.CNY, shifts);
        var bytes = pdf(new Report.Day(day), "zh", shop(false));
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
        }
        var text = text(bytes);
        for (var z : shifts) assertThat(text).contains("\n" + z.number() + " ");
        assertThat(text).contains(money(day.totals().netSales()), money(day.overShort()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void who_bore_the_discounts_and_what_is_still_open_can_be_read(String language)
            throws IOException {
        var z = SampleShift.wallets();
        for (var report : List.of(new Report.Shift(z, SampleShift.OPENINGS), new Report.Z(z))) {
            var bytes = pdf(report, language, shop(false));
            assertThat(text(bytes)).contains(figures(z)).contains("-10.00", "185.00", "23.50");
            assertThat(Places.of(bytes).outside()).isEmpty();
            assertThat(Places.of(bytes).overlapping()).isEmpty();
        }
        try (var document =
                Loader.loadPDF(
                        pdf(new Report.Shift(z, SampleShift.OPENINGS), language, shop(false)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void a_day_without_shifts_is_a_page_of_zeros_and_dashes() throws IOException {
        var day = new DayReport(SampleShop.DAY, Money.CNY, List.of());
        assertThat(text(pdf(new Report.Day(day), "en", shop(false)))).contains("0.00", "-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void names_and_amounts_of_any_length_stay_on_the_page_and_do_not_cover_each_other(
            String language) throws IOException {
        var long40 = "很长很长的店名".repeat(6) + "LongLatinWordWithoutAnySpaces".repeat(3);
        var head = new Letterhead(long40, long40, long40, long40, long40, long40, true);
        for (var report :
                List.of(
                        new Report.Z(SampleShift.huge()),
                        new Report.Shift(SampleShift.huge(), List.of()),
                        new Report.Day(
                                new DayReport(
                                        SampleShop.DAY, Money.CNY, List.of(SampleShift.huge()))))) {
            var places = Places.of(pdf(report, language, head));
            assertThat(places.outside()).isEmpty();
            assertThat(places.overlapping()).isEmpty();
        }
    }

    @Test
    void characters_the_font_lacks_become_boxes_and_the_report_is_written() throws IOException {
        var head = new Letterhead("邻里🍵𠮷店\u0007", "", "", "", "", "", false);
        assertThat(text(pdf(new Report.Z(SampleShift.balanced()), "zh", head))).contains("邻里□□店");
    }

    @Test
    void the_file_is_small_because_only_used_glyphs_are_in_it() throws IOException {
        for (var language : List.of("zh", "en")) {
            assertThat(pdf(new Report.Z(SampleShift.balanced()), language, shop(false)))
                    .hasSizeLessThan(60 * 1024);
        }
    }

    @Test
    void pictures_for_people_to_look_at() throws IOException {
        var z = SampleShift.balanced();
        var day =
                new DayReport(
                        SampleShop.DAY,
                        Money.CNY,
                        List.of(z, SampleShift.numbered(43), SampleShift.numbered(44)));
        for (var language : List.of("zh", "en")) {
            picture("z-" + language, pdf(new Report.Z(z), language, shop(false)));
            picture(
                    "shift-" + language,
                    pdf(new Report.Shift(z, SampleShift.OPENINGS), language, shop(false)));
            picture("day-" + language, pdf(new Report.Day(day), language, shop(false)));
        }
        var wallets = SampleShift.wallets();
        picture("z-wallets-zh", pdf(new Report.Z(wallets), "zh", shop(false)));
        picture("shift-wallets-zh", pdf(new Report.Shift(wallets, List.of()), "zh", shop(false)));
        picture("shift-wallets-en", pdf(new Report.Shift(wallets, List.of()), "en", shop(false)));
        var wrong = new Report.Z(SampleShift.unbalanced());
        picture("z-unbalanced-training-zh", pdf(wrong, "zh", shop(true)));
        picture("z-huge-en", pdf(new Report.Z(SampleShift.huge()), "en", shop(false)));
        assertThat(TARGET.resolve("z-zh-1.png")).isNotEmptyFile();
    }

    private static String[] figures(ZReport z) {
        var totals = z.figures().totals();
        var all = new TreeSet<String>();
        for (var amount :
                List.of(
                        totals.gross(),
                        totals.discount().negated(),
                        totals.netSales(),
                        totals.returns().negated(),
                        totals.rounding(),
                        totals.tenderTotal(),
                        z.figures().expected(),
                        z.counted(),
                        z.overShort())) {
            all.add(money(amount));
        }
        totals.tenders().values().forEach(t -> all.add(money(t.net())));
        return all.toArray(String[]::new);
    }

    private static byte[] pdf(Report report, String language, Letterhead shop) throws IOException {
        var head = new ReportHead(shop, TILL, SampleShop::nameOf, Locale.of(language), SHANGHAI);
        var out = new ByteArrayOutputStream();
        PdfReports.write(report, head, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    private static void picture(String name, byte[] pdf) throws IOException {
        Files.createDirectories(TARGET);
        Files.write(TARGET.resolve(name + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var file = TARGET.resolve(name + "-" + (page + 1) + ".png").toFile();
                ImageIO.write(renderer.renderImageWithDPI(page, 110), "png", file);
            }
        }
    }
}
