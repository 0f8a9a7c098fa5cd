package guitai.device.drawer;

/// What came of firing a drawer.
public enum Kicked {
    /// Its switch says that it is out.
    OPENED,
    /// The pulse is on its way; this drawer has no switch to say more.
    SENT,
    /// Its switch has not moved: locked, stuck, unplugged, or on the other pin.
    DID_NOT_MOVE,
    /// The printer it hangs on is not there.
    NOT_REACHABLE,
    /// This printer has no plug for a drawer.
    NO_DRAWER
}
