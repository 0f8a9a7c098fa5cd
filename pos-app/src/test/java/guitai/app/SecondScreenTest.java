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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The customer's window on a real second output: Xorg with a graphics card made of software, which
/// has outputs that can be switched on and off. Needs Xorg, its dummy driver and xrandr.
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SecondScreenTest {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final String SIZE = "1280x1024";
    private static final String CARD =
            """
            Section "ServerFlags"
              Option "AutoAddDevices" "false"
              Option "AutoAddGPU" "false"
            EndSection
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
    void the_customers_screen_leaves_with_its_output_and_comes_back_and_the_till_stays_where_it_is()
            throws Exception {
        var display = xorg();
        screens(display, "--output", "DUMMY0", "--mode", SIZE);
        screens(display, "--addmode", "DUMMY1", SIZE);
        secondOn(display);
        var till = till(display);
        try (var answers = till.inputReader()) {
            var both = "2 screens, Customer 1280,0 1280x1024, Till 0,0 1280x1024 keys";
            var alone = "1 screens, Till 0,0 1280x1024 keys";
            await(till, answers, "", both);
            await(till, answers, picture("two-screens"), "100 percent");
            for (int i = 0; i < 2; i++) {
                screens(display, "--output", "DUMMY1", "--off");
                await(till, answers, "", alone);
                secondOn(display);
                await(till, answers, "", both);
            }
            await(till, answers, picture("two-screens-again"), "100 percent");
            till.outputWriter().close();
        }
    }

    @Test
    void a_till_that_starts_with_its_second_output_off_finds_it_when_it_is_on() throws Exception {
        var display = xorg();
        screens(display, "--output", "DUMMY0", "--mode", SIZE);
        screens(display, "--addmode", "DUMMY1", SIZE);
        var till = till(display);
        try (var answers = till.inputReader()) {
            await(till, answers, "", "1 screens, Till 0,0 1280x1024 keys");
            secondOn(display);
            await(
                    till,
                    answers,
                    "",
                    "2 screens, Customer 1280,0 1280x1024, Till 0,0 1280x1024 keys");
            till.outputWriter().close();
        }
    }

    private static String picture(String name) {
        return Path.of("target", "screens", name + ".png").toAbsolutePath().toString();
    }

    private static void secondOn(String display) throws Exception {
        screens(display, "--output", "DUMMY1", "--mode", SIZE, "--right-of", "DUMMY0");
    }

    /// Asks until it is as wanted, which is when the display has told the till and it was drawn.
    private static void await(Process till, BufferedReader answers, String question, String wanted)
            throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE;
        var said = "";
        while (!said.equals(wanted)) {
            if (System.nanoTime() - end > 0 || !till.isAlive()) {
                throw new AssertionError("wanted " + wanted + ", last " + said);
            }
            // An answer costs the till a turn of its thread; it has other things to do as well.
            till.waitFor(20, TimeUnit.MILLISECONDS);
            till.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
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
        // What this machine's own screens and keys are set to is none of this one's business.
        var none = Files.createDirectories(home.resolve("none"));
        var number = home.resolve("display");
        var log = home.resolve("xorg.log");
        var process =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                """
                                exec /usr/lib/xorg/Xorg -displayfd 3 -config '%s' -configdir '%s' \
                                -logfile '%s' -noreset -nolisten tcp 3>'%s'
                                """
                                        .formatted(config, none, log, number))
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

    /// Sets the outputs, and looks at all of them. A graphics card tells its driver which outputs
    /// have a screen; this one of software learns it when somebody looks, and until then GTK leaves
    /// the new output out.
    private static void screens(String display, String... what) throws Exception {
        xrandr(display, what);
        xrandr(display);
    }

    private static void xrandr(String display, String... what) throws Exception {
        var command = new ArrayList<>(List.of("/usr/bin/xrandr", "-display", display));
        command.addAll(List.of(what));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
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
