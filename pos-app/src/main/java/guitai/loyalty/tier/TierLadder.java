package guitai.loyalty.tier;

import guitai.loyalty.tier.TierReview.Event;
import guitai.money.Money;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// A shop's tiers, the lowest first (rules LY-50 to LY-52).
///
/// Up at once, as far as the spend reaches; down on the review date only, and one step.
public record TierLadder(List<Tier> tiers) {
    private static final int ROLLING_DAYS = 365;

    public TierLadder {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty() || !tiers.getFirst().from().isZero()) {
            throw new IllegalArgumentException("a ladder begins with a tier that all have");
        }
        var names = new HashSet<String>();
        for (int i = 0; i < tiers.size(); i++) {
            if (!names.add(tiers.get(i).name())) {
                throw new IllegalArgumentException("two tiers are called " + tiers.get(i).name());
            }
            if (i > 0 && tiers.get(i).from().compareTo(tiers.get(i - 1).from()) <= 0) {
                throw new IllegalArgumentException(
                        tiers.get(i).name() + " does not ask more than the tier below");
            }
        }
    }

    /// The state of a member who joins.
    public TierState first(LocalDate on) {
        return TierState.changed(tiers.getFirst(), on);
    }

    public Optional<Tier> named(String name) {
        return tiers.stream().filter(tier -> tier.name().equals(name)).findFirst();
    }

    /// The next tier and what is missing to it; nothing on the highest.
    public Optional<Next> next(TierState state, Money spend) {
        var above = place(state) + 1;
        if (above >= tiers.size()) return Optional.empty();
        var tier = tiers.get(above);
        return Optional.of(new Next(tier, tier.from().minus(spend)));
    }

    /// @param missing above nought; at or below it, the next sale's review moves the member up
    public record Next(Tier tier, Money missing) {}

    /// Looks at the spend after a sale and on every day's job.
    ///
    /// @param history any order; what was booked after `today` is not known yet
    public TierReview review(TierState state, List<Spend> history, LocalDate today) {
        var spend = spendOf(history, today);
        var place = place(state);
        var reached = reached(spend);
        if (reached > place) return new TierReview(changed(reached, today), spend, Event.UPGRADE);
        if (today.isBefore(state.review())) return new TierReview(state, spend, Event.NONE);
        return reached < place
                ? new TierReview(changed(place - 1, today), spend, Event.DOWNGRADE_ONE)
                : new TierReview(kept(state, today), spend, Event.KEPT);
    }

    /// Net spend of the 365 days that end with today.
    public Money spendOf(List<Spend> history, LocalDate today) {
        var first = today.minusDays(ROLLING_DAYS - 1L);
        return Money.sum(
                tiers.getFirst().from().currency(),
                history.stream()
                        .filter(one -> !one.booked().isAfter(today))
                        .filter(one -> !one.purchased().isAfter(today))
                        .filter(one -> !one.purchased().isBefore(first))
                        .map(Spend::net)
                        .toList());
    }

    private TierState changed(int place, LocalDate on) {
        return TierState.changed(tiers.get(place), on);
    }

    private static TierState kept(TierState state, LocalDate on) {
        return new TierState(state.tier(), state.since(), TierState.reviewAfter(on));
    }

    private int reached(Money spend) {
        var place = 0;
        for (int i = 1; i < tiers.size(); i++) {
            if (tiers.get(i).from().compareTo(spend) <= 0) place = i;
        }
        return place;
    }

    /// A tier that the ladder no longer has is the lowest: the next review lifts whoever deserves
    /// it.
    private int place(TierState state) {
        for (int i = 0; i < tiers.size(); i++) {
            if (tiers.get(i).name().equals(state.tier())) return i;
        }
        return 0;
    }
}
