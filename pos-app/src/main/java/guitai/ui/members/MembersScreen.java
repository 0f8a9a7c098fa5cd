package guitai.ui.members;

import guitai.ui.text.FigureRow;
import guitai.ui.text.Notice;
import guitai.ui.text.Words;

import java.util.List;

/// A list about members, or what is behind one of its rows.
///
/// @param title what is listed, or whom the page is about, masked
/// @param open whether it is one member's page, or what is behind a row of another list
/// @param full whether numbers stand there in full: somebody who may has asked for it
/// @param typed by which members are searched for
/// @param selected index into `rows`, or -1 while there are none
/// @param armed whether the next press erases; anything else takes the question back
public record MembersScreen(
        Tab tab,
        Words title,
        boolean open,
        boolean full,
        String typed,
        List<FigureRow> rows,
        int selected,
        boolean armed,
        Notice notice) {

    static final MembersScreen EMPTY =
            new MembersScreen(
                    Tab.MEMBERS,
                    Words.of("members.members"),
                    false,
                    false,
                    "",
                    List.of(),
                    -1,
                    false,
                    Notice.NONE);

    public MembersScreen {
        rows = List.copyOf(rows);
        if (selected < -1 || selected >= rows.size()) {
            throw new IllegalArgumentException("no row " + selected + " of " + rows.size());
        }
    }

    /// Which list.
    public enum Tab {
        MEMBERS("members.members"),
        CAMPAIGNS("members.campaigns"),
        RISK("members.risk"),
        MESSAGES("members.messages"),
        POINTS("members.liability");

        private final String key;

        Tab(String key) {
            this.key = key;
        }

        public Words words() {
            return Words.of(key);
        }
    }

    MembersScreen on(Tab other, String text) {
        return new MembersScreen(
                other, other.words(), false, false, text, List.of(), -1, false, Notice.NONE);
    }

    MembersScreen choosing(int index) {
        return new MembersScreen(tab, title, open, full, typed, rows, index, false, Notice.NONE);
    }

    MembersScreen typing(String text) {
        return new MembersScreen(tab, title, open, full, text, rows, selected, false, Notice.NONE);
    }

    MembersScreen with(Notice now) {
        return new MembersScreen(tab, title, open, full, typed, rows, selected, armed, now);
    }

    MembersScreen arming(Notice now) {
        return new MembersScreen(tab, title, open, full, typed, rows, selected, true, now);
    }
}
