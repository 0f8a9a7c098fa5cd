package guitai.device;

/// The five states of every device, whatever its kind; a screen that can show these can show any
/// device.
public enum DeviceState {
    /// Nothing there: unplugged, switched off, wrong address. Looked for again by itself.
    ABSENT,
    /// Being opened for the first time.
    OPENING,
    /// Open and working.
    READY,
    /// Open and answering, but a person must help: paper, cover. Not opened again; it recovers by
    /// itself.
    DEGRADED,
    /// There, but unusable: in use elsewhere, lost in the middle, silent. Opened again by itself.
    FAULT
}
