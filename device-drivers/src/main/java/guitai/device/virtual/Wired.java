package guitai.device.virtual;

/// What hangs at the far end of a [SoftCable]: bytes in, bytes out.
interface Wired {

    /// Takes bytes of the host, and says at once what there is to say to them.
    byte[] take(byte[] bytes);

    /// What it says without being asked, looked at ten times a second; mostly nothing.
    byte[] unasked();
}
