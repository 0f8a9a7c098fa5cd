package guitai.credential;

import guitai.credential.SecretProblem.Kind;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The bytes of one secret, and the name of where they came from.
final class SecretSource {
    // A PKCS#12 file with its chain is a few kilobytes.
    private static final long LARGEST = 64 * 1024;

    private static final Set<PosixFilePermission> OTHERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private final String where;
    private final byte[] bytes;

    private SecretSource(String where, byte[] bytes) {
        this.where = where;
        this.bytes = bytes;
    }

    static SecretSource of(
            Secrets.Place place,
            Path folder,
            Map<String, String> environment,
            List<SecretWarning> warnings)
            throws Refused {
        var told = environment.get(place.variable());
        if (told != null && !told.isBlank()) {
            return new SecretSource(
                    "environment variable " + place.variable(),
                    told.getBytes(StandardCharsets.UTF_8));
        }
        if (place.file().isEmpty()) throw new Refused(Kind.NOT_NAMED);
        return file(folder.resolve(place.file()), warnings);
    }

    private static SecretSource file(Path file, List<SecretWarning> warnings) throws Refused {
        if (!Files.exists(file)) throw new Refused(Kind.MISSING);
        if (!Files.isRegularFile(file)) throw new Refused(Kind.UNREADABLE);
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes((int) LARGEST + 1);
            if (bytes.length > LARGEST) throw new Refused(Kind.TOO_LARGE);
            if (readByOthers(file)) {
                warnings.add(
                        new SecretWarning(file.toString(), SecretWarning.Kind.READABLE_BY_OTHERS));
            }
            return new SecretSource(file.toString(), bytes);
        } catch (IOException unreadable) {
            throw new Refused(Kind.UNREADABLE);
        }
    }

    /// Windows keeps its permissions elsewhere; there this says nothing.
    private static boolean readByOthers(Path file) throws IOException {
        try {
            return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
        } catch (UnsupportedOperationException notPosix) {
            return false;
        }
    }

    String where() {
        return where;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return where;
    }
}
