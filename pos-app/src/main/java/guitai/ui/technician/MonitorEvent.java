package guitai.ui.technician;

/// What a technician does with what goes over a line.
public enum MonitorEvent {
    /// Holds the rows, or goes on.
    STOP,
    SAVE,
    OLDER,
    NEWER,
    BACK
}
