package guitai.gateway.bill;

import guitai.payment.Channel;
import guitai.reconciliation.StatementSource.Bill;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;

/// Where a bill's file comes down, and the name it is kept under.
///
/// The name ends in what the file says: the same bill fetched again is the same file, and another
/// one of the same day takes nothing from the first.
public final class Landing {
    /// At 7 Mbit a second this is the largest file the line takes.
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    // Of a hash with 64 digits; a day has a handful of files.
    private static final int DIGITS = 12;

    private final Path folder;
    private final String name;
    private final String ending;

    /// Makes the folder where it is missing.
    ///
    /// @param ending of the file's name, such as `.csv.gz`
    public Landing(Path folder, Channel channel, LocalDate date, Bill bill, String ending)
            throws IOException {
        Files.createDirectories(folder);
        this.folder = folder;
        this.name = (channel + "-" + bill + "-" + date).toLowerCase(Locale.ROOT).replace('_', '-');
        this.ending = ending;
    }

    /// Where it is while nobody knows yet whether it is whole.
    public Path part() {
        return folder.resolve(name + ".part");
    }

    /// Gives the file that came down its name.
    public Path keep() throws IOException {
        String hash;
        try (var in = Files.newInputStream(part())) {
            hash = digest(in, "SHA-256");
        }
        var kept = folder.resolve(name + "-" + hash.substring(0, DIGITS) + ending);
        return Files.move(part(), kept, StandardCopyOption.REPLACE_EXISTING);
    }

    public void drop() throws IOException {
        Files.deleteIfExists(part());
    }

    /// In small letters.
    public static String digest(InputStream in, String algorithm) throws IOException {
        try {
            var digest = MessageDigest.getInstance(algorithm);
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has " + algorithm, impossible);
        }
    }
}
