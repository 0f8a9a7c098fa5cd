package guitai.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.Heard;
import guitai.device.link.TcpLink;
import guitai.device.virtual.Models;
import guitai.device.virtual.VirtualPrinter;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SelfTestPageTest {

    static List<String> models() {
        return PrinterProfile.NAMES;
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_model_prints_it_without_a_complaint_and_as_wide_as_its_paper(String name)
            throws Exception {
        var profile = PrinterProfile.named(name);
        try (var device = VirtualPrinter.start(0, Models.of(profile));
                var printer =
                        ReceiptPrinter.open(
                                TcpLink.open(device.host(), device.port()), profile, _ -> {})) {
            var outcome = printer.print(SelfTestPage.of(printer.profile()), _ -> {});
            assertThat(outcome)
                    .isInstanceOf(
                            profile.can(Capability.CONFIRMATION)
                                    ? JobOutcome.Confirmed.class
                                    : JobOutcome.Unknown.class);
            if (!profile.can(Capability.CUT)) {
                var rest = new Rest(device);
                Heard.until("all is printed", rest::lasts);
                device.tearOff();
            }
            var paper = device.awaitPapers(1, Heard.DEADLINE).getFirst();
            assertThat(device.violations()).isEmpty();
            assertThat(paper.lines())
                    .contains("|" + "-".repeat(profile.columns() - 2) + "|")
                    .doesNotContain("□", "?");
            var folder = Files.createDirectories(Path.of("target", "papers"));
            Files.write(folder.resolve("self-test-" + name + ".png"), paper.png());
        }
    }

    /// A printer that confirms nothing has all of it when nothing has come for many looks: what is
    /// still on the line is in nobody's count.
    private static final class Rest {
        private static final int LOOKS = 200;
        private final VirtualPrinter device;
        private long before;
        private int looks;

        Rest(VirtualPrinter device) {
            this.device = device;
        }

        boolean lasts() {
            var now = device.bytesPrinted();
            looks = now > 0 && now == before && device.bytesWaiting() == 0 ? looks + 1 : 0;
            before = now;
            return looks >= LOOKS;
        }
    }
}
