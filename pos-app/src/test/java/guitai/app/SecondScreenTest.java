package guitai.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The customer's window on a real second output: Xorg with a graphics card made of software, which
/// has outputs that can be switched on and off. Needs Xorg, its dummy driver and xrandr.
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SecondScreenTest {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final String CARD =
            """
            Section "Device"
              Identifier "card"
              Driver "dummy"
              VideoRam 256000
            EndSection
            Section "Monitor"
              Identifier "monitor"
              HorizSync 5.0-1000.0
              VertRefresh 5.0-200.0
            EndSection
            Section "Screen"
              Identifier "screen"
              Device "card"
              Monitor "monitor"
              DefaultDepth 24
              SubSection "Display"
                Depth 24
                Virtual 4096 2048
              EndSubSection
            EndSection
            """;

    @TempDir private Path home;
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
    void the_customers_screen_leaves_with_its_output_and_comes_back_with_it() throws Exception {
        var display = xorg();
        screens(display, "--output", "DUMMY0", "--mode", "1280x1024");
        screens(display, "--addmode", "DUMMY1", "1280x1024");
        secondOn(display);
        var till = till(display);
        try (var answers = till.inputReader()) {
            await(till, answers, "2 screens, customer 1280,0");
            screens(display, "--output", "DUMMY1", "--off");
            await(till, answers, "1 screens, customer nowhere");
            secondOn(display);
            await(till, answers, "2 screens, customer 1280,0");
            till.outputWriter().close();
        }
    }

    private void secondOn(String display) throws Exception {
        screens(display, "--output", "DUMMY1", "--mode", "1280x1024", "--right-of", "DUMMY0");
    }

    private static void await(Process till, BufferedReader answers, String wanted)
            throws IOException {
        var end = System.nanoTime() + PATIENCE;
        var said = "";
        while (!said.equals(wanted)) {
            if (System.nanoTime() - end > 0 || !till.isAlive()) {
                throw new AssertionError("wanted " + wanted + ", last " + said);
            }
            till.getOutputStream().write('\n');
            till.getOutputStream().flush();
            said = String.valueOf(answers.readLine());
        }
    }

    /// The display that Xorg has opened; without one there is nothing to test.
    private String xorg() throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/lib/xorg/Xorg"))
                        && Files.exists(Path.of("/usr/lib/xorg/modules/drivers/dummy_drv.so"))
                        && Files.isExecutable(Path.of("/usr/bin/xrandr")),
                "no second screen here: Xorg, its dummy driver or xrandr is not installed");
        var config = Files.writeString(home.resolve("xorg.conf"), CARD);
        var number = home.resolve("display");
        var log = home.resolve("xorg.log");
        var process =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "exec /usr/lib/xorg/Xorg -displayfd 3 -config '%s' -logfile '%s' -noreset -nolisten tcp 3>'%s'"
                                        .formatted(config, log, number))
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("xorg.out").toFile())
                        .start();
        started.push(process);
        var end = System.nanoTime() + PATIENCE;
        while (process.isAlive() && System.nanoTime() - end < 0) {
            var found = Files.exists(number) ? Files.readString(number).strip() : "";
            if (!found.isEmpty()) return ":" + found;
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        Assumptions.abort("no second screen here: Xorg cannot start; see " + log);
        throw new AssertionError();
    }

    private static void screens(String display, String... what) throws Exception {
        var command = new java.util.ArrayList<>(List.of("/usr/bin/xrandr", "-display", display));
        command.addAll(List.of(what));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", command, said).isZero();
    }

    private Process till(String display) throws IOException {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dprism.order=sw",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "guitai.app.TwoScreens",
                        home.resolve("till").toString());
        builder.environment().put("DISPLAY", display);
        builder.redirectError(home.resolve("till.err").toFile());
        var process = builder.start();
        started.push(process);
        return process;
    }
}
