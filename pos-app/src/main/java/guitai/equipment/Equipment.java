package guitai.equipment;

import java.time.Instant;
import java.util.List;

/// Port: the devices of this till.
public interface Equipment {

    /// One for each kind, set up or not, in the order of [DeviceKind]. Any thread; returns at once.
    List<DeviceReport> all();

    /// The self test of one device, as far as no person is needed for it. Blocks for 15 seconds at
    /// most; not for the JavaFX thread. What it shows is kept.
    Trial tryOut(DeviceKind kind);

    /// Keeps what a test with a person has shown, such as a code that was scanned.
    void keep(DeviceKind kind, Trial trial);

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
            };
}
