package guitai.ui.promotion;

import guitai.money.Money;
import guitai.ui.promotion.OfferField.Section;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What a manager sees of the offers: one of four pages.
public sealed interface OffersScreen {

    Notice notice();

    OffersScreen saying(Notice now);

    /// @param selected index into `rows`, or -1 while there is none
    record Listing(List<Row> rows, int selected, Notice notice) implements OffersScreen {
        public Listing {
            rows = List.copyOf(rows);
        }

        static final Listing EMPTY = new Listing(List.of(), -1, Notice.NONE);

        @Override
        public Listing saying(Notice now) {
            return new Listing(rows, selected, now);
        }

        Listing choosing(int index) {
            return new Listing(rows, index, notice);
        }
    }

    /// @param rule what it takes off, and from what
    /// @param draft somebody works on it
    /// @param holds it can be withdrawn
    /// @param asked withdrawing it, or throwing its draft away, waits for a second press
    record Row(
            String id,
            Tone tone,
            Words state,
            Name name,
            Words rule,
            Words window,
            Words used,
            boolean draft,
            boolean holds,
            boolean asked) {}

    /// Which type the offer is to be.
    record Choosing(int selected, Notice notice) implements OffersScreen {
        @Override
        public Choosing saying(Notice now) {
            return new Choosing(selected, now);
        }
    }

    /// The form.
    ///
    /// @param summary what it takes off as far as it can be read
    /// @param wrong pages with something wrong on them
    /// @param cells of the page that is open
    /// @param at where the cursor is
    /// @param version it would become
    record Editing(
            Words title,
            Words summary,
            Section section,
            Set<Section> wrong,
            List<Cell> cells,
            OfferField at,
            Side side,
            int version,
            Notice notice)
            implements OffersScreen {
        public Editing {
            wrong = Set.copyOf(wrong);
            cells = List.copyOf(cells);
        }

        @Override
        public Editing saying(Notice now) {
            return new Editing(title, summary, section, wrong, cells, at, side, version, now);
        }
    }

    /// @param said how a choice stands; nothing for what is typed
    /// @param wrong what is wrong with it; nothing if it is right
    /// @param about what the till makes of it, such as the names of the goods
    record Cell(OfferField field, String text, Words said, Words wrong, Words about) {}

    /// What stands beside the form.
    sealed interface Side {
        /// The offer tried on a real basket.
        ///
        /// @param basket which; nothing if there is none to try it on
        /// @param number what is typed to find a finished sale
        /// @param coupon the offer is for who presents it: `after` is with it, `before` without
        /// @param rows this offer first
        record Trial(
                Words basket,
                String number,
                boolean tried,
                boolean coupon,
                Money before,
                Money after,
                List<Tried> rows)
                implements Side {
            public Trial {
                rows = List.copyOf(rows);
            }
        }

        /// What should be known before it is published.
        record Check(List<Found> found) implements Side {
            public Check {
                found = List.copyOf(found);
            }
        }

        record Versions(List<Version> versions) implements Side {
            public Versions {
                versions = List.copyOf(versions);
            }
        }

        /// Goods, shelves or tags that what is typed could mean.
        record Hits(List<Hit> hits, int selected) implements Side {
            public Hits {
                hits = List.copyOf(hits);
            }
        }
    }

    /// @param ours it is the offer of the form
    record Tried(Name name, Words what, boolean applies, boolean ours) {}

    record Found(Tone tone, Words what) {}

    record Version(Words title, Words about) {}

    /// @param word what goes into the field
    record Hit(String word, Words said) {}

    /// What is open on each day.
    record Calendar(LocalDate today, List<Day> days, List<Line> lines, int selected, Notice notice)
            implements OffersScreen {
        public Calendar {
            days = List.copyOf(days);
            lines = List.copyOf(lines);
        }

        @Override
        public Calendar saying(Notice now) {
            return new Calendar(today, days, lines, selected, now);
        }

        Calendar choosing(int index) {
            return new Calendar(today, days, lines, index, notice);
        }
    }

    /// @param tooMany more basket offers than can always be combined in the best way
    record Day(LocalDate date, boolean tooMany) {}

    /// @param conflict which offers stand in its way, and when; nothing if none does
    record Line(String id, Name name, Words rule, Words conflict, List<Mark> marks) {
        public Line {
            marks = List.copyOf(marks);
        }
    }

    /// An offer on a day.
    enum Mark {
        CLOSED,
        OPEN,
        CLASH
    }
}
