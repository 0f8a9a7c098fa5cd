package guitai.promotion;

import guitai.sale.Funder;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// One version of an advertised reduction: what it takes off, on which goods, when, for whom.
///
/// A version that was used never changes (rule PR-04); another form is another version.
///
/// @param stores empty for all
/// @param channels empty for all
/// @param priority higher comes first inside a stage
/// @param group of which at most one offer applies
/// @param exclusive applies alone or not at all
/// @param excludes offers it does not go with; holds in both directions
/// @param onlyFullPrice leaves out lines that are already reduced by an offer or by hand
/// @param funder who pays for what it takes off
public record Offer(
        OfferId id,
        int version,
        String nameZh,
        String nameEn,
        OfferRule rule,
        Scope scope,
        OfferWindow window,
        Set<String> stores,
        Set<String> channels,
        MemberCondition member,
        OfferLimits limits,
        int priority,
        Optional<String> group,
        boolean exclusive,
        Set<OfferId> excludes,
        boolean onlyFullPrice,
        Funder funder) {

    /// The order in which offers take their turn (rule PR-20).
    static final Comparator<Offer> SEQUENCE =
            Comparator.comparing(Offer::stage).thenComparing(Offer::byPriority);

    public Offer {
        stores = Set.copyOf(stores);
        channels = Set.copyOf(channels);
        excludes = Set.copyOf(excludes);
        group = group.filter(name -> !name.isEmpty());
    }

    public Stage stage() {
        return rule.stage();
    }

    /// Whether the two may not apply to one basket (rule PR-13).
    public boolean clashes(Offer other) {
        return exclusive
                || other.exclusive
                || excludes.contains(other.id)
                || other.excludes.contains(id)
                || (group.isPresent() && group.equals(other.group));
    }

    /// Whether it takes something off, or gives something, before the other does (rule PR-20).
    public boolean takesTurnBefore(Offer other) {
        return SEQUENCE.compare(this, other) < 0;
    }

    static int byPriority(Offer one, Offer other) {
        int order = Integer.compare(other.priority, one.priority);
        return order != 0 ? order : one.id.compareTo(other.id);
    }
}
