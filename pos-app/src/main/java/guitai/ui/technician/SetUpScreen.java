package guitai.ui.technician;

import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.util.List;

/// The set-up of this till as one file.
///
/// @param typed where the file is
/// @param head above the rows; [Words#NONE] while there are none
/// @param rows what would change, or what is wrong
/// @param more that are not shown
/// @param byHand what is left to do by hand; [Words#NONE] before a file was read or written
/// @param mayApply whether a good plan waits
public record SetUpScreen(
        String typed,
        Words head,
        List<Row> rows,
        int more,
        Words byHand,
        boolean mayApply,
        boolean busy,
        Notice notice) {

    /// As many as fit on the smallest screen.
    static final int MOST_ROWS = 9;

    public SetUpScreen {
        rows = List.copyOf(rows);
    }

    /// @param what the name of a setting, or a place in the file
    /// @param before empty for a fault
    public record Row(Tone tone, String what, String before, String after) {}

    SetUpScreen typed(String path) {
        return new SetUpScreen(
                path, Words.NONE, List.of(), 0, Words.NONE, false, busy, Notice.NONE);
    }

    SetUpScreen busy(boolean now, Notice said) {
        return new SetUpScreen(typed, head, rows, more, byHand, mayApply && !now, now, said);
    }
}
