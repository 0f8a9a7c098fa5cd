package guitai.command;

import guitai.command.TillStarter.Hearing;
import guitai.command.TillStarter.Start;

import java.nio.file.Files;
import java.nio.file.Path;

/// Opens the books of a home for one command, and closes them again.
final class Opened {
    private Opened() {}

    interface Work {
        int with(OpenTill till) throws Exception;
    }

    /// @return the work's exit status, or 2 with one clear line when the till cannot be opened
    static int books(TillStarter starter, Path home, Work work) throws Exception {
        if (!isHome(home)) {
            return refused("no till has ever run in " + home, "check --home and GUITAI_HOME");
        }
        return anyBooks(starter, home, work);
    }

    /// Whether a till keeps its data there: a mistyped folder must not become a new, empty till
    /// that then is backed up every night.
    static boolean isHome(Path home) {
        return Files.isDirectory(home.resolve("training"))
                || Files.isDirectory(home.resolve("live"));
    }

    /// The same, for a home that may be new.
    static int anyBooks(TillStarter starter, Path home, Work work) throws Exception {
        return switch (starter.start(home, false, Hearing.nothing())) {
            case Start.Refused(var what, var next) -> refused(what, next);
            case Start.Running(var till) -> {
                try (till) {
                    yield work.with(till);
                }
            }
        };
    }

    static int refused(String what, String next) {
        System.err.println("guitai: " + what + "; " + next);
        return Exit.BAD;
    }
}
