package guitai.ui.shell;

/// Port: tells a scanner that types like a keyboard from a person at the keyboard.
///
/// Called on the JavaFX thread for every character typed, and for Enter (`\r`) and Tab (`\t`) when
/// they are pressed, in order. Must answer at once.
@FunctionalInterface
public interface KeyBurst {

    /// @param nanos when it was pressed or handled, on the window's [FreeClock]
    Verdict key(char key, long nanos);

    /// What the window does with the key.
    sealed interface Verdict {

        /// May be the first of a scan: the window remembers the field with the cursor, then lets
        /// the key through.
        record First() implements Verdict {}

        record Through() implements Verdict {}

        /// Swallowed: an Enter that came after a scan.
        record Extra() implements Verdict {}

        /// The Enter of a scan: swallowed; the field is put back to what it was at the last
        /// [First].
        record Scan(String text) implements Verdict {
            /// May be a payment code.
            @Override
            public String toString() {
                return "Scan[****]";
            }
        }

        /// As fast as a scan and none: swallowed, put back, said aloud and kept in sight.
        ///
        /// @param raw what came of it
        record Unreadable(String raw) implements Verdict {
            /// May be a piece of a payment code.
            @Override
            public String toString() {
                return "Unreadable[****]";
            }
        }
    }

    /// A keyboard and nothing else.
    KeyBurst NONE = (_, _) -> new Verdict.Through();
}
