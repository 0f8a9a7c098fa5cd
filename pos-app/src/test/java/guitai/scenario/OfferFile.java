package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Offers as a shop gets them: a file, and the program that reads it in.
final class OfferFile {
    private OfferFile() {}

    /// @param json `{"promotions": […]}`
    static void publish(Path home, String json) throws IOException, InterruptedException {
        take(Files.writeString(home.resolve("offers.json"), json), "promotions", home);
    }

    /// @param kind as after `import`
    static void take(Path file, String kind, Path home) throws IOException, InterruptedException {
        var done =
                LaneProcess.program("import", kind, file.toString(), "--home", home.toString())
                        .inheritIO()
                        .start()
                        .waitFor();
        assertThat(done).isZero();
    }
}
