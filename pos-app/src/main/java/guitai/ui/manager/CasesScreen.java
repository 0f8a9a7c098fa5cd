package guitai.ui.manager;

import guitai.money.Money;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.util.List;

/// Payments somebody has to look after, newest first.
///
/// @param selected index into `rows`, or -1 while there are none
/// @param typed a number from a customer's bill
/// @param answer what the gateway said about the number that was looked up
public record CasesScreen(
        List<Row> rows, int selected, String typed, Answer answer, Notice notice) {

    public CasesScreen {
        rows = List.copyOf(rows);
        if (selected < -1 || selected >= rows.size()) {
            throw new IllegalArgumentException("no row " + selected + " of " + rows.size());
        }
    }

    /// @param number of the attempt or the refund, as bills show it
    /// @param age since it began
    /// @param next when the till asks again by itself, and how often it has
    /// @param owner who looks after it
    /// @param open whether it has not come to an end
    public record Row(
            String number,
            Tone tone,
            Words stage,
            Words kind,
            Money amount,
            Words age,
            Words next,
            Words owner,
            boolean open) {}

    /// What came of a look-up.
    ///
    /// @param ours what this till makes of it
    /// @param theirs the gateway's word; nothing while it is asked
    public record Answer(String number, Words ours, Words theirs) {
        static final Answer NONE = new Answer("", Words.NONE, Words.NONE);

        boolean isShown() {
            return !number.isEmpty();
        }
    }

    CasesScreen withRows(List<Row> now, int choose) {
        return new CasesScreen(now, choose, typed, answer, notice);
    }

    CasesScreen withTyped(String text) {
        return new CasesScreen(rows, selected, text, answer, notice);
    }

    CasesScreen withAnswer(Answer now) {
        return new CasesScreen(rows, selected, typed, now, Notice.NONE);
    }

    CasesScreen withNotice(Notice now) {
        return new CasesScreen(rows, selected, typed, answer, now);
    }
}
