package guitai.ui.technician;

import guitai.equipment.DeviceKind;
import guitai.equipment.DeviceReport;
import guitai.equipment.Equipment;
import guitai.equipment.Trial;

import java.util.List;
import java.util.function.Consumer;

/// Port: the devices of this till, for the page. Every call returns at once.
public interface Devices {

    /// One for each kind, as it is now.
    List<DeviceReport> all();

    /// The self test of one, as far as no person is needed; tells on any thread within half a
    /// minute.
    void tryOut(DeviceKind kind, Consumer<Trial> back);

    /// Keeps what a test with a person has shown.
    void keep(DeviceKind kind, Trial trial);

    /// A till without any.
    Devices NONE =
            new Devices() {
                @Override
                public List<DeviceReport> all() {
                    return Equipment.NONE.all();
                }

                @Override
                public void tryOut(DeviceKind kind, Consumer<Trial> back) {
                    back.accept(Equipment.NONE.tryOut(kind));
                }

                @Override
                public void keep(DeviceKind kind, Trial trial) {}
            };
}
