package guitai.simulation;

import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptState;
import guitai.payment.Channel;
import guitai.payment.PaymentJournal.Backlog;
import guitai.payment.PaymentJournal.Pursuit;
import guitai.payment.PaymentJournal.Stored;
import guitai.payment.SealedPayment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What was taken offline and waits to be handed over, in memory. What it is handed over by is
/// forgotten in the commit that says what became of it.
final class MemoryStored {
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private final Set<String> counters = new HashSet<>();
    private long cards;

    private record Waiting(Attempt attempt, SealedPayment sealed) {}

    void follow(Attempt attempt, Optional<SealedPayment> sealed) {
        var number = attempt.id().value();
        if (!(attempt.state() instanceof AttemptState.StoredOffline)) {
            waiting.remove(number);
            return;
        }
        var kept = sealed.filter(s -> s.of().equals(attempt.id()));
        if (kept.isEmpty()) throw new AssertionError(number + " was taken offline, and by what?");
        waiting.put(number, new Waiting(attempt, kept.get()));
        if (attempt.channel() == Channel.CARD) cards += attempt.amount().minor();
        if (kept.get().counter() != SealedPayment.NO_COUNTER) {
            counters.add(kept.get().account() + "/" + kept.get().counter());
        }
    }

    List<Stored> oldest(int limit, Function<String, Optional<Pursuit>> pursuit) {
        var oldest = new ArrayList<Stored>();
        for (var w : waiting.values()) {
            if (oldest.size() == limit) break;
            oldest.add(
                    new Stored(w.attempt(), w.sealed(), pursuit.apply(w.attempt().id().value())));
        }
        return oldest;
    }

    /// The one simulated shift has taken all cards there are.
    Backlog backlog() {
        var amount = 0L;
        for (var w : waiting.values()) {
            if (w.attempt().channel() == Channel.CARD) amount += w.attempt().amount().minor();
        }
        return new Backlog(
                waiting.size(),
                Money.cny(amount),
                Money.cny(cards),
                waiting.values().stream().findFirst().map(w -> w.attempt().startedAt()));
    }

    Money spentOffline(String account) {
        return Money.cny(
                waiting.values().stream()
                        .filter(w -> w.sealed().account().equals(account))
                        .mapToLong(w -> w.attempt().amount().minor())
                        .sum());
    }

    boolean seen(String account, long counter) {
        return counters.contains(account + "/" + counter);
    }
}
