package guitai.command;

import guitai.storage.TillStore;
import guitai.store.backup.RestoreCheck;
import guitai.store.backup.RestoreOutcome;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `restore FILE`: puts a copy in place, unless that would lose something.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Puts a backup in place; an older or damaged one is refused.")
final class RestoreCommand implements Callable<Integer> {
    @Mixin private final HomeOption home = new HomeOption();

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(
            names = "--live",
            description = "the books of the real shop; without it, those of training mode")
    private boolean live;

    private static String words(RestoreCheck why) {
        return switch (why) {
            case RestoreCheck.Fit _ -> throw new IllegalArgumentException("it is fit");
            case RestoreCheck.Older(var last, var has) ->
                    "it is older; it ends at entry %d and the till has %d".formatted(last, has);
            case RestoreCheck.Foreign(var seq) ->
                    "it is another till's; entry %d is another one here".formatted(seq);
            case RestoreCheck.Damaged(var what) -> "it is damaged; " + what;
            case RestoreCheck.Newer(var found, var known) ->
                    "a newer version wrote it (layout %d, this one knows %d)"
                            .formatted(found, known);
            case RestoreCheck.NotACopy(var what) -> "it is no copy of a till; " + what;
        };
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            return Opened.refused(file + " is not a file", "check the name");
        }
        var books = home.path().resolve(live ? "live" : "training");
        return switch (TillStore.restore(books, file.toAbsolutePath())) {
            case RestoreOutcome.Restored(var copy, var replaced) -> {
                System.out.println(
                        "restored up to entry "
                                + copy.lastSeq()
                                + replaced.map(r -> "; what was there is kept in " + r).orElse(""));
                yield Exit.GOOD;
            }
            case RestoreOutcome.Refused(var why) ->
                    Opened.refused(
                            "the copy was refused: " + words(why),
                            "nothing was changed; take another copy");
            case RestoreOutcome.HomeInUse(var who) ->
                    Opened.refused("a till is running on " + books + ": " + who, "close it first");
            case RestoreOutcome.Failed(var what) ->
                    Opened.refused("not restored: " + what, "everything is as it was");
        };
    }
}
