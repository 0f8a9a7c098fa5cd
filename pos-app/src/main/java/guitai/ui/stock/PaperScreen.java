package guitai.ui.stock;

import guitai.ui.text.FigureRow;
import guitai.ui.text.Notice;
import guitai.ui.text.Words;

import java.util.List;

/// A paper of the stock that is being written: a delivery, a count, or goods that leave. The box
/// asks for one thing after another.
///
/// @param asked what the next Enter will be read as; [Words#NONE] for goods
/// @param sum under the lines: what the delivery costs, how many items were counted
/// @param selected index into `rows`, or -1 while there are none
public record PaperScreen(
        Kind kind,
        Step step,
        Words asked,
        String typed,
        List<FigureRow> rows,
        int selected,
        Words sum,
        Notice notice) {

    public PaperScreen {
        rows = List.copyOf(rows);
        if (selected < -1 || selected >= rows.size()) {
            throw new IllegalArgumentException("no row " + selected + " of " + rows.size());
        }
    }

    public enum Kind {
        RECEIVING,
        COUNTING,
        WRITING_OFF
    }

    /// What is wanted now.
    public enum Step {
        GOODS,
        /// Several items have the words; the rows are these.
        CHOICE,
        QUANTITY,
        COST,
        DATE,
        /// Why goods leave; the rows are the reasons.
        REASON,
        /// The number on the supplier's paper; then it is booked.
        NOTE,
        /// The count beside the books; then it is booked.
        DIFFERENCES
    }

    static PaperScreen empty(Kind kind) {
        return new PaperScreen(
                kind, Step.GOODS, Words.NONE, "", List.of(), -1, Words.NONE, Notice.NONE);
    }

    PaperScreen typed(String text) {
        return new PaperScreen(kind, step, asked, text, rows, selected, sum, Notice.NONE);
    }

    PaperScreen choosing(int index) {
        return new PaperScreen(kind, step, asked, typed, rows, index, sum, Notice.NONE);
    }

    PaperScreen with(Notice now) {
        return new PaperScreen(kind, step, asked, typed, rows, selected, sum, now);
    }
}
