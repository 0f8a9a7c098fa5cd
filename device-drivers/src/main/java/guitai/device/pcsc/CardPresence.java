package guitai.device.pcsc;

/// What lies on a reader.
///
/// @param flags as the service has them (winscard.h); pcsc-lite counts arrivals and departures in
///   bits 16 to 31
public record CardPresence(long flags) {
    /// To ask for the state as it is.
    public static final CardPresence NOTHING_KNOWN = new CardPresence(0);

    private static final long UNKNOWN = 0x4;
    private static final long UNAVAILABLE = 0x8;
    private static final long PRESENT = 0x20;
    private static final long MUTE = 0x200;

    /// The reader is there no more.
    public boolean readerGone() {
        return (flags & (UNKNOWN | UNAVAILABLE)) != 0;
    }

    public boolean present() {
        return (flags & PRESENT) != 0;
    }

    /// Something lies there and does not say what it is: a card of another kind, or two at once.
    public boolean mute() {
        return (flags & MUTE) != 0;
    }

    /// How often a card came or went, modulo 65,536: another card in the place of one shows here,
    /// however quick the hand was.
    public int changes() {
        return (int) (flags >>> 16) & 0xFFFF;
    }
}
