package guitai.device.drawer;

import guitai.device.Device;

/// A cash drawer (UnifiedPOS: CashDrawer).
///
/// Any thread.
public interface Drawer extends Device {

    /// Opens it now, paper or not. Blocks for less than two seconds.
    Kicked kick();

    /// As it was when its printer last said so. Never blocks.
    DrawerState state();
}
