package guitai.ui.refund;

import guitai.ui.text.Notice;
import guitai.ui.text.Words;

import java.util.List;

/// Goods that come back without a receipt. The box asks for one thing after another.
///
/// @param asked what the next Enter will be read as
/// @param room what the shop's limits leave
/// @param selected index into `rows`, or -1 while there are none
/// @param sum what the goods are worth, and at the end in which form it is given
public record NoReceiptScreen(
        Step step,
        Words asked,
        Words room,
        String typed,
        List<Row> rows,
        int selected,
        Words sum,
        Notice notice) {

    public NoReceiptScreen {
        rows = List.copyOf(rows);
        if (selected < -1 || selected >= rows.size()) {
            throw new IllegalArgumentException("no row " + selected + " of " + rows.size());
        }
    }

    /// What is wanted now.
    public enum Step {
        GOODS,
        /// Several items have the words; the rows are these.
        CHOICE,
        QUANTITY,
        /// No price is known: a person says one.
        PRICE,
        /// Why there is no receipt; the rows are the reasons.
        REASON,
        /// A number of the customer's, of which only a mark is kept.
        CUSTOMER,
        /// Everything is known; Enter does it.
        READY
    }

    /// @param about the quantity, and whether it goes back on the shelf
    /// @param figure what is given for it
    public record Row(Words name, Words about, Words figure) {}

    NoReceiptScreen typed(String text) {
        return new NoReceiptScreen(step, asked, room, text, rows, selected, sum, Notice.NONE);
    }

    NoReceiptScreen choosing(int index) {
        return new NoReceiptScreen(step, asked, room, typed, rows, index, sum, Notice.NONE);
    }

    NoReceiptScreen with(Notice now) {
        return new NoReceiptScreen(step, asked, room, typed, rows, selected, sum, now);
    }
}
