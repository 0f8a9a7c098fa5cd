package guitai.device.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;

import guitai.device.Heard;
import guitai.device.link.TcpLink;
import guitai.device.printer.JobOutcome;
import guitai.device.printer.PrintDocument;
import guitai.device.printer.PrinterProfile;
import guitai.device.printer.ReceiptPrinter;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RenderingTest {
    private static final String QR = "https://example.cn/fapiao?s=0120261121000123&k=茶";

    @ParameterizedTest
    @CsvSource({
        "epson-80, 576",
        "epson-58, 384",
        "generic-80-polled, 576",
        "generic-80-42, 512",
        "generic-80-latin, 576",
        "epson-80-utf8, 576",
        "star-80, 576"
    })
    void codes_can_be_read_back_from_the_picture_of_the_paper(String profile, int dots)
            throws Exception {
        var document =
                PrintDocument.builder()
                        .title("示范便利店")
                        .line("茉莉花茶", "￥4.50")
                        .code128("RC:0120261121000123")
                        .line("text between")
                        .qr(QR)
                        .line("text between")
                        .ean13("9520001234569")
                        .line("text between")
                        .code128("0120261121000123")
                        .cut()
                        .build();
        var image = print(document, profile, dots);
        assertThat(image.getWidth()).isEqualTo(dots);
        assertThat(read(image, BarcodeFormat.QR_CODE)).isEqualTo(QR);
        assertThat(read(image, BarcodeFormat.EAN_13)).isEqualTo("9520001234569");
        assertThat(read(upper(image), BarcodeFormat.CODE_128)).isEqualTo("RC:0120261121000123");
        assertThat(read(lower(image), BarcodeFormat.CODE_128)).isEqualTo("0120261121000123");
    }

    private static BufferedImage print(PrintDocument document, String profile, int dots)
            throws Exception {
        var model = PrinterProfile.named(profile);
        assertThat(model.dots()).isEqualTo(dots);
        try (var device = VirtualPrinter.start(0, Models.of(model));
                var printer =
                        ReceiptPrinter.open(
                                TcpLink.open(device.host(), device.port()), model, _ -> {})) {
            assertThat(printer.print(document, _ -> {})).isEqualTo(new JobOutcome.Confirmed());
            var paper = device.awaitPapers(1, Heard.DEADLINE).getFirst();
            assertThat(device.violations()).isEmpty();
            var folder = Files.createDirectories(Path.of("target", "papers"));
            Files.write(folder.resolve("codes-" + profile + ".png"), paper.png());
            return paper.image();
        }
    }

    private static BufferedImage upper(BufferedImage image) {
        return image.getSubimage(0, 0, image.getWidth(), image.getHeight() / 3);
    }

    private static BufferedImage lower(BufferedImage image) {
        int third = image.getHeight() / 3;
        return image.getSubimage(0, image.getHeight() - third, image.getWidth(), third);
    }

    static String read(BufferedImage printed, BarcodeFormat format) throws NotFoundException {
        var image = withMargin(printed);
        var pixels =
                image.getRGB(
                        0,
                        0,
                        image.getWidth(),
                        image.getHeight(),
                        new int[image.getWidth() * image.getHeight()],
                        0,
                        image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        var hints =
                Map.of(
                        DecodeHintType.POSSIBLE_FORMATS,
                        List.of(format),
                        DecodeHintType.TRY_HARDER,
                        true);
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new GlobalHistogramBinarizer(source)), hints)
                .getText();
    }

    // The paper is wider than what the head reaches: 80 mm are 640 dots.
    private static BufferedImage withMargin(BufferedImage printed) {
        var paper =
                new BufferedImage(
                        printed.getWidth() + 64,
                        printed.getHeight() + 64,
                        BufferedImage.TYPE_BYTE_GRAY);
        var graphics = paper.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        graphics.drawImage(printed, 32, 32, null);
        graphics.dispose();
        return paper;
    }
}
