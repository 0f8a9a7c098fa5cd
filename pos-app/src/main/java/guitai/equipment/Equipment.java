package guitai.equipment;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Port: the devices of this till.
public interface Equipment {

    /// One for each kind, set up or not, in the order of [DeviceKind]. Any thread; returns at once.
    List<DeviceReport> all();

    /// The self test of one device, as far as no person is needed for it. Blocks for 15 seconds at
    /// most; not for the JavaFX thread. What it shows is kept.
    Trial tryOut(DeviceKind kind);

    /// Keeps what a test with a person has shown, such as a code that was scanned.
    void keep(DeviceKind kind, Trial trial);

    /// Takes over what the settings file says now: the devices that run on one of these settings
    /// are closed and opened again, all others go on. What is being printed comes out before.
    /// Blocks for half a minute at most; not for the JavaFX thread.
    ///
    /// @param names of settings that were changed
    /// @return those of them that hold only when the till is started again
    List<String> takeOver(List<String> names);

    /// What went over its line last. Any thread; returns at once.
    Traffic traffic(DeviceKind kind);

    /// How the wire of the drawer's switch stands now. Blocks for three seconds at most.
    SwitchLine drawerLine();

    /// What the scale says now. Blocks for two seconds at most.
    Weighed weigh();

    /// Tries every protocol of scales on a port, which the till's own scale leaves meanwhile.
    /// Blocks for twenty seconds at most.
    ///
    /// @param live hears what goes to and fro
    Listened listen(String port, Consumer<String> live);

    /// A till without any.
    Equipment NONE =
            new Equipment() {
                @Override
                public List<DeviceReport> all() {
                    return List.of();
                }

                @Override
                public Trial tryOut(DeviceKind kind) {
                    return new Trial(Instant.EPOCH, Trial.Level.NOTHING, Cause.NOT_SET_UP, "");
                }

                @Override
                public void keep(DeviceKind kind, Trial trial) {}

                @Override
                public SwitchLine drawerLine() {
                    return SwitchLine.UNKNOWN;
                }

                @Override
                public Weighed weigh() {
                    return new Weighed.Failed(Cause.NOT_SET_UP);
                }

                @Override
                public Listened listen(String port, Consumer<String> live) {
                    return new Listened(List.of(), Cause.NOT_SET_UP);
                }

                @Override
                public Traffic traffic(DeviceKind kind) {
                    return Traffic.NONE;
                }

                @Override
                public List<String> takeOver(List<String> names) {
                    return names;
                }
            };
}
