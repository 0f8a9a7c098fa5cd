package guitai.ui.price;

import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.util.List;

/// A page of prices.
///
/// @param typed what stands in the field: goods on the check, words to find by on lists, a path
///   among files, a reason before an import
/// @param figures tiles above the rows; none or four
/// @param selected index into `rows`, or -1 while none is chosen
/// @param labels how many labels the page would write; 0 where it has none to write
/// @param written whether labels were written that are not noted as hung yet
public record PriceScreen(
        Page page,
        Words title,
        String typed,
        List<Figure> figures,
        List<Row> rows,
        int selected,
        int labels,
        boolean written,
        Notice notice) {
    /// Rows that are drawn at most; the title says how many there are.
    static final int MOST = 500;

    /// Which page.
    public enum Page {
        /// What one thing costs: for everybody.
        CHECK,
        LISTS,
        /// The prices of one list.
        LIST,
        /// One item, its lists and its past.
        ITEM,
        /// Files that could be imported.
        FILES,
        /// What a file would change.
        CHANGES
    }

    /// @param below what explains the figure
    public record Figure(Words title, Words value, Words below) {}

    /// A price list, a price in one, a price of the past, a file, or a change.
    ///
    /// @param id of a list; empty for anything else
    /// @param amount empty for a list of many
    /// @param open whether it is a list that can be taken back
    public record Row(
            String id, Tone tone, Words what, Words about, Words who, Words amount, boolean open) {}

    static PriceScreen empty(Page page, Words title) {
        return new PriceScreen(page, title, "", List.of(), List.of(), -1, 0, false, Notice.NONE);
    }

    public PriceScreen {
        figures = List.copyOf(figures);
        rows = List.copyOf(rows);
        if (selected < -1 || selected >= rows.size()) {
            throw new IllegalArgumentException("no row " + selected + " of " + rows.size());
        }
    }

    PriceScreen typing(String text) {
        return new PriceScreen(page, title, text, figures, rows, selected, labels, written, notice);
    }

    PriceScreen choosing(int index) {
        return new PriceScreen(page, title, typed, figures, rows, index, labels, written, notice);
    }

    PriceScreen saying(Notice now) {
        return new PriceScreen(page, title, typed, figures, rows, selected, labels, written, now);
    }

    PriceScreen afterWriting(boolean now) {
        return new PriceScreen(page, title, typed, figures, rows, selected, labels, now, notice);
    }

    /// Whether the row that is chosen is a list that can be taken back.
    public boolean mayWithdraw() {
        return selected >= 0 && rows.get(selected).open();
    }
}
