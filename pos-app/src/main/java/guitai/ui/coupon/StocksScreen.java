package guitai.ui.coupon;

import guitai.ui.text.FigureRow;
import guitai.ui.text.Notice;

import java.util.List;

/// Every stock of coupons with its figures, or what a file would bring.
///
/// @param typed the name of a file, or what stocks are looked for by
/// @param selected index into `rows`, or -1 while there are none
public record StocksScreen(String typed, List<FigureRow> rows, int selected, Notice notice) {
    static final StocksScreen EMPTY = new StocksScreen("", List.of(), -1, Notice.NONE);

    public StocksScreen {
        rows = List.copyOf(rows);
        if (selected < -1 || selected >= rows.size()) {
            throw new IllegalArgumentException("no row " + selected + " of " + rows.size());
        }
    }

    StocksScreen choosing(int index) {
        return new StocksScreen(typed, rows, index, Notice.NONE);
    }

    StocksScreen typing(String text) {
        return new StocksScreen(text, rows, selected, Notice.NONE);
    }

    StocksScreen listing(List<FigureRow> others, Notice now) {
        return new StocksScreen(typed, others, others.isEmpty() ? -1 : 0, now);
    }

    StocksScreen with(Notice now) {
        return new StocksScreen(typed, rows, selected, now);
    }
}
