package guitai.command;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/// Where the till keeps its data: `--home`, else `GUITAI_HOME`, else `.guitai` in the user's
/// folder.
final class HomeOption {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "where this till keeps its data (GUITAI_HOME; default ~/.guitai)")
    private Optional<Path> home = Optional.empty();

    Path path() {
        return home.orElseGet(HomeOption::standard).toAbsolutePath().normalize();
    }

    static Path standard() {
        var set = System.getenv("GUITAI_HOME");
        return set == null || set.isBlank()
                ? Path.of(System.getProperty("user.home"), ".guitai")
                : Path.of(set);
    }
}
