package guitai.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;

import guitai.catalog.Content;
import guitai.catalog.Gtin;
import guitai.catalog.Item;
import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.money.Money;
import guitai.price.ShelfLabel;
import guitai.price.UnitPrice;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import javax.imageio.ImageIO;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class LabelPdfTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Path TARGET = Path.of("target/labels");
    private static final ShelfLabel WATER =
            label(
                    "DR0004",
                    "天然矿泉水500ml",
                    "Natural mineral water 500 ml",
                    200,
                    250,
                    "9520001001857");
    private static final ShelfLabel SHORT = label("C8", "口香糖", "Gum", 1250, 0, "95200002");
    private static final ShelfLabel OWN = label("FR-0102", "本店现烤芝士面包", "Cheese bread", 99900, 0);
    private static final ShelfLabel LONG =
            label(
                    "LONG-SKU-0000000000000001",
                    "超长品名的有机冷压初榨特级橄榄油礼盒装送礼佳品限量版双瓶套装共一千五百毫升",
                    "Organic extra virgin olive oil gift box",
                    129900,
                    159900,
                    "9520001000379");

    @Test
    void a_scanner_reads_the_bars_of_every_label_on_a_roll() throws IOException {
        for (var label : List.of(WATER, SHORT, OWN, LONG)) {
            var page = pages(List.of(label), LabelLayout.ROLL_60X40, Locale.CHINESE).getFirst();
            picture(page, "roll-" + label.item().sku());
            assertThat(read(page)).as(label.item().sku().value()).contains(label.code());
        }
    }

    @Test
    void a_scanner_reads_each_label_of_a_sheet() throws IOException {
        var labels = Collections.nCopies(25, WATER);
        var pages = pages(labels, LabelLayout.SHEET_3X8, Locale.CHINESE);
        assertThat(pages).hasSize(2);
        var sheet = pages.getFirst();
        int width = sheet.getWidth() / 3;
        int height = sheet.getHeight() / 8;
        for (int place = 0; place < 24; place++) {
            var one = sheet.getSubimage(place % 3 * width, place / 3 * height, width, height);
            assertThat(read(one)).as("label " + place).contains("9520001001857");
        }
        picture(pages(mixed(), LabelLayout.SHEET_3X8, Locale.CHINESE).getFirst(), "sheet-zh");
        picture(pages(mixed(), LabelLayout.SHEET_3X8, Locale.ENGLISH).getFirst(), "sheet-en");
    }

    @Test
    void the_price_its_unit_price_and_the_earlier_price_can_be_read() throws IOException {
        var text = text(List.of(WATER), Locale.CHINESE);
        assertThat(text)
                .contains("天然矿泉水500ml", "2.00", "/瓶", "¥4.00/L", "此前成交价", "¥2.50", "至 11-30");
        assertThat(text(List.of(SHORT), Locale.ENGLISH))
                .contains("Gum", "12.50")
                .doesNotContain("was");
    }

    @Test
    void an_earlier_price_that_is_not_higher_is_not_shown() {
        var label =
                new ShelfLabel(
                        WATER.item(),
                        Money.cny(200),
                        Optional.empty(),
                        Optional.of(Money.cny(200)),
                        Optional.empty());
        assertThat(label.struck()).isEmpty();
    }

    @Test
    void code_128_is_read_for_every_visible_character() throws IOException {
        for (var text : List.of("ABC-123", "a~!\"#$%&'()*+", "xyz{|}", "0000000", "W 1")) {
            assertThat(read(drawn(Bars.of(text).orElseThrow()))).contains(text);
        }
        assertThat(Bars.of("橙子")).isEmpty();
        assertThat(Bars.of("")).isEmpty();
    }

    private static List<ShelfLabel> mixed() {
        var labels = new ArrayList<ShelfLabel>();
        for (int i = 0; i < 6; i++) labels.addAll(List.of(WATER, SHORT, OWN, LONG));
        return labels;
    }

    private static BufferedImage drawn(Bars bars) {
        var image = new BufferedImage(bars.width() * 3, 60, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            int module = x / 3 - Bars.quiet();
            var dark =
                    module >= 0
                            && module < bars.modules().length()
                            && bars.modules().charAt(module) == '1';
            for (int y = 0; y < 60; y++) image.setRGB(x, y, dark ? 0 : 0xffffff);
        }
        return image;
    }

    private static List<BufferedImage> pages(
            List<ShelfLabel> labels, LabelLayout layout, Locale locale) throws IOException {
        try (var document = Loader.loadPDF(pdf(labels, layout, locale))) {
            var renderer = new PDFRenderer(document);
            var pages = new ArrayList<BufferedImage>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                // What a label printer of 300 dots an inch prints.
                pages.add(renderer.renderImageWithDPI(i, 300));
            }
            return pages;
        }
    }

    private static String text(List<ShelfLabel> labels, Locale locale) throws IOException {
        try (var document = Loader.loadPDF(pdf(labels, LabelLayout.ROLL_60X40, locale))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static byte[] pdf(List<ShelfLabel> labels, LabelLayout layout, Locale locale)
            throws IOException {
        var out = new ByteArrayOutputStream();
        LabelPdf.write(labels, layout, locale, ZONE, out);
        return out.toByteArray();
    }

    private static Optional<String> read(BufferedImage image) {
        var pixels =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        try {
            var hints = Map.<DecodeHintType, Object>of(DecodeHintType.TRY_HARDER, true);
            var bitmap = new BinaryBitmap(new HybridBinarizer(source));
            return Optional.of(new MultiFormatReader().decode(bitmap, hints).getText());
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }

    private static void picture(BufferedImage image, String name) throws IOException {
        Files.createDirectories(TARGET);
        ImageIO.write(image, "png", TARGET.resolve(name + ".png").toFile());
    }

    private static ShelfLabel label(
            String sku, String zh, String en, long fen, long struck, String... gtins) {
        var item =
                new Item(
                        new Sku(sku),
                        zh,
                        en,
                        "drinks",
                        Unit.EACH,
                        "瓶",
                        Money.cny(fen),
                        new TaxCategory("13", TaxRate.percent(13)),
                        Optional.empty(),
                        List.of(gtins).stream().map(Gtin::of).toList(),
                        Optional.empty(),
                        Set.of(),
                        Set.of(),
                        Optional.of(new Content(500, Content.Measure.LITRE)),
                        OptionalLong.empty());
        return new ShelfLabel(
                item,
                Money.cny(fen),
                UnitPrice.of(item, Money.cny(fen)),
                struck > 0 ? Optional.of(Money.cny(struck)) : Optional.empty(),
                struck > 0 ? Optional.of(Instant.parse("2026-11-30T16:00:00Z")) : Optional.empty());
    }
}
