package guitai.device.virtual;

/// What the decoder asks of the rest of the printer; called on the print thread, in printing order.
interface Firmware {

    void answer(byte[] bytes);

    /// Reports by itself from now on, or no more; the first report comes at once.
    void reportChanges(boolean on);

    /// Bits of the paper sensors, as `GS r 1` gives them.
    int paperBits();

    /// Bits of the drawer switch, as `GS r 2` gives them.
    int drawerBits();

    /// The end of a job has been reached.
    void printed();

    /// Jobs are counted from nothing again.
    void countFromZero();

    void kick(int pin);

    void cut();

    void violation(Violation.Kind kind, long offset, byte[] bytes, int count);
}
