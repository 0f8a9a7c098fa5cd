package guitai.device.printer;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One document on its way. Guarded by the lock of its printer.
final class Job {
    final String id;
    final List<byte[]> parts;
    final Consumer<JobOutcome> later;
    // Set before the last part leaves: its answer may be here before the write returns.
    boolean fenced;
    boolean written;
    boolean calledStalled;
    Optional<JobOutcome> end = Optional.empty();

    Job(String id, List<byte[]> parts, Consumer<JobOutcome> later) {
        this.id = id;
        this.parts = parts;
        this.later = later;
    }
}
