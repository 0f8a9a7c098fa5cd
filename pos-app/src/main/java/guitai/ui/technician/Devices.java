package guitai.ui.technician;

import guitai.equipment.DeviceKind;
import guitai.equipment.DeviceReport;
import guitai.equipment.Equipment;
import guitai.equipment.Listened;
import guitai.equipment.SwitchLine;
import guitai.equipment.Traffic;
import guitai.equipment.Trial;
import guitai.equipment.Weighed;

import java.util.List;
import java.util.Optional;
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

    /// What went over its line last.
    Traffic traffic(DeviceKind kind);

    /// Writes what was heard into a `.dump` file of the till's home; tells its path on any thread,
    /// or nothing where it could not be written.
    void save(DeviceKind kind, Traffic heard, Consumer<Optional<String>> back);

    /// How the wire of the drawer's switch stands; tells on any thread within some seconds.
    void drawerLine(Consumer<SwitchLine> back);

    /// What the scale says; tells on any thread within some seconds.
    void weigh(Consumer<Weighed> back);

    /// Tries every protocol of scales on a port; tells on any thread within half a minute.
    ///
    /// @param live hears meanwhile what goes to and fro
    void listen(String port, Consumer<String> live, Consumer<Listened> back);

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

                @Override
                public void drawerLine(Consumer<SwitchLine> back) {
                    back.accept(Equipment.NONE.drawerLine());
                }

                @Override
                public void weigh(Consumer<Weighed> back) {
                    back.accept(Equipment.NONE.weigh());
                }

                @Override
                public void listen(String port, Consumer<String> live, Consumer<Listened> back) {
                    back.accept(Equipment.NONE.listen(port, live));
                }

                @Override
                public Traffic traffic(DeviceKind kind) {
                    return Traffic.NONE;
                }

                @Override
                public void save(DeviceKind kind, Traffic heard, Consumer<Optional<String>> back) {
                    back.accept(Optional.empty());
                }
            };
}
