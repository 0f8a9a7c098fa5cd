package guitai.device.pcsc;

import java.io.Serial;

/// The service refused, or is gone.
public final class PcscFault extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    /// What the till can act on; codes of the service that mean the same to it are one.
    public enum Kind {
        /// The service does not run, or stopped while we were connected.
        NO_SERVICE,
        /// No reader, or none of this name any more.
        NO_READER,
        /// Another thread ended the wait.
        CANCELLED,
        /// The card was taken away.
        CARD_GONE,
        /// Something lies there that does not answer as a chip card does.
        CARD_MUTE,
        /// Another program has the card for itself.
        IN_USE,
        /// The reader or its driver failed.
        OTHER
    }

    private final Kind kind;

    /// @param code as `pcsclite.h` has it, without a sign
    public PcscFault(String call, long code) {
        super("%s: 0x%08X".formatted(call, code));
        this.kind = kind(code);
    }

    public Kind kind() {
        return kind;
    }

    // pcsclite.h: the codes of Microsoft's winscard.
    private static Kind kind(long code) {
        return switch ((int) code) {
            case 0x8010001D, // SCARD_E_NO_SERVICE
                    0x8010001E, // SCARD_E_SERVICE_STOPPED
                    0x80100003, // SCARD_E_INVALID_HANDLE: the service restarted
                    0x80100013 -> // SCARD_F_COMM_ERROR: the line to the service broke
                    Kind.NO_SERVICE;
            case 0x8010002E, // SCARD_E_NO_READERS_AVAILABLE
                    0x80100009, // SCARD_E_UNKNOWN_READER
                    0x80100017 -> // SCARD_E_READER_UNAVAILABLE
                    Kind.NO_READER;
            case 0x80100002 -> Kind.CANCELLED; // SCARD_E_CANCELLED
            case 0x80100069, // SCARD_W_REMOVED_CARD
                    0x8010000C, // SCARD_E_NO_SMARTCARD
                    0x80100068 -> // SCARD_W_RESET_CARD
                    Kind.CARD_GONE;
            case 0x80100066, // SCARD_W_UNRESPONSIVE_CARD
                    0x80100067, // SCARD_W_UNPOWERED_CARD
                    0x80100065, // SCARD_W_UNSUPPORTED_CARD
                    0x8010000F -> // SCARD_E_PROTO_MISMATCH
                    Kind.CARD_MUTE;
            case 0x8010000B -> Kind.IN_USE; // SCARD_E_SHARING_VIOLATION
            default -> Kind.OTHER;
        };
    }
}
