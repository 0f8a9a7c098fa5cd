package guitai.app;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.command.TillStarter.Hearing;
import guitai.command.TillStarter.Start;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// A device made of software stands in no till that takes real money.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SoftwareInALiveTillTest {

    @TempDir private Path home;

    private Start start(String... settings) throws IOException {
        Files.write(home.resolve("till.conf"), List.of(settings));
        return new TillBuilder(InstantSource.system(), Map.of())
                .start(home, false, Hearing.nothing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"printer.second", "scale"})
    void a_live_till_does_not_start_on_one(String device) throws Exception {
        assertThat(start("training = false", "printer = none", device + " = virtual"))
                .isEqualTo(
                        new Start.Refused(
                                device
                                        + " = virtual is a device made of software, for training"
                                        + " only, and this till is live",
                                "set " + device + " to the real one, or to none"));
    }

    @Test
    void a_live_till_whose_printer_nobody_has_set_says_so_before_the_first_receipt()
            throws Exception {
        assertThat(start("training = false")).isInstanceOf(Start.Refused.class);
    }

    @Test
    void without_one_it_starts_and_in_training_it_starts_with_one() throws Exception {
        for (var mode : new String[] {"training = false\nprinter = none", "scale = virtual"}) {
            var said = start(mode);
            assertThat(said).isInstanceOf(Start.Running.class);
            if (said instanceof Start.Running(var till)) till.close();
        }
    }

    @Test
    void doctor_says_the_same() throws Exception {
        Files.writeString(
                home.resolve("till.conf"), "training = false\nscale = virtual\nprinter = none\n");
        var ran = Ran.run("doctor", "--home", home);
        assertThat(ran.status()).isNotZero();
        assertThat(ran.complained())
                .contains("scale = virtual")
                .contains("set scale to the real one");
    }
}
