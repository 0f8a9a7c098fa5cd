package guitai.device;

/// How a device is, and why.
public record DeviceStatus(DeviceState state, DeviceReason reason) {
    public static final DeviceStatus OPENING =
            new DeviceStatus(DeviceState.OPENING, DeviceReason.NONE);
    public static final DeviceStatus READY = new DeviceStatus(DeviceState.READY, DeviceReason.NONE);

    /// Open and answering, but a person must help.
    public static DeviceStatus degraded(DeviceReason reason) {
        return new DeviceStatus(DeviceState.DEGRADED, reason);
    }

    /// Open no more: told by a device as its last word.
    public static DeviceStatus fault(DeviceReason reason) {
        return new DeviceStatus(DeviceState.FAULT, reason);
    }

    /// What a failed attempt to open means: nothing there, or there and unusable.
    public static DeviceStatus unopened(DeviceReason reason) {
        return switch (reason) {
            case NOT_FOUND, UNREACHABLE, NO_SERVICE, CLOSED ->
                    new DeviceStatus(DeviceState.ABSENT, reason);
            case NONE,
                    IN_USE,
                    NOT_ALLOWED,
                    LOST,
                    SILENT,
                    GARBLED,
                    BUSY,
                    DROPPED,
                    PAPER_NEAR_END,
                    PAPER_OUT,
                    COVER_OPEN,
                    OFFLINE,
                    CUTTER,
                    BROKEN ->
                    fault(reason);
        };
    }
}
