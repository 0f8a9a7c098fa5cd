package guitai.shift;

import java.time.Instant;

/// Look at the totals without closing anything (rule CM-10); twice in a row it is the same.
public record XReport(ShiftFigures figures, Instant at) {}
