package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.device.virtual.VirtualPrinter;
import guitai.importing.SampleShop;
import guitai.sandbox.Desk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// Scenario 10 with a scanner that types: the real program in a real window, twenty codes at ten a
/// second as fast as a keyboard can type, while a receipt prints, head office is being caught up
/// with and the machine has more to do than it can.
@Timeout(300)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class Scenario10TypingScannerTest {
    private static final int SCANS = 20;
    private static final int EVERY = 100;
    private static final long F12 = 0xffc9;
    private static final long ESCAPE = 0xff1b;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SALES = "SELECT count(*) FROM journal WHERE type = 'SALE'";

    @TempDir private Path folder;
    private final Deque<Process> started = new ArrayDeque<>();

    @AfterEach
    void end() throws InterruptedException {
        while (!started.isEmpty()) {
            var process = started.pop();
            process.destroy();
            process.waitFor(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void twenty_codes_typed_at_ten_a_second_are_twenty_lines_in_order_on_a_machine_without_rest()
            throws Exception {
        Files.createDirectories(home());
        var display = display();
        try (var printer = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var keys = new TypingScanner(display)) {
            opened();
            Files.write(
                    home().resolve("till.conf"),
                    List.of("printer = tcp:" + printer.host() + ":" + printer.port()));
            window(display);
            signOn(keys);
            headOfficeLosesAll();
            var codes = codes();
            keys.scan(codes.subList(0, 1), EVERY);
            until("a first line", () -> lines().size() == 1);
            // A receipt of some 2 kB takes longer than the burst.
            printer.speed(500);
            keys.press(F12);
            until("a sale", () -> ask(SALES).equals("1"));
            withoutRest();

            keys.scan(codes, EVERY);
            until("a first line of many", () -> !lines().isEmpty());
            assertThat(printer.papers()).as("what is printed meanwhile").isEmpty();
            until("twenty lines", () -> lines().size() >= SCANS);

            assertThat(lines()).isEqualTo(codes);
            assertThat(ask(SALES)).as("what an Enter has paid").isEqualTo("1");
            // The cursor is in the box again, and nothing of a code is left there.
            keys.person("101");
            keys.enter();
            until("goods by number", () -> lines().size() == SCANS + 1);
            printer.speed(0);
            until("all paper", () -> printer.papers().size() == 1);
        }
    }

    private Path home() {
        return folder.resolve("home");
    }

    private static List<String> codes() {
        return SampleShop.load().items().stream()
                .filter(i -> !i.weighed() && !i.gtins().isEmpty() && i.flags().isEmpty())
                .limit(SCANS)
                .map(i -> i.gtins().getFirst().shortest())
                .toList();
    }

    /// A shift somebody has opened.
    private void opened() throws IOException {
        try (var lane = LaneProcess.start(home())) {
            lane.ask("/sign-on 1001 1111", "signed-on");
            lane.ask("/open-shift 500.00", "shift-opened");
            assertThat(lane.quit()).isZero();
        }
    }

    /// The display plays the keyboard here, and a keyboard waits for nobody: where this is allowed,
    /// it goes before everything else.
    private String display() throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/Xvfb")), "no window here: no Xvfb");
        var number = folder.resolve("display");
        started.push(
                new ProcessBuilder(
                                "sh",
                                "-c",
                                """
                                exec nice -n -15 Xvfb -displayfd 3 -screen 0 1366x768x24 \
                                -nolisten tcp 3>'%s'
                                """
                                        .formatted(number))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("xvfb.out").toFile())
                        .start());
        until("a display", () -> Files.exists(number) && !Files.readString(number).isBlank());
        return ":" + Files.readString(number).strip();
    }

    private void window(String display) throws IOException {
        var program = LaneProcess.program("--home", home().toString());
        program.command().remove("-Dglass.platform=Headless");
        program.environment().put("DISPLAY", display);
        var said = folder.resolve("till.log").toFile();
        started.push(program.redirectErrorStream(true).redirectOutput(said).start());
    }

    /// Nobody can see when the window takes keys: they are typed again until they were heard.
    private void signOn(TypingScanner keys) throws Exception {
        var signedOn = "SELECT count(*) FROM journal WHERE type = 'SIGNED_ON'";
        var before = ask(signedOn);
        var end = System.nanoTime() + PATIENCE;
        while (ask(signedOn).equals(before)) {
            if (System.nanoTime() - end > 0) throw new AssertionError("nobody signed on");
            keys.press(ESCAPE);
            keys.alt('1');
            keys.person("1111");
            keys.enter();
            var _ = started.peek().waitFor(4, TimeUnit.SECONDS);
        }
    }

    private void headOfficeLosesAll() throws Exception {
        var file = folder.resolve("home-sandbox").resolve("endpoints.json");
        until("a sandbox", () -> Files.exists(file) && Files.readString(file).contains("http:"));
        new Desk(JSON.readTree(file.toFile()).path("base").asText() + "/control")
                .faults(
                        """
                        [{"on":"pay","gateway":"head-office","what":"request-lost","times":1000}]
                        """);
    }

    /// Twice as many processes as processors that never rest.
    private void withoutRest() throws IOException {
        for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
            started.push(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
        }
    }

    private List<String> lines() throws IOException {
        var codes = new ArrayList<String>();
        var sale = ask("SELECT sale FROM working_sale");
        if (sale.isEmpty()) return codes;
        for (JsonNode line : JSON.readTree(sale).path("lines")) {
            codes.add(line.path("code").asText());
        }
        return codes;
    }

    /// What stands in the till's file now, the till being at work on it.
    private String ask(String question) {
        var file = home().resolve("training").resolve("till.db");
        try (var books = DriverManager.getConnection("jdbc:sqlite:file:" + file + "?mode=ro");
                var asked = books.createStatement();
                var answer = asked.executeQuery(question)) {
            return answer.next() ? answer.getString(1) : "";
        } catch (SQLException unreadable) {
            throw new AssertionError(question, unreadable);
        }
    }

    private void until(String wanted, Callable<Boolean> done) throws Exception {
        var end = System.nanoTime() + PATIENCE;
        while (!done.call()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("waited for " + wanted + ": " + lines());
            }
            var _ = started.peek().waitFor(50, TimeUnit.MILLISECONDS);
        }
    }
}
