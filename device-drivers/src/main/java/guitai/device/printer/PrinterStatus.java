package guitai.device.printer;

import guitai.device.DeviceReason;
import guitai.device.DeviceStatus;

/// How a printer is, in its own words.
///
/// @param online it takes data and prints; false also while cover or paper stop it
/// @param drawerOpen as the switch in the drawer says, if it is wired as the profile has it; many
///   drawers have none, and then this never changes
/// @param drawerHigh what the switch really says; `guitai.device.drawer` learns what it means
public record PrinterStatus(
        boolean online,
        Paper paper,
        boolean coverOpen,
        boolean cutterStuck,
        boolean broken,
        boolean drawerOpen,
        boolean drawerHigh) {

    public enum Paper {
        OK,
        NEAR_END,
        OUT
    }

    /// What keeps it from printing now; `NONE` when nothing does.
    public DeviceReason inTheWay() {
        if (broken) {
            return DeviceReason.BROKEN;
        }
        if (coverOpen) {
            return DeviceReason.COVER_OPEN;
        }
        if (paper == Paper.OUT) {
            return DeviceReason.PAPER_OUT;
        }
        if (cutterStuck) {
            return DeviceReason.CUTTER;
        }
        return online ? DeviceReason.NONE : DeviceReason.OFFLINE;
    }

    /// The same in the words of every device.
    public DeviceStatus asDevice() {
        var obstacle = inTheWay();
        if (obstacle != DeviceReason.NONE) {
            return DeviceStatus.degraded(obstacle);
        }
        return paper == Paper.NEAR_END
                ? DeviceStatus.degraded(DeviceReason.PAPER_NEAR_END)
                : DeviceStatus.READY;
    }
}
