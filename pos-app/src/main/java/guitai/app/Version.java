package guitai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version this program was built as.
final class Version {
    private Version() {}

    static String number() {
        try (var in = Version.class.getResourceAsStream("/guitai/version.properties")) {
            if (in == null) return "unknown";
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "unknown");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
