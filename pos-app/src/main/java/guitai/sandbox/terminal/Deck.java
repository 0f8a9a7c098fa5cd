package guitai.sandbox.terminal;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/// Which cards come, and whether the line stands. Not durable: a terminal starts with good cards.
///
/// Not thread-safe: [CardSlot] holds its lock around every call.
final class Deck {
    static final int MOST = 1_000;

    private final Queue<Behaviour> cards = new ArrayDeque<>();
    private Behaviour always = Behaviour.APPROVE;
    private boolean line = true;

    /// What somebody wants changed.
    record Wish(
            Optional<List<Behaviour>> cards, Optional<Behaviour> always, Optional<Boolean> line) {}

    void change(Wish wish) {
        wish.cards()
                .ifPresent(
                        list -> {
                            cards.clear();
                            cards.addAll(list);
                        });
        wish.always().ifPresent(behaviour -> always = behaviour);
        wish.line().ifPresent(stands -> line = stands);
    }

    /// The next card; what is queued comes before what always comes.
    Behaviour next() {
        var queued = cards.poll();
        return queued == null ? always : queued;
    }

    boolean queued() {
        return !cards.isEmpty();
    }

    boolean line() {
        return line;
    }

    Behaviour always() {
        return always;
    }

    List<Behaviour> cards() {
        return List.copyOf(cards);
    }
}
