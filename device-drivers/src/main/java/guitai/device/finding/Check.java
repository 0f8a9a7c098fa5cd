package guitai.device.finding;

import guitai.device.DeviceFault;

import java.util.Optional;

/// The three questions about one kind of device. Each method blocks and runs on a thread that is
/// left behind when its time is over; it must not keep the device open.
public interface Check {

    /// What came of a question that did not fail.
    ///
    /// @param said what can be shown of it
    /// @param needsEyes whether a person must look
    record Answer(String said, boolean needsEyes) {
        public static Answer of(String said) {
            return new Answer(said, false);
        }
    }

    /// Is it there, and can this process have it?
    Answer present() throws DeviceFault, InterruptedException;

    /// Does it answer? Empty for a device that cannot.
    Optional<Answer> talks() throws DeviceFault, InterruptedException;

    /// Does it do its work? Empty where there is no way to try.
    Optional<Answer> works() throws DeviceFault, InterruptedException;
}
