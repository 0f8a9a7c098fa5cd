package guitai.ui.manager;

import guitai.money.Money;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Offline;

import java.util.List;

/// What waits for the line, and what was refused when it was back.
///
/// @param figures four, each a tile
/// @param stop why head office takes nothing any more; [Notice#NONE] while it does
/// @param rows what was refused first, then what waits, oldest first
/// @param selected index into `rows`, or -1 while there are none
/// @param cards what the key beside it does about cards
public record QueueScreen(
        Words title,
        List<Figure> figures,
        Notice stop,
        List<Row> rows,
        int selected,
        Offline.Cards cards,
        Notice notice) {

    public static final QueueScreen EMPTY =
            new QueueScreen(
                    Words.NONE,
                    List.of(),
                    Notice.NONE,
                    List.of(),
                    -1,
                    Offline.Cards.NOTHING,
                    Notice.NONE);

    public QueueScreen {
        figures = List.copyOf(figures);
        rows = List.copyOf(rows);
        if (selected < -1 || selected >= rows.size()) {
            throw new IllegalArgumentException("no row " + selected + " of " + rows.size());
        }
    }

    /// @param below what explains the figure
    public record Figure(Words title, Words value, Words below, Tone tone) {}

    /// One payment that was taken offline.
    ///
    /// @param number of the attempt
    /// @param about what was paid with: the kind, and the masked card or account
    /// @param next when it is tried again and how often it was, or that nobody tries any more
    /// @param who how the customer can be reached, or who looks after it
    /// @param refused when it was handed over: it is somebody's case
    public record Row(
            String number,
            Tone tone,
            Words stage,
            Words about,
            Money amount,
            Words age,
            Words next,
            Words who,
            boolean refused) {}

    QueueScreen choosing(int index) {
        return new QueueScreen(title, figures, stop, rows, index, cards, notice);
    }

    QueueScreen with(Notice now) {
        return new QueueScreen(title, figures, stop, rows, selected, cards, now);
    }

    /// Whether the row that is chosen can be taken by somebody.
    public boolean mayTake() {
        return selected >= 0 && rows.get(selected).refused();
    }
}
