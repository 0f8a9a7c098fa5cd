package guitai.ui.technician;

import guitai.ui.text.Notice;
import guitai.ui.text.Words;

import java.util.List;

/// What is attached to this machine.
///
/// @param busy while it is looked for, or bound
public record FoundScreen(List<Row> rows, int chosen, boolean busy, Notice notice) {

    public FoundScreen {
        rows = List.copyOf(rows);
    }

    /// @param name what it calls itself, or where it is
    /// @param why it is taken for that
    /// @param setting the line it would be bound by; empty where none is needed
    /// @param byHand whether a person must write the setting
    /// @param bound whether the till is set to it already
    public record Row(
            Words kind,
            String name,
            String where,
            Words why,
            String setting,
            boolean byHand,
            boolean bound) {

        Words without() {
            return Words.of(byHand ? "found.byHand" : "found.noSetting");
        }
    }

    boolean mayBind() {
        return !busy
                && chosen < rows.size()
                && !rows.get(chosen).setting().isEmpty()
                && !rows.get(chosen).bound();
    }
}
