package guitai.equipment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One device of this till, as it is now.
///
/// @param since when it has been so; the start of the till for what nobody watches
/// @param opened how often it has been opened since the till started; each but the first came after
///   it had been lost
/// @param basis the settings it runs on
/// @param last what the last self test has shown, also of an earlier run of the till
public record DeviceReport(
        DeviceKind kind,
        Condition condition,
        Cause cause,
        Instant since,
        int opened,
        List<Basis> basis,
        Optional<Trial> last) {

    public DeviceReport {
        basis = List.copyOf(basis);
    }

    /// How often it was lost and found again.
    public int reconnects() {
        return Math.max(0, opened - 1);
    }
}
