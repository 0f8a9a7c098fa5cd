package guitai.ui.technician;

import guitai.ui.signon.Person;
import guitai.ui.text.Notice;
import guitai.ui.text.Words;

import java.util.List;

/// Who can sign on with a card. Never the number of one.
///
/// @param say what to do now, or what is wrong with the reader
/// @param busy while a card is given or taken
public record StaffCardsScreen(List<Row> rows, int chosen, Words say, boolean busy, Notice notice) {

    static final StaffCardsScreen NONE =
            new StaffCardsScreen(List.of(), 0, Words.NONE, false, Notice.NONE);

    public StaffCardsScreen {
        rows = List.copyOf(rows);
    }

    public record Row(Person person, boolean hasCard) {}

    boolean mayTake() {
        return !busy && chosen < rows.size() && rows.get(chosen).hasCard();
    }
}
