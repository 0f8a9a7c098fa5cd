package guitai.device.nfc;

import java.time.Duration;

/// How long each wait may last.
///
/// @param service for an answer of the PC/SC service itself
/// @param card for everything that is asked of one card; a longer one is mute
/// @param slice how long one wait for a card lasts before the next begins; after it, a service that
///   hangs is noticed
record NfcTiming(Duration service, Duration card, Duration slice) {
    /// A card is read in some hundred milliseconds; a person holds one for about a second.
    static final NfcTiming USUAL =
            new NfcTiming(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(2));
}
