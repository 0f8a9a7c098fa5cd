package guitai.ui.shell;

import guitai.ui.technician.Devices;
import guitai.ui.technician.Finding;
import guitai.ui.technician.SetUps;

import java.util.function.BooleanSupplier;

/// What the program gives the window for a technician, and for a trainer.
///
/// @param bench opens the bench of virtual devices; false where there is none, as outside training
///   mode
public record TechnicianParts(
        Devices devices, SetUps setUps, Finding finding, BooleanSupplier bench) {

    public static final TechnicianParts NONE =
            new TechnicianParts(Devices.NONE, SetUps.NONE, Finding.NONE, () -> false);
}
