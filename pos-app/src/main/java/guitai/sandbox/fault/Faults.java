package guitai.sandbox.fault;

import guitai.sandbox.book.Side;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/// The armed faults, in the order they were armed.
///
/// Thread-safe. Not durable: a sandbox that starts again starts without faults. The same seed and
/// the same calls show the same faults.
public final class Faults {
    /// More would be a mistake of whoever arms them.
    public static final int MOST_RULES = 1000;

    private final List<FaultRule> rules = new ArrayList<>();
    private final Random random;

    public Faults(long seed) {
        this.random = new Random(seed);
    }

    public synchronized void arm(FaultRule rule) {
        if (rules.size() >= MOST_RULES) {
            throw new IllegalStateException("more than " + MOST_RULES + " faults are armed");
        }
        rules.add(rule);
    }

    public synchronized void clear() {
        rules.clear();
    }

    public synchronized List<FaultRule> armed() {
        return List.copyOf(rules);
    }

    /// The fault to show on this call, if any; its count goes down.
    ///
    /// @param can what the caller can show here; rules for anything else wait on
    public synchronized Optional<Fault> next(On call, Side side, Predicate<Fault> can) {
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            if (!rule.fits(call, side) || !can.test(rule.what())) continue;
            if (random.nextInt(1000) >= rule.perMille()) continue;
            used(i, rule);
            return Optional.of(rule.what());
        }
        return Optional.empty();
    }

    /// Whether this TLS handshake fails. Nobody has said yet what will be asked or of whom: a rule
    /// for [Fault#TLS_FAILURE] counts whatever it waits for.
    public synchronized boolean breaksHandshake() {
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            if (rule.what() != Fault.TLS_FAILURE) continue;
            if (random.nextInt(1000) >= rule.perMille()) continue;
            used(i, rule);
            return true;
        }
        return false;
    }

    private void used(int index, FaultRule rule) {
        if (rule.times() == 1) {
            rules.remove(index);
        } else {
            rules.set(index, rule.shown());
        }
    }
}
