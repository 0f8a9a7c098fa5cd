package guitai.equipment;

import java.time.Instant;
import java.util.List;

/// What went over the line of a device last, for a technician's eyes; what may be a secret is
/// hidden already.
///
/// @param heard whether this device has a line that can be listened to
/// @param pieces the oldest first; at most fifty
/// @param dump the same as a `.dump` file has it
public record Traffic(boolean heard, List<Piece> pieces, String dump) {

    public static final Traffic NONE = new Traffic(false, List.of(), "");

    public Traffic {
        pieces = List.copyOf(pieces);
    }

    /// Some bytes that went over at once.
    ///
    /// @param sent whether from this machine
    /// @param hex two digits a byte, parted by blanks; hidden ones are stars
    /// @param text a character a byte
    public record Piece(Instant at, boolean sent, String hex, String text) {}
}
