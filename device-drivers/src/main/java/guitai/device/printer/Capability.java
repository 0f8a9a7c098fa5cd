package guitai.device.printer;

/// What a printer model can do (UnifiedPOS: CapXxx).
public enum Capability {
    CUT,
    DRAWER,
    /// Has Chinese characters; without them they are printed as pictures.
    CHINESE,
    PICTURES,
    /// Answers when it is asked how it is; one without takes everything and never says a word.
    STATUS,
    /// Says how it is by itself whenever that changes.
    REPORTS_CHANGES,
    /// Says when a job is on paper; without it every job ends as `Unknown`.
    CONFIRMATION,
    /// Confirms each job under its own number, so several may be on their way.
    NUMBERED_CONFIRMATION
}
