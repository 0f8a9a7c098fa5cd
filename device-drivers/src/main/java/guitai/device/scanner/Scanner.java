package guitai.device.scanner;

import guitai.device.Device;

import java.util.function.Consumer;

/// A barcode scanner that is open and claimed by this till (UnifiedPOS: Scanner).
public interface Scanner extends Device {

    /// Starts to hand over every scan, in the order they were read; called once.
    ///
    /// @param heard runs on the scanner's own thread and must return quickly; what is scanned
    ///   meanwhile waits in the operating system's buffer
    void listen(Consumer<? super Scanned> heard);
}
