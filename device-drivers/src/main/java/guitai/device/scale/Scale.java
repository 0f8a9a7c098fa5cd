package guitai.device.scale;

import guitai.device.Device;
import guitai.device.DeviceFault;

import java.util.Set;

/// A scale that is open and claimed by this till (UnifiedPOS: Scale).
///
/// Any thread; callers wait for one another.
public interface Scale extends Device {

    /// What a scale may be able to do besides weighing.
    enum Capability {
        /// Set to zero from here.
        ZERO,
        /// Take off what lies on it from here.
        TARE
    }

    /// Ask first: the others are refused.
    Set<Capability> capabilities();

    /// Asks once. Blocks for 1.2 s at most; closing ends it.
    ///
    /// The answer was given after this call began: an earlier weight is never handed out again.
    ///
    /// @throws DeviceFault when the scale or the way to it is gone; no weight of before holds
    Weighing weigh() throws DeviceFault;

    /// Sets the empty scale to zero and then weighs. Blocks for 2.5 s at most.
    Weighing zero() throws DeviceFault;

    /// Takes off what lies on the scale and then weighs. Blocks for 2.5 s at most.
    Weighing tare() throws DeviceFault;
}
