package guitai.device.scanner;

import guitai.device.Device;

import java.util.function.Consumer;

/// Port: something that makes pictures: a camera, or a test.
public interface CameraSource extends Device {

    /// Starts to hand over pictures; called once.
    ///
    /// @param seen runs on the camera's own thread and returns at once; a picture it has no time
    ///   for is passed over
    /// @param lost runs once when the camera is gone
    void watch(Consumer<Picture> seen, Runnable lost);
}
