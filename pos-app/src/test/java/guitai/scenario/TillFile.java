package guitai.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The file of a closed till, changed as a failing disk changes it: one bit, and nobody says so.
public final class TillFile {
    private TillFile() {}

    /// Changes one byte of each place where `body` stands shortly before `near`.
    public static void damage(Path home, String near, String body) {
        var file = home.resolve("till.db");
        try {
            var bytes = Files.readAllBytes(file);
            // One character a byte, so that places in the text are places in the file.
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            int changed = 0;
            for (int at = text.indexOf(near); at >= 0; at = text.indexOf(near, at + 1)) {
                int start = text.lastIndexOf(body, at);
                if (start < 0 || at - start > 200) continue;
                bytes[start + 1] ^= 1;
                changed++;
            }
            if (changed == 0) throw new AssertionError("nothing of " + near + " in " + file);
            Files.write(file, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
