package guitai.device.drawer;

/// Whether a drawer is open.
public enum DrawerState {
    OPEN,
    CLOSED,
    /// It has no switch, or its printer is not there.
    UNKNOWN
}
