package guitai.device.printer;

/// What a printer model can do (UnifiedPOS: CapXxx).
public enum Capability {
    CUT,
    DRAWER,
    CHINESE,
    /// Says how it is by itself whenever that changes.
    REPORTS_CHANGES,
    /// Confirms each job under its own number, so several may be on their way.
    NUMBERED_CONFIRMATION
}
