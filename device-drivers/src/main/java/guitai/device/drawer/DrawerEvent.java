package guitai.device.drawer;

import java.time.Duration;

/// Something a drawer with a switch did.
public sealed interface DrawerEvent {

    /// Out: fired, or with the key. Not told of one that was open when it was first seen.
    ///
    /// @param fired whether it was fired from here within the last five seconds
    record Opened(boolean fired) implements DrawerEvent {}

    record Closed() implements DrawerEvent {}

    /// Nobody has closed it for as long as the shop allows. Told once for each opening.
    record LeftOpen(Duration since) implements DrawerEvent {}
}
