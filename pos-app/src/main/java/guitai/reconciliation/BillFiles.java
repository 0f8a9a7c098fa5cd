package guitai.reconciliation;

import guitai.payment.Channel;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// Port: where bills lie on this machine. Thread-safe; blocks on the disk.
public interface BillFiles {

    /// The folder a day's bills of a channel are put in; made where it is not there.
    Path folder(Channel channel, LocalDate date);

    /// The SHA-256 of a file in lower-case hexadecimal; empty if it cannot be read.
    Optional<String> sha256(Path file);
}
