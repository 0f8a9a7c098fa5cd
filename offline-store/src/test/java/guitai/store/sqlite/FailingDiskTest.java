package guitai.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.store.Shop;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/// A disk that answers a selling till with errors, put in its way by strace.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class FailingDiskTest {
    private static final int SALES = 40;
    @TempDir Path folder;

    /// Sells on a disk with a fault, and gives how many sales were refused.
    private int sell(String name, String fault, String... more) throws Exception {
        var home = folder.resolve(name);
        var output = folder.resolve(name + ".said");
        var scratch = Files.createDirectories(folder.resolve("scratch"));
        var arguments = new String[more.length + 1];
        arguments[0] = Integer.toString(SALES);
        System.arraycopy(more, 0, arguments, 1, more.length);
        Trace.run(
                folder.resolve(name + ".trace"),
                output,
                CrashingTill.command(scratch, home, arguments),
                "--seccomp-bpf",
                "-e",
                "trace=" + fault.substring(0, fault.indexOf(':')),
                "-e",
                "inject=" + fault);
        var said = new Said();
        Files.readAllLines(output).forEach(said::heard);
        try (var store = Shop.open(home)) {
            assertThat(said.check(store, 0)).describedAs(fault).isEmpty();
        }
        assertThat(said.sales()).describedAs(fault).isPositive();
        return said.refused().size();
    }

    @Test
    void a_flush_that_fails_refuses_one_sale_and_the_next_goes_through() throws Exception {
        assertThat(sell("flush", "fsync:error=EIO:when=30")).isEqualTo(1);
    }

    @Test
    void a_sale_refused_by_a_failed_flush_stays_refused_when_the_till_dies_right_after()
            throws Exception {
        assertThat(sell("flush", "fsync:error=EIO:when=30", "halt")).isEqualTo(1);
    }

    @Test
    void a_write_that_fails_refuses_one_sale_and_the_next_goes_through() throws Exception {
        assertThat(sell("write", "pwrite64:error=EIO:when=400")).isEqualTo(1);
    }

    @Test
    void a_disk_without_room_for_a_while_refuses_and_then_sells_again() throws Exception {
        assertThat(sell("room", "pwrite64:error=ENOSPC:when=400..420")).isBetween(1, SALES - 10);
    }
}
