package guitai.device.printer;

/// One thing a printer has said.
sealed interface Reply {

    /// The answer to the one status question that is open.
    record Answered(int bits) implements Reply {}

    /// The four bytes it sends by itself when something changes.
    record Changed(int first, int second, int third) implements Reply {}

    /// The answer to a fence: everything sent before it has been printed.
    record Fence() implements Reply {}

    /// The job of this number has been printed.
    record Numbered(String id) implements Reply {}

    /// A Star printer's whole status.
    ///
    /// @param printed how many jobs it has printed, modulo 32
    record Star(int printer, int errors, int more, int paper, int printed) implements Reply {
        static final int NO_COUNTER = -1;
        static final int COUNTED = 32;
    }
}
