package guitai.command;

import guitai.command.TillStarter.Hearing;
import guitai.command.TillStarter.Start;

import java.nio.file.Path;

/// Opens the books of a home for one command, and closes them again.
final class Opened {
    private Opened() {}

    interface Work {
        int with(OpenTill till) throws Exception;
    }

    /// @return the work's exit status, or 2 with one clear line when the till cannot be opened
    static int books(TillStarter starter, Path home, Work work) throws Exception {
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
