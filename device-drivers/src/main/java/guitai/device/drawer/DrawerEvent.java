package guitai.device.drawer;

import java.time.Duration;

/// Something a drawer with a switch did.
public sealed interface DrawerEvent {

    /// Out: fired, or with the key.
    ///
    /// @param fired whether it was fired from here within the last two seconds
    record Opened(boolean fired) implements DrawerEvent {}

    record Closed() implements DrawerEvent {}

    /// Nobody has closed it for as long as the shop allows. Told once for each opening.
    record LeftOpen(Duration since) implements DrawerEvent {}
}
