package guitai.peripheral;

import guitai.device.DeviceReason;
import guitai.device.DeviceStatus;
import guitai.slip.DeviceHealth;
import guitai.slip.PrintJob.Trouble;

/// The device library's reasons in the words of the till.
final class Troubles {
    private Troubles() {}

    /// Why a device cannot work now.
    static Trouble of(DeviceReason why) {
        return switch (why) {
            case PAPER_OUT, PAPER_NEAR_END -> Trouble.PAPER_OUT;
            case COVER_OPEN -> Trouble.COVER_OPEN;
            case CUTTER -> Trouble.CUTTER;
            // It answers, but takes no data: switched off line, or still at an earlier job.
            case OFFLINE, BUSY -> Trouble.OFFLINE;
            case NONE, NOT_FOUND, UNREACHABLE, NO_SERVICE, SILENT, GARBLED, IN_USE, CLOSED ->
                    Trouble.NOT_REACHABLE;
            case LOST -> Trouble.LINE_LOST;
            case NOT_ALLOWED, DROPPED, BROKEN -> Trouble.DEVICE_ERROR;
        };
    }

    /// Why nobody knows what became of bytes that had left.
    static Trouble after(DeviceReason why) {
        return switch (why) {
            case CLOSED -> Trouble.TILL_STOPPED;
            case SILENT, GARBLED -> Trouble.LINE_LOST;
            case NONE,
                    NOT_FOUND,
                    IN_USE,
                    NOT_ALLOWED,
                    UNREACHABLE,
                    NO_SERVICE,
                    LOST,
                    BUSY,
                    DROPPED,
                    PAPER_NEAR_END,
                    PAPER_OUT,
                    COVER_OPEN,
                    OFFLINE,
                    CUTTER,
                    BROKEN ->
                    of(why);
        };
    }

    static DeviceHealth health(DeviceStatus status) {
        return switch (status.state()) {
            case OPENING -> new DeviceHealth.Opening();
            case READY -> new DeviceHealth.Ready(false);
            case DEGRADED ->
                    status.reason() == DeviceReason.PAPER_NEAR_END
                            ? new DeviceHealth.Ready(true)
                            : new DeviceHealth.NotReady(of(status.reason()));
            case ABSENT, FAULT -> new DeviceHealth.NotReady(of(status.reason()));
        };
    }
}
