package guitai.ui.sale;

import guitai.ui.work.TillAccess;

import java.util.function.Consumer;

/// Looks words up while they are typed; an answer that comes after the next letter is dropped.
final class Search {

    private static final int MOST_HITS = 50;

    private final TillAccess access;
    private final Consumer<Hits> found;
    private int asked;

    Search(TillAccess access, Consumer<Hits> found) {
        this.access = access;
        this.found = found;
    }

    /// @param goods whether the box waits for goods; a weight or a quantity is not searched for
    void typed(String text, boolean goods) {
        int mine = ++asked;
        if (!goods || text.codePoints().noneMatch(Character::isLetter)) return;
        access.thread()
                .look(
                        () -> access.counter().catalogue().search(text.strip(), MOST_HITS),
                        items -> {
                            if (mine == asked) found.accept(Rows.hits(text, items));
                        });
    }

    void forget() {
        asked++;
    }
}
