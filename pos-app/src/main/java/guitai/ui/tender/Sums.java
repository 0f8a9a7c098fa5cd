package guitai.ui.tender;

import guitai.money.Coins;
import guitai.money.Money;
import guitai.ui.work.Typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sums of cash: what was typed, and what is likely to be handed over.
final class Sums {

    // Nobody hands over ten yuan in jiao: what a sum is rounded up to begins with one yuan, one
    // euro, a hundred yen.
    private static final long LEAST = 100;

    private static final int MOST = 6;

    private Sums() {}

    /// What a customer is likely to hand over instead of the exact sum, smallest first.
    static List<Money> likely(Money due) {
        var sums = new ArrayList<Money>();
        var steps = Coins.of(due.currency()).reversed().stream().filter(value -> value >= LEAST);
        for (long step : steps.toList()) {
            var up = due.withMinor(Math.ceilDiv(due.minor(), step) * step);
            if (up.compareTo(due) > 0 && !sums.contains(up) && sums.size() < MOST) sums.add(up);
        }
        return sums;
    }

    /// What taking so much as was typed would mean.
    static TenderScreen.Outcome outcome(Money due, String text) {
        if (text.isBlank()) return new TenderScreen.Outcome.Exact();
        var given = amount(due, text);
        if (given.isEmpty()) return new TenderScreen.Outcome.NotAnAmount();
        var change = given.get().minus(due);
        if (change.isZero()) return new TenderScreen.Outcome.Exact();
        return change.isPositive()
                ? new TenderScreen.Outcome.Change(change)
                : new TenderScreen.Outcome.Missing(change.negated());
    }

    static Optional<Money> amount(Money due, String text) {
        return Typed.amount(text, due.currency()).filter(Money::isPositive);
    }
}
