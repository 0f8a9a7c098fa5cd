package guitai.device.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;

import guitai.device.Heard;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Programs of others as judges: one drives our virtual printers, two more address them. All read
/// the makers' manuals without us. `packaging/test` installs them.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@EnabledIfSystemProperty(
        named = "guitai.printerHosts",
        matches = ".+",
        disabledReason = "packaging/test installs the programs this needs")
class ForeignHostsTest {
    private static final String RECEIPT =
            """
            ^^^示范便利店

            茉莉花茶 | ￥4.50

            {code:https://example.cn/r/1; option:qrcode,6,m}

            {code:9520001234569; option:ean,2,72,hri}
            =
            """;

    private Optional<VirtualPrinter> device = Optional.empty();

    private VirtualPrinter switchOn(Model model) throws IOException {
        var printer = VirtualPrinter.start(0, model);
        device = Optional.of(printer);
        return printer;
    }

    @AfterEach
    void switchOff() {
        device.ifPresent(VirtualPrinter::close);
    }

    private static byte[] node(String script, List<String> words, String input)
            throws IOException, InterruptedException, URISyntaxException {
        var source = ForeignHostsTest.class.getResource(script);
        if (source == null) {
            throw new IllegalStateException(script + " is missing");
        }
        var command = new ArrayList<>(List.of("node", Path.of(source.toURI()).toString()));
        command.addAll(words);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .put("NODE_PATH", System.getProperty("guitai.printerHosts") + "/node_modules");
        var process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        var said = process.getInputStream().readAllBytes();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private static String ask(VirtualPrinter printer, String... options) throws Exception {
        var words = new ArrayList<>(List.of(Integer.toString(printer.port())));
        words.addAll(List.of(options));
        return new String(node("host.js", words, RECEIPT), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_host_of_others_reads_from_our_printer_how_it_is(boolean star) throws Exception {
        var printer =
                switchOn(
                        star
                                ? Model.star(VirtualPrinter.DOTS_80)
                                : Model.escPos(VirtualPrinter.DOTS_80));
        assertThat(ask(printer, "-q")).isEqualTo("online");
        printer.cover(true);
        assertThat(ask(printer, "-q")).isEqualTo("coveropen");
        printer.cover(false);
        printer.runOutOfPaper();
        assertThat(ask(printer, "-q")).isEqualTo("paperempty");
        printer.refill();
        assertThat(ask(printer, "-q")).isEqualTo("online");
    }

    @ParameterizedTest
    @CsvSource({"false, escpos", "true, starline"})
    void a_host_of_others_prints_on_our_printer_and_calls_it_a_success(boolean star, String kind)
            throws Exception {
        var printer =
                switchOn(
                        star
                                ? Model.star(VirtualPrinter.DOTS_80)
                                : Model.escPos(VirtualPrinter.DOTS_80));
        assertThat(ask(printer, "-p", kind, "-c", "48", "-l", "zh", "-n")).isEqualTo("success");
        var paper = printer.awaitPapers(1, Heard.DEADLINE).getFirst();
        keep("receiptio-" + kind, paper);
        assertThat(paper.text()).contains("示范便利店", "茉莉花茶");
        assertThat(RenderingTest.read(paper.image(), BarcodeFormat.QR_CODE))
                .isEqualTo("https://example.cn/r/1");
    }

    @Test
    void a_host_of_others_is_told_that_paper_ran_out() throws Exception {
        var printer = switchOn(Model.escPos(VirtualPrinter.DOTS_80));
        printer.runOutOfPaperAfter(10);
        assertThat(ask(printer, "-p", "escpos", "-l", "zh")).isEqualTo("paperempty");
    }

    @ParameterizedTest
    @CsvSource({
        "receiptline, false",
        "encoder, false",
        "receiptline-star, true",
        "encoder-star, true"
    })
    void what_encoders_of_others_say_is_understood_and_its_codes_can_be_read(
            String program, boolean star) throws Exception {
        var printer =
                switchOn(
                        star
                                ? Model.star(VirtualPrinter.DOTS_80)
                                : Model.escPos(VirtualPrinter.DOTS_80));
        try (var cable = new Socket(printer.host(), printer.port())) {
            cable.getOutputStream().write(node("encode.js", List.of(program), RECEIPT));
            cable.getOutputStream().flush();
            var paper = printer.awaitPapers(1, Heard.DEADLINE).getFirst();
            keep(program, paper);
            assertThat(printer.violations()).isEmpty();
            assertThat(RenderingTest.read(paper.image(), BarcodeFormat.QR_CODE))
                    .isEqualTo("https://example.cn/r/1");
            assertThat(RenderingTest.read(paper.image(), BarcodeFormat.EAN_13))
                    .isEqualTo("9520001234569");
        }
    }

    private static void keep(String name, Paper paper) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve(name + ".png"), paper.png());
    }
}
