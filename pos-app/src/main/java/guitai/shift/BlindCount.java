package guitai.shift;

import guitai.money.Money;

import java.util.List;

/// Judges a drawer counted blind: the difference stays hidden until a count is accepted (CM-04,
/// CM-06).
public sealed interface BlindCount {
    /// Three tries at most; the first is never overwritten.
    int MOST_TRIES = 3;

    /// Outside the tolerance: count again, without being told by how much.
    record Recount(int tries) implements BlindCount {}

    /// Outside the tolerance again: a reason and a supervisor, or one last count.
    record NeedsSupervisor(int tries) implements BlindCount {}

    /// The drawer is counted.
    record Accepted(Money overShort) implements BlindCount {}

    /// @param counts every try so far, first to last; not empty
    /// @param supervised whether a supervisor has given a reason for the difference
    static BlindCount judge(
            Money expected, Money tolerance, List<Money> counts, boolean supervised) {
        var overShort = counts.getLast().minus(expected);
        if (supervised || overShort.abs().compareTo(tolerance) <= 0) return new Accepted(overShort);
        return counts.size() == 1 ? new Recount(1) : new NeedsSupervisor(counts.size());
    }
}
