package guitai.device.printer;

import java.util.List;

/// How one family of printers is spoken to, and how what it says is understood. One for each open
/// printer; used by its reader thread and its callers at once, each for its own half.
interface Dialect {

    static Dialect of(PrinterProfile profile) {
        return switch (profile.language()) {
            case ESC_POS -> new EscPos(profile);
            case STAR_LINE -> new StarLine(profile);
        };
    }

    /// What is sent when the connection is new.
    byte[] greeting();

    /// A whole job, cut at places where a real-time command may come between: the lines, and a last
    /// part that makes the printer say when all before it is on paper, where it can.
    ///
    /// @param id four digits the printer repeats, where it can
    List<byte[]> job(List<PrintLine> lines, String id);

    /// Makes the printer answer once, in printing order; empty where its answers say to which job
    /// they belong, or where it gives none.
    byte[] fence();

    /// Whether it says how much it has printed in each answer to a question, and only there.
    boolean counts();

    /// How many questions give the whole picture of a printer's status; 0 when it answers none.
    int questions();

    /// Asks for status 1 to [#questions], answered at once whatever the printer is doing.
    byte[] ask(int question);

    /// Fires a drawer.
    byte[] kick(DrawerPin pin);

    /// Sorts what the printer says into replies. On the reader's thread.
    List<Reply> hear(byte[] bytes, int count);

    /// How many bytes no such printer sends have come so far. On the reader's thread.
    int noise();
}
