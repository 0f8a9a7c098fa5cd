package guitai.device.link;

import guitai.device.Device;
import guitai.device.DeviceFault;

import java.time.Duration;

/// Bytes out to one device and bytes in from it.
///
/// One thread may read while another writes. A new link is opened after every fault: a link that
/// has failed once is finished.
public interface Link extends Device {

    /// Waits for at least one byte.
    ///
    /// @param wait how long at most; a call may take a tenth of a second longer
    /// @return how many bytes are in `into` now; 0 when none came in time
    /// @throws DeviceFault `LOST` when the device is gone, `CLOSED` when this link was closed
    int read(byte[] into, Duration wait) throws DeviceFault;

    /// Hands all bytes to the device's line. Blocks without limit while the device takes none;
    /// closing ends it.
    ///
    /// Returning says the bytes are on their way, not that they have arrived.
    ///
    /// @throws DeviceFault `LOST` when the device is gone, `CLOSED` when this link was closed; any
    ///   part of the bytes may have arrived
    void write(byte[] bytes) throws DeviceFault;
}
