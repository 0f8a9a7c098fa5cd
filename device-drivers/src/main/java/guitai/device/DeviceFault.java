package guitai.device;

import java.io.Serial;

/// A device cannot do what was asked because it, or the way to it, is broken or gone.
///
/// Checked on purpose: a cable can be pulled at any moment, and whoever asks a device for something
/// must say what the shop does then. What happens every day (paper out before a job, a code that
/// cannot be read) is a return value and never this.
public final class DeviceFault extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final DeviceReason reason;

    public DeviceFault(DeviceReason reason, String where) {
        super(reason + ": " + where);
        this.reason = reason;
    }

    public DeviceFault(DeviceReason reason, String where, Throwable cause) {
        super(reason + ": " + where, cause);
        this.reason = reason;
    }

    public DeviceReason reason() {
        return reason;
    }
}
