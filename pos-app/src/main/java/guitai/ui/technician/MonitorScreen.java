package guitai.ui.technician;

import guitai.ui.text.Notice;
import guitai.ui.text.Words;

import java.time.LocalTime;
import java.util.List;

/// What goes over the line of one device, live.
///
/// @param name of the device
/// @param rows the oldest first; the last is drawn lowest
/// @param empty why there are no rows
/// @param stopped whether the rows stay as they are
public record MonitorScreen(
        Words name, List<Row> rows, Words empty, boolean stopped, Notice notice) {

    /// Bytes in a row.
    static final int WIDE = 16;

    public MonitorScreen {
        rows = List.copyOf(rows);
    }

    /// Up to sixteen bytes.
    ///
    /// @param at when they went over, in the first row of a piece; midnight in the others, which
    ///   are drawn without
    /// @param sent whether from this machine
    /// @param octets two characters each; a hidden one is two stars
    /// @param text a character each
    public record Row(LocalTime at, boolean first, boolean sent, List<String> octets, String text) {
        public Row {
            octets = List.copyOf(octets);
        }
    }

    boolean maySave() {
        return !rows.isEmpty();
    }
}
