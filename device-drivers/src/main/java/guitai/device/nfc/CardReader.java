package guitai.device.nfc;

import guitai.device.Device;

/// A reader of contactless cards that is open (UnifiedPOS: SmartCardRW). What is held to it, is
/// heard by whoever opened it.
public interface CardReader extends Device {
    /// The name of the reader: its model and its place.
    String name();
}
