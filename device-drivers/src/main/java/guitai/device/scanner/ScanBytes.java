package guitai.device.scanner;

import java.util.List;
import java.util.Optional;

/// How one kind of scanner puts its codes into bytes. Pure: time comes in with the bytes. Not
/// thread-safe.
interface ScanBytes {

    /// Takes bytes in the order they came; `nanos` must not go back.
    List<Scanned> take(byte[] bytes, int count, long nanos);

    /// What silence alone has ended by now.
    Optional<Scanned> idle(long nanos);
}
