package guitai.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.DeviceFault;
import guitai.device.link.TcpLink;
import guitai.device.printer.Capability;
import guitai.device.printer.JobOutcome;
import guitai.device.printer.PrinterProfile;
import guitai.device.printer.ReceiptPrinter;
import guitai.device.virtual.VirtualPrinter;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/// Every paper through the real driver to a strict printer; the pictures are for people to look at.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SlipPicturesTest {
    private static final Path TARGET = Path.of("target/slips");
    private static final Pattern MONEY = Pattern.compile("-?[\\d,]+\\.\\d\\d(?!\\d)");

    @ParameterizedTest
    @CsvSource({
        "80,576,generic-80,zh",
        "58,384,generic-58,zh",
        "80,576,epson-80,en",
        "58,384,epson-58,en"
    })
    void a_strict_printer_takes_every_paper_without_a_complaint_and_loses_no_amount(
            String width, int dots, String profile, String language)
            throws IOException, DeviceFault, InterruptedException {
        Files.createDirectories(TARGET);
        var locale = Locale.of(language);
        try (var virtual = VirtualPrinter.start(0, dots);
                var printer =
                        ReceiptPrinter.open(
                                TcpLink.open(virtual.host(), virtual.port()),
                                PrinterProfile.named(profile),
                                _ -> {})) {
            var count = 0;
            for (var paper : SlipLayoutTest.papers()) {
                var document = paper.laidOut(locale);
                assertThat(printer.print(document, _ -> {})).isEqualTo(new JobOutcome.Confirmed());
                // A printer without a knife: the cashier tears the paper off.
                if (!printer.capabilities().contains(Capability.CUT)) virtual.tearOff();
                var printed = virtual.awaitPapers(++count, Duration.ofSeconds(10)).getLast();
                var name = paper.name() + "-" + language + "-" + width + ".png";
                Files.write(TARGET.resolve(name), printed.png());
                var plain = String.join("\n", SlipLayoutTest.plain(document, width));
                assertThat(amounts(printed.text())).as(name).isEqualTo(amounts(plain));
            }
            assertThat(virtual.violations()).isEmpty();
        }
    }

    private static java.util.List<String> amounts(String text) {
        return MONEY.matcher(text).results().map(r -> r.group()).toList();
    }
}
