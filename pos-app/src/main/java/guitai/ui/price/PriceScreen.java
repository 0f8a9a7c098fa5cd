package guitai.ui.price;

import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.util.List;

/// A page of prices.
///
/// @param typed what stands in the field: goods on the check, a file's name on the lists
/// @param figures tiles above the rows; none or four
/// @param selected index into `rows`, or -1 while none is chosen
/// @param due how many tags must be printed again
/// @param written whether labels were written that are not noted as hung yet
public record PriceScreen(
        Words title,
        String typed,
        List<Figure> figures,
        List<Row> rows,
        int selected,
        int due,
        boolean written,
        Notice notice) {

    /// @param below what explains the figure
    public record Figure(Words title, Words value, Words below) {}

    /// A price list, or a price of the past.
    ///
    /// @param id of the list; empty for a price of the past
    /// @param amount empty for a list of many
    public record Row(
            String id, Tone tone, Words what, Words about, Words who, Words amount, boolean open) {}

    static PriceScreen empty(Words title) {
        return new PriceScreen(title, "", List.of(), List.of(), -1, 0, false, Notice.NONE);
    }

    public PriceScreen {
        figures = List.copyOf(figures);
        rows = List.copyOf(rows);
        if (selected < -1 || selected >= rows.size()) {
            throw new IllegalArgumentException("no row " + selected + " of " + rows.size());
        }
    }

    PriceScreen typing(String text) {
        return new PriceScreen(title, text, figures, rows, selected, due, written, notice);
    }

    PriceScreen choosing(int index) {
        return new PriceScreen(title, typed, figures, rows, index, due, written, notice);
    }

    PriceScreen saying(Notice now) {
        return new PriceScreen(title, typed, figures, rows, selected, due, written, now);
    }

    PriceScreen afterWriting(boolean now) {
        return new PriceScreen(title, typed, figures, rows, selected, due, now, notice);
    }

    /// Whether the row that is chosen is a list that can be taken back.
    public boolean mayWithdraw() {
        return selected >= 0 && rows.get(selected).open();
    }
}
