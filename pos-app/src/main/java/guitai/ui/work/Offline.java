package guitai.ui.work;

import guitai.ui.text.Words;

import java.util.List;

/// What can be taken while the line is down, and what cannot.
///
/// @param works ways to pay that work all the same; cash is always one
/// @param not those that do not, each with its reason
/// @param cards what the key beside it does about cards
public record Offline(List<Words> works, List<Words> not, Cards cards) {

    /// The line is up.
    public static final Offline NONE = new Offline(List.of(), List.of(), Cards.NOTHING);

    public Offline {
        works = List.copyOf(works);
        not = List.copyOf(not);
    }

    /// What a manager can do about cards.
    public enum Cards {
        /// None are taken here, or the contract does not let them be stored.
        NOTHING,
        ALLOW,
        /// They are allowed; it can be stopped.
        STOP
    }

    public boolean down() {
        return !works.isEmpty();
    }
}
