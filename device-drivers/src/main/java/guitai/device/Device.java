package guitai.device;

/// Anything this module has opened and claimed for this process.
public interface Device extends AutoCloseable {

    /// Lets go of the device and ends every call that is blocked in it.
    ///
    /// Any thread, any time, more than once; returns within a second and never throws.
    @Override
    void close();
}
