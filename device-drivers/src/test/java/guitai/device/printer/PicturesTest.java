package guitai.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.Heard;
import guitai.device.link.TcpLink;
import guitai.device.virtual.Models;
import guitai.device.virtual.Paper;
import guitai.device.virtual.VirtualPrinter;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PicturesTest {

    private static Paper print(String profile, PrintDocument document) throws Exception {
        var model = PrinterProfile.named(profile);
        try (var device = VirtualPrinter.start(0, Models.of(model));
                var printer =
                        ReceiptPrinter.open(
                                TcpLink.open(device.host(), device.port()), model, _ -> {})) {
            assertThat(printer.print(document, _ -> {})).isEqualTo(new JobOutcome.Confirmed());
            var paper = device.awaitPapers(1, Heard.DEADLINE).getFirst();
            assertThat(device.violations()).isEmpty();
            assertThat(device.kicks()).isEmpty();
            var folder = Files.createDirectories(Path.of("target", "papers"));
            Files.write(folder.resolve("drawn-" + profile + ".png"), paper.png());
            return paper;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"generic-80", "generic-80-latin", "generic-80-42", "epson-58", "star-80"})
    void rare_names_are_drawn_and_everything_else_is_text(String profile) throws Exception {
        var paper =
                print(
                        profile,
                        PrintDocument.builder()
                                .title("示范便利店")
                                .line("Tea", "4.50")
                                .line("会员 㐀𠮷 🍵", "￥12.50")
                                .line("ñandú ö ₫ żółw", "1.00")
                                .big("应付", "￥18.00")
                                .cut()
                                .build());
        assertThat(paper.lines()).contains("[picture]");
        assertThat(paper.lines()).anyMatch(line -> line.startsWith("Tea"));
        assertThat(paper.text()).doesNotContain("□", "?");
    }

    @Test
    void a_model_that_takes_no_pictures_prints_a_box_and_types_its_codes_out() throws Exception {
        var plain =
                PrinterProfile.read(
                        "plain",
                        new StringReader(
                                """
                                like = generic-58
                                pictures = none
                                qr = picture
                                bars = picture
                                """));
        var document =
                PrintDocument.builder().line("𠮷", "1").qr("T-1").ean13("9520001234569").build();
        assertThat(new Layout(plain).plain(document))
                .containsExactly(
                        "□" + " ".repeat(29) + "1",
                        " ".repeat(14) + "T-1",
                        " ".repeat(9) + "9520001234569");
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic-80", "epson-80"})
    void no_picture_holds_a_command_that_a_printer_would_obey(String profile) {
        var bytes = new PictureBytes(PrinterProfile.named(profile));
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            var picture = new Picture(8 * (1 + random.nextInt(72)), 1 + random.nextInt(90));
            poison(picture, random);
            var all = new ByteArrayOutputStream();
            for (var band : bytes.bands(picture)) {
                all.writeBytes(band);
                // Whatever comes next.
                assertThat(commands(band)).as("seed %d", seed).isZero();
            }
            assertThat(commands(all.toByteArray())).as("seed %d", seed).isZero();
        }
    }

    private static void poison(Picture picture, Random random) {
        int[] bad = {0x10, 0x04, 0x05, 0x14, 0x01};
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.stride(); x++) {
                int b = bad[random.nextInt(bad.length)];
                for (int bit = 0; bit < 8; bit++) {
                    if ((b & 0x80 >> bit) != 0) {
                        picture.black(x * 8 + bit, y);
                    }
                }
            }
        }
    }

    private static int commands(byte[] bytes) {
        int found = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == 0x10
                    && (bytes[i + 1] == 0x04 || bytes[i + 1] == 0x05 || bytes[i + 1] == 0x14)) {
                found++;
            }
        }
        return found;
    }

    @Test
    void keeping_commands_out_changes_few_dots_and_the_size_never() {
        var picture = new Picture(16, 3);
        picture.black(3, 0);
        picture.black(13, 0);
        var bands = new PictureBytes(PrinterProfile.named("generic-80")).bands(picture);
        assertThat(bands).hasSize(1);
        assertThat(bands.getFirst())
                .containsExactly(0x1D, 0x76, 0x30, 0, 2, 0, 3, 0, 0x18, 0x04, 0, 0, 0, 0);
    }
}
