package guitai.app;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.scenario.LaneProcess;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The real program, of which a part is missing.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrokenInstallTest {
    private static final String PATH = System.getProperty("java.class.path");

    @TempDir private Path home;

    @Test
    void a_till_whose_window_cannot_be_built_says_so_and_ends() throws Exception {
        var without =
                Arrays.stream(PATH.split(File.pathSeparator, -1))
                        .filter(part -> !part.contains("ikonli-javafx"))
                        .collect(Collectors.joining(File.pathSeparator));
        var program = LaneProcess.program("--home", home.toString());
        program.command().replaceAll(word -> word.equals(PATH) ? without : word);
        var errors = home.resolve("errors.txt");
        var till = program.redirectError(errors.toFile()).start();

        boolean ended = till.waitFor(60, TimeUnit.SECONDS);
        till.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(till.exitValue()).isEqualTo(1);
        assertThat(Files.readString(errors, StandardCharsets.UTF_8))
                .contains("guitai: the window cannot be opened; install the till again");
    }
}
