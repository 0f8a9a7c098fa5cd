package guitai.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;

/// A disk in memory, where the tests run as root.
record SmallDisk(Path folder) implements AutoCloseable {

    static SmallDisk mount(Path folder, long bytes) throws IOException {
        Files.createDirectories(folder);
        var done = run("mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", folder.toString());
        assumeTrue(done, "needs root to mount a small disk; the page limit above stands for it");
        return new SmallDisk(folder);
    }

    void remount(String how) throws IOException {
        assertThat(run("mount", "-o", "remount," + how, folder.toString())).isTrue();
    }

    @Override
    public void close() throws IOException {
        assertThat(run("umount", folder.toString())).isTrue();
    }

    private static boolean run(String... command) throws IOException {
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.DISCARD)
                        .start();
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
