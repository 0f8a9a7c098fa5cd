package guitai.device.terminal;

/// What a terminal says of itself when it is asked how it is. That it says nothing is a
/// [guitai.device.DeviceFault].
public enum TerminalWord {
    /// It can take a card now.
    READY,
    /// Somebody is at it: a card, a PIN, a receipt.
    BUSY,
    /// It is there, and its acquirer does not answer it: cards that must be asked for are refused.
    NO_LINE,
    /// It answers, and is not the one this till was set up with.
    ANOTHER,
    /// It does not take our word: the key, or the clock, is wrong.
    REFUSES
}
