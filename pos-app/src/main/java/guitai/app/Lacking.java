package guitai.app;

import guitai.config.Key;
import guitai.config.Settings;
import guitai.credential.SecretReading;
import guitai.credential.SecretWarning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a payment channel still lacks, gathered so that a technician mends it in one go.
final class Lacking {
    private final List<String> words = new ArrayList<>();
    private boolean serious;

    <T> Optional<T> secret(Key key, SecretReading<T> reading) {
        return switch (reading) {
            case SecretReading.Usable<T>(var secret, var warnings) -> {
                warnings.stream().map(SecretWarning::words).forEach(words::add);
                yield Optional.of(secret);
            }
            case SecretReading.Unusable<T>(var problem) -> {
                add(key.written() + ": " + problem.words());
                yield Optional.empty();
            }
        };
    }

    /// A setting without which nothing goes.
    String setting(Settings settings, Key key) {
        var text = settings.text(key);
        if (text.isEmpty()) add(key.written() + " is not set");
        return text;
    }

    /// @param what keeps the channel from being built
    void add(String what) {
        words.add(what);
        serious = true;
    }

    /// Whether the channel cannot be built.
    boolean serious() {
        return serious;
    }

    /// What is lacking, and what is merely not good.
    List<String> words() {
        return List.copyOf(words);
    }
}
