package guitai.app;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.command.TillStarter.Hearing;
import guitai.command.TillStarter.Start;
import guitai.device.display.CustomerDisplay.Kind;
import guitai.device.display.CustomerDisplay.Shown;
import guitai.patience.Patience;
import guitai.ui.bench.Bench.Part;
import guitai.ui.bench.Bench.Trouble;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/// The smaller of the two displays, played on the bench.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VirtualDigitsTest {

    @TempDir private Path home;

    @Test
    void a_display_of_eight_digits_shows_the_amount_and_lights_the_lamp_beside_its_name()
            throws Exception {
        Files.writeString(home.resolve("till.conf"), "display = virtual-led8\n");
        var starter = new TillBuilder(InstantSource.system(), Map.of()).played();
        var heard =
                new Hearing(_ -> {}, _ -> {}, _ -> {}, _ -> {}, _ -> {}, _ -> {}, _ -> {}, _ -> {});
        if (!(starter.start(home, true, heard) instanceof Start.Running(var till))) {
            throw new AssertionError("the till did not start");
        }
        try (till) {
            var bench = BenchBeside.bench(till, Runnable::run);
            assertThat(bench.look().parts()).contains(Part.DISPLAY);
            till.display().accept(new Shown.Amount(Kind.TOTAL, "Total", "24.61"));
            Patience.until(
                    "it comes so far",
                    () -> bench.look().display().getFirst().strip().equals("24.61"));
            assertThat(bench.look().display().getLast()).isEqualTo("○单价●总计○收款○找零");
            bench.trouble(Trouble.DISPLAY_PULLED, true);
            till.display().accept(new Shown.Amount(Kind.CHANGE, "Change", "5.39"));
            bench.trouble(Trouble.DISPLAY_PULLED, false);
            Patience.until(
                    "it comes so far",
                    () -> bench.look().display().getLast().equals("○单价○总计○收款●找零"));
            assertThat(till.soft().digits().violations()).isEmpty();
        }
    }
}
