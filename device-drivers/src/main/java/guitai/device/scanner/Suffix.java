package guitai.device.scanner;

/// What the scanner is set to send after each code.
public enum Suffix {
    /// CR, LF or both: what nearly every scanner is delivered with.
    LINE,
    /// A tab, CR or LF.
    TAB,
    /// Nothing; 60 ms of silence end a code, and so does CR or LF.
    SILENCE
}
