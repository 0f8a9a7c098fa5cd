package guitai.command;

import guitai.store.backup.BackupOutcome;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `backup FILE`: everything the till remembers, in one file.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copies everything the till remembers into one file.")
final class BackupCommand implements Callable<Integer> {
    private final TillStarter starter;

    @Mixin private final HomeOption home = new HomeOption();

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file = Path.of("");

    BackupCommand(TillStarter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws Exception {
        return Opened.books(
                starter,
                home.path(),
                till ->
                        switch (till.store().backup(file.toAbsolutePath())) {
                            case BackupOutcome.Copied(var copy, var last, _, var bytes) -> {
                                System.out.println(
                                        "copied to %s: up to entry %d, %d bytes"
                                                .formatted(copy, last, bytes));
                                yield Exit.GOOD;
                            }
                            case BackupOutcome.NotCopied(var what) ->
                                    Opened.refused(
                                            "no copy was made: " + what, "try another place");
                        });
    }
}
