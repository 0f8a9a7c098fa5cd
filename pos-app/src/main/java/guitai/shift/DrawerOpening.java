package guitai.shift;

import guitai.staff.OperatorId;

import java.time.Instant;

/// One opening of the drawer that was no sale, for the list on a shift's report.
///
/// @param reason as it was typed, or [#BY_KEY]
public record DrawerOpening(Instant at, String reason, OperatorId by) {

    /// What the journal says of a drawer that came out and nobody had fired it.
    public static final String BY_KEY = "key";

    public boolean byKey() {
        return reason.equals(BY_KEY);
    }
}
