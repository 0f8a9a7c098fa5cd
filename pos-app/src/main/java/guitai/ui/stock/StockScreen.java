package guitai.ui.stock;

import guitai.ui.text.FigureRow;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.util.List;

/// One list of the stock, or what is behind one of its rows.
///
/// @param title what is listed
/// @param open whether it is behind a row: an item's moves, a category's items
/// @param typed words to search by
/// @param figures up to four, above the list; may be none
/// @param selected index into `rows`, or -1 while there are none
public record StockScreen(
        Tab tab,
        Words title,
        boolean open,
        String typed,
        List<Figure> figures,
        List<FigureRow> rows,
        int selected,
        Notice notice) {

    /// Nobody reads more on a screen; the files have them all.
    public static final int MOST = 200;

    static final StockScreen EMPTY =
            new StockScreen(
                    Tab.LEVELS,
                    Words.of("stock.levels"),
                    false,
                    "",
                    List.of(),
                    List.of(),
                    -1,
                    Notice.NONE);

    public StockScreen {
        figures = List.copyOf(figures);
        rows = List.copyOf(rows);
        if (selected < -1 || selected >= rows.size()) {
            throw new IllegalArgumentException("no row " + selected + " of " + rows.size());
        }
    }

    /// Which list.
    public enum Tab {
        LEVELS("stock.levels"),
        LOW("stock.low"),
        DATES("stock.dates"),
        TURNOVER("stock.turnover");

        private final String key;

        Tab(String key) {
            this.key = key;
        }

        public Words words() {
            return Words.of(key);
        }
    }

    public record Figure(Words title, Words value, Words below, Tone tone) {}

    StockScreen choosing(int index) {
        return new StockScreen(tab, title, open, typed, figures, rows, index, Notice.NONE);
    }

    StockScreen typed(String text) {
        return new StockScreen(tab, title, open, text, figures, rows, selected, Notice.NONE);
    }

    StockScreen with(Notice now) {
        return new StockScreen(tab, title, open, typed, figures, rows, selected, now);
    }
}
