package guitai.ui.reconciliation;

import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.LocalDate;
import java.util.List;

/// The books against the channels', at one of three distances.
public sealed interface ReconciliationScreen {

    Notice notice();

    ReconciliationScreen with(Notice now);

    /// The same while something is being done.
    ReconciliationScreen going(Words now);

    /// The last days.
    ///
    /// @param selected index into `days`, or -1 while there are none
    /// @param going what is being done; [Words#NONE] for nothing
    record Days(List<DayLine> days, int selected, Words going, Notice notice)
            implements ReconciliationScreen {
        public Days {
            days = List.copyOf(days);
        }

        @Override
        public Days with(Notice now) {
            return new Days(days, selected, going, now);
        }

        @Override
        public Days going(Words now) {
            return new Days(days, selected, now, notice);
        }
    }

    record DayLine(LocalDate date, List<Cell> channels) {
        public DayLine {
            channels = List.copyOf(channels);
        }
    }

    /// One channel's day in two words.
    record Cell(Words channel, Words state, Tone tone) {}

    /// One day.
    ///
    /// @param channel index into `books` of the one whose rows are listed, or -1 for none
    /// @param tiles counts of every class of that channel
    /// @param tile the only class that is listed, or -1 for all
    /// @param lines rows, those that differ first; at most [#MOST]
    record Day(
            LocalDate date,
            List<Book> books,
            int channel,
            List<Tile> tiles,
            int tile,
            List<Line> lines,
            int selected,
            Words going,
            Notice notice)
            implements ReconciliationScreen {

        /// Nobody reads more on a screen; the files have them all.
        public static final int MOST = 200;

        public Day {
            books = List.copyOf(books);
            tiles = List.copyOf(tiles);
            lines = List.copyOf(lines);
        }

        @Override
        public Day with(Notice now) {
            return new Day(date, books, channel, tiles, tile, lines, selected, going, now);
        }

        @Override
        public Day going(Words now) {
            return new Day(date, books, channel, tiles, tile, lines, selected, now, notice);
        }

        Day choosing(int index) {
            return new Day(date, books, channel, tiles, tile, lines, index, going, Notice.NONE);
        }
    }

    /// Three books of one channel side by side: ours, the bill, the account.
    record Book(
            Words channel,
            Words ours,
            Words bill,
            Words due,
            Words moved,
            Words state,
            Tone tone) {}

    record Tile(Words what, long count, Words difference, Tone tone) {}

    /// One row of a day.
    ///
    /// @param state of its case; what is done about it
    record Line(
            Words what,
            Words about,
            Words ours,
            Words theirs,
            Words difference,
            Words state,
            Tone tone) {}

    /// One row with both sides, and its case.
    ///
    /// @param stands how far the case is; [Words#NONE] where a row is nobody's case
    /// @param said how it was explained; [Words#NONE] before
    /// @param kinds of explanation
    /// @param kind index into `kinds`
    record Detail(
            Words title,
            Tone tone,
            List<Fact> ours,
            List<Fact> theirs,
            Words stands,
            Words said,
            Steps steps,
            List<Words> kinds,
            int kind,
            String typed,
            Notice notice)
            implements ReconciliationScreen {
        public Detail {
            ours = List.copyOf(ours);
            theirs = List.copyOf(theirs);
            kinds = List.copyOf(kinds);
        }

        @Override
        public Detail with(Notice now) {
            return new Detail(
                    title, tone, ours, theirs, stands, said, steps, kinds, kind, typed, now);
        }

        @Override
        public Detail going(Words now) {
            return this;
        }

        Detail explained(int chosen, String words) {
            return new Detail(
                    title,
                    tone,
                    ours,
                    theirs,
                    stands,
                    said,
                    steps,
                    kinds,
                    chosen,
                    words,
                    Notice.NONE);
        }
    }

    record Fact(Words label, Words value) {}

    /// What can be done about a case now.
    ///
    /// @param close it was explained, and a second person may agree or send it back
    record Steps(boolean take, boolean resolve, boolean close) {
        public static final Steps NONE = new Steps(false, false, false);
    }
}
