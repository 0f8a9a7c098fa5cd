package guitai.storage;

import guitai.journal.BooksUnavailable;
import guitai.payment.Channel;
import guitai.reconciliation.BillFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// Bills beside the books: `bills/2026-11-21/wechat_pay`.
final class StoredBillFiles implements BillFiles {
    private final Path bills;

    StoredBillFiles(Path home) {
        this.bills = home.resolve("bills");
    }

    @Override
    public Path folder(Channel channel, LocalDate date) {
        var folder =
                bills.resolve(date.toString()).resolve(channel.name().toLowerCase(Locale.ROOT));
        try {
            return Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new BooksUnavailable(BooksUnavailable.Reason.OTHER, refused);
        }
    }

    @Override
    public Optional<String> sha256(Path file) {
        var part = new byte[1 << 16];
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                digest.update(part, 0, read);
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException unreadable) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
