package guitai.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// What the journal of a closed till says of its drawer.
public final class Openings {
    private static final String NO_SALE = "\"NO_SALE\"";

    private Openings() {}

    /// How often the drawer was opened without a sale, each with its reason.
    public static long journaled(Path home) throws IOException, InterruptedException {
        return journal(home).lines().filter(line -> line.contains(NO_SALE)).count();
    }

    /// The whole journal, a line an entry.
    public static String journal(Path home) throws IOException, InterruptedException {
        var export =
                LaneProcess.program("journal", "export", "--home", home.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var all = new String(export.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!export.waitFor(60, TimeUnit.SECONDS) || export.exitValue() != 0) {
            throw new AssertionError("the journal cannot be exported: " + all);
        }
        return all;
    }
}
