package guitai.device.drawer;

/// How the switch of a drawer is wired. No printer knows: it is learned when the drawer is set up.
public enum DrawerSwitch {
    /// It has none, as many have: nobody can say whether it is open.
    NONE,
    OPEN_WHEN_HIGH,
    OPEN_WHEN_LOW;

    DrawerState state(boolean high) {
        return switch (this) {
            case NONE -> DrawerState.UNKNOWN;
            case OPEN_WHEN_HIGH -> high ? DrawerState.OPEN : DrawerState.CLOSED;
            case OPEN_WHEN_LOW -> high ? DrawerState.CLOSED : DrawerState.OPEN;
        };
    }
}
