package guitai.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.store.Shop;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class KillNineTest {
    private static final int ROUNDS = Boolean.getBoolean("guitai.nightly") ? 200 : 20;
    @TempDir Path folder;

    @Test
    void a_till_killed_again_and_again_loses_no_acknowledged_sale_and_doubles_none()
            throws Exception {
        var home = folder.resolve("home");
        var said = new Said();
        for (int round = 1; round <= ROUNDS; round++) {
            sellUntilKilled(home, said, new Random(round).nextInt(1, 60));
            var opened =
                    Shop.opened(
                            SqliteStore.open(
                                    home,
                                    Shop.clock(),
                                    Shop.TABLES,
                                    List.of(),
                                    CrashingTill.OPTIONS));
            try (var store = opened.store()) {
                assertThat(opened.report().clean()).isFalse();
                // One sale may be on disk whose acknowledgement did not get out.
                assertThat(said.check(store, 1)).describedAs("round %d", round).isEmpty();
                said.adopt(store);
            }
        }
        assertThat(said.sales()).isGreaterThanOrEqualTo(ROUNDS);
    }

    private void sellUntilKilled(Path home, Said said, int sales)
            throws IOException, InterruptedException {
        var scratch = Files.createDirectories(folder.resolve("scratch"));
        var till =
                new ProcessBuilder(CrashingTill.command(scratch, home, "1000000"))
                        .redirectError(Redirect.INHERIT)
                        .start();
        try (var out = till.inputReader()) {
            for (int i = 0; i < sales; i++) hear(out, said);
            // By its handle: Process.destroyForcibly closes our end of the pipe and loses what is
            // in it.
            till.toHandle().destroyForcibly();
            for (var line = out.readLine(); line != null; line = out.readLine()) said.heard(line);
        }
        assertThat(till.waitFor()).isNotZero();
    }

    private static void hear(BufferedReader out, Said said) throws IOException {
        var line = out.readLine();
        if (line == null) throw new IllegalStateException("the till ended by itself");
        said.heard(line);
    }
}
