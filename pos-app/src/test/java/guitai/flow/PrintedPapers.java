package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;

import guitai.device.DeviceFault;
import guitai.device.link.TcpLink;
import guitai.device.printer.JobOutcome;
import guitai.device.printer.PrinterProfile;
import guitai.device.printer.ReceiptPrinter;
import guitai.device.virtual.VirtualPrinter;
import guitai.receipt.SlipLayout;
import guitai.slip.SampleShop;
import guitai.slip.Slip;
import guitai.slip.SlipPrinter;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Everything that waits to be printed, brought to paper by the real queue, layout and driver, and
/// read again with the eyes of a scanner.
final class PrintedPapers {
    private static final Path TARGET = Path.of("target/slips");
    private static final int BAND = 420;

    /// @param text as the printer has it
    /// @param codes QR codes from top to bottom
    record Printed(String text, List<String> codes) {
        /// Those with this beginning.
        List<String> codes(String prefix) {
            return codes.stream().filter(code -> code.startsWith(prefix)).toList();
        }
    }

    private PrintedPapers() {}

    /// @param name of the pictures, for people to look at
    static List<Printed> of(TillForTests till, Locale locale, String name)
            throws IOException, DeviceFault, InterruptedException {
        Files.createDirectories(TARGET);
        var notes =
                new ReceiptNotes(
                        till.store().members(),
                        till.store().catalogue(),
                        SmallShop.rules().calendar(),
                        till.clock());
        var all = new ArrayList<Printed>();
        try (var virtual = VirtualPrinter.start(0, 576);
                var printer =
                        ReceiptPrinter.open(
                                TcpLink.open(virtual.host(), virtual.port()),
                                PrinterProfile.named("generic-80"),
                                _ -> {})) {
            var queue =
                    new PrintQueue(
                            till.store().printJobs(),
                            new Papers(printer, till, locale),
                            _ -> {},
                            notes::on,
                            () -> {});
            while (queue.step() == PrintQueue.Next.AGAIN) {
                var paper = virtual.awaitPapers(all.size() + 1, Duration.ofSeconds(10)).getLast();
                var file = name + "-" + all.size() + "-" + locale.getLanguage() + ".png";
                Files.write(TARGET.resolve(file), paper.png());
                all.add(new Printed(paper.text(), codes(paper.image())));
            }
            assertThat(virtual.violations()).isEmpty();
        }
        return all;
    }

    private record Papers(ReceiptPrinter printer, TillForTests till, Locale locale)
            implements SlipPrinter {
        @Override
        public Readiness readiness() {
            return new Readiness.Ready(false);
        }

        @Override
        public Outcome print(Slip slip, int copy, long job, Consumer<Outcome> later) {
            var layout = new SlipLayout(SampleShop.TILL, SampleShop::nameOf, till.clock());
            var shop = SampleShop.shop(false);
            var document = layout.layout(slip, shop, copy, job, locale, SampleShop.SHANGHAI);
            assertThat(printer.print(document, _ -> {})).isEqualTo(new JobOutcome.Confirmed());
            return new Outcome.Confirmed();
        }
    }

    /// A person holds the scanner to one code after the other.
    private static List<String> codes(BufferedImage paper) {
        var found = new LinkedHashSet<String>();
        for (int top = 0; top < paper.getHeight(); top += BAND / 6) {
            var height = Math.min(BAND, paper.getHeight() - top);
            var width = paper.getWidth();
            var pixels = paper.getRGB(0, top, width, height, new int[width * height], 0, width);
            var seen =
                    new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
            try {
                var hints =
                        Map.of(
                                DecodeHintType.POSSIBLE_FORMATS,
                                List.of(BarcodeFormat.QR_CODE),
                                DecodeHintType.TRY_HARDER,
                                true);
                found.add(new MultiFormatReader().decode(seen, hints).getText());
            } catch (NotFoundException none) {
                // No whole code within this band of the paper.
            }
        }
        return List.copyOf(found);
    }
}
