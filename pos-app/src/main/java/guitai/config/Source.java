package guitai.config;

import java.nio.file.Path;

/// Where a setting's value came from.
public sealed interface Source {
    record Default() implements Source {}

    record File(Path file, int line) implements Source {}

    record Environment(String variable) implements Source {}
}
