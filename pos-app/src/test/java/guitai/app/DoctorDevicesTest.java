package guitai.app;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.command.TillStarter.Hearing;
import guitai.command.TillStarter.Start;
import guitai.equipment.Basis;
import guitai.equipment.Cause;
import guitai.equipment.Condition;
import guitai.equipment.DeviceKind;
import guitai.equipment.DeviceReport;
import guitai.equipment.Equipment;
import guitai.equipment.Trial;
import guitai.equipment.Trial.Level;
import guitai.patience.Patience;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/// The devices of a real till, with the virtual printer on real TCP.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DoctorDevicesTest {

    @TempDir private Path home;

    private static DeviceReport of(Equipment equipment, DeviceKind kind) {
        return equipment.all().stream().filter(r -> r.kind() == kind).findFirst().orElseThrow();
    }

    private static void awaitReady(Equipment equipment) throws InterruptedException {
        Patience.until(
                "the printer is ready",
                () -> of(equipment, DeviceKind.PRINTER).condition() == Condition.READY);
    }

    @Test
    void a_test_page_comes_out_and_the_next_start_still_knows_it() throws Exception {
        Files.writeString(home.resolve("till.conf"), "printer = virtual\n");
        var starter = new TillBuilder(InstantSource.system(), Map.of());
        if (!(starter.start(home, true, Hearing.nothing()) instanceof Start.Running(var till))) {
            throw new IOException("the till did not start");
        }
        try (till) {
            awaitReady(till.equipment());
            var trial = till.equipment().tryOut(DeviceKind.PRINTER);
            assertThat(trial.reached()).isEqualTo(Level.WORKS);
            var paper = till.virtualPrinter().orElseThrow().papers().getLast().text();
            assertThat(paper).contains("123456789012345678901234567890", "你好，世界");
            var printer = of(till.equipment(), DeviceKind.PRINTER);
            assertThat(printer.basis().getFirst())
                    .isEqualTo(new Basis("printer", "virtual", Basis.Origin.FILE, "1"));
            assertThat(printer.opened()).isEqualTo(1);
            assertThat(of(till.equipment(), DeviceKind.SCANNER).condition())
                    .isEqualTo(Condition.NOT_SET_UP);
        }
        assertThat(new TrialFile(home).last(DeviceKind.PRINTER))
                .get()
                .extracting(Trial::reached)
                .isEqualTo(Level.WORKS);
    }

    @Test
    void a_cover_that_is_open_is_said_so_and_the_test_goes_no_further() throws Exception {
        var starter = new TillBuilder(InstantSource.system(), Map.of());
        if (!(starter.start(home, true, Hearing.nothing()) instanceof Start.Running(var till))) {
            throw new IOException("the till did not start");
        }
        try (till) {
            awaitReady(till.equipment());
            till.virtualPrinter().orElseThrow().cover(true);
            var trial = till.equipment().tryOut(DeviceKind.PRINTER);
            assertThat(trial.reached()).isEqualTo(Level.TALKS);
            assertThat(trial.cause()).isEqualTo(Cause.COVER_OPEN);
            assertThat(of(till.equipment(), DeviceKind.PRINTER).last()).contains(trial);
        }
    }
}
