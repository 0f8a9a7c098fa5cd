/// Cash drawers: fired open through the printer they hang on, and watched by the switch in them.
///
/// Read [guitai.device.drawer.Drawer] first. A printer only sees a line that is high or low;
/// [guitai.device.drawer.DrawerSwitch] says what that means for this drawer, and
/// [guitai.device.drawer.DrawerLesson] finds it out. Not here: who may open it and why, which the
/// application writes down.
@NullMarked
package guitai.device.drawer;

import org.jspecify.annotations.NullMarked;
