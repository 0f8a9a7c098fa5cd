package guitai.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.Heard;
import guitai.device.link.Dump;
import guitai.device.link.Link;
import guitai.device.link.RecordedLink;
import guitai.device.link.ReplayedLink;
import guitai.device.link.TcpLink;
import guitai.device.virtual.Models;
import guitai.device.virtual.VirtualPrinter;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Conversations with printers, written down as `.dump` files, had again to the byte.
///
/// A `=` line is what the till does or what came of it: `model NAME`, `print TEXT`, `drawer`, and
/// the outcome in capital letters.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordedPrintersTest {
    private static final PrinterTiming TIMING = LinkPrinterTest.timing(Duration.ofSeconds(10));

    private static Dump dump(String name) throws IOException {
        try (var file = RecordedPrintersTest.class.getResourceAsStream(name + ".dump")) {
            if (file == null) {
                throw new IllegalStateException(name + ".dump is missing");
            }
            return Dump.read(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
    }

    private static List<String> words(Dump dump) {
        return dump.entries().stream()
                .filter(Dump.Meant.class::isInstance)
                .map(Dump.Meant.class::cast)
                .map(Dump.Meant::words)
                .toList();
    }

    /// Does what the words say on any link, and says what came of it in the same words.
    private static List<String> have(List<String> words, Link link) throws Exception {
        var said = new ArrayList<String>();
        var model = PrinterProfile.named(words.getFirst().replace("model ", ""));
        said.add("model " + model.name());
        try (var printer = LinkPrinter.open(link, model, TIMING, _ -> {})) {
            for (var word : words) {
                if (word.startsWith("print ")) {
                    said.add(word);
                    var document =
                            PrintDocument.builder().line(word.replace("print ", "")).cut().build();
                    said.add(outcome(printer.print(document, _ -> {})));
                } else if (word.equals("drawer")) {
                    said.add(word);
                    printer.kick(DrawerPin.TWO);
                }
            }
        }
        return said;
    }

    private static String outcome(JobOutcome outcome) {
        return switch (outcome) {
            case JobOutcome.Confirmed() -> "CONFIRMED";
            case JobOutcome.Held(var why) -> "HELD " + why;
            case JobOutcome.Stalled(var why) -> "STALLED " + why;
            case JobOutcome.Unknown(var why) -> "UNKNOWN " + why;
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "generic-80",
                "generic-80-without-paper",
                "generic-80-polled",
                "generic-58-mute",
                "star-80",
                "hprt-tp80"
            })
    void a_conversation_goes_as_it_was_written_down(String name) throws Exception {
        var dump = dump(name);
        var words = words(dump);
        var link = new ReplayedLink(dump);
        assertThat(have(words, link)).isEqualTo(words);
        assertThat(link.finished()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic-80", "generic-80-polled", "star-80"})
    void the_virtual_printer_of_a_model_says_the_same_as_the_recorded_one(String name)
            throws Exception {
        var dump = dump(name);
        var words = words(dump);
        var model = PrinterProfile.named(words.getFirst().replace("model ", ""));
        try (var device = VirtualPrinter.start(0, Models.of(model))) {
            var link = new RecordedLink(TcpLink.open(device.host(), device.port()), 1_000);
            assertThat(have(words, link)).isEqualTo(words);
            Heard.until("the drawer is open", device::drawerOpen);
            keep(name, link.dump());
        }
    }

    // What a new model said can be made a test by copying it from here.
    private static void keep(String name, Dump dump) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "dumps"));
        Files.writeString(folder.resolve(name + ".dump"), dump.toString());
        assertThat(Dump.read(new StringReader(dump.toString()))).isEqualTo(dump);
    }
}
