package guitai.gateway.alipay;

import guitai.payment.AttemptId;

import java.util.LinkedHashSet;

/// The orders whose code was shown and not taken back since. Thread-safe.
///
/// Nothing hangs on it but how soon a doubt is told from a wait: what is forgotten, as after a
/// restart, is an order Alipay has not seen.
final class ShownCodes {
    // A till shows one at a time; these are the ones of an hour or two.
    private static final int MOST = 64;

    private final LinkedHashSet<AttemptId> ids = new LinkedHashSet<>();

    synchronized void remember(AttemptId id) {
        ids.addLast(id);
        if (ids.size() > MOST) ids.removeFirst();
    }

    synchronized void forget(AttemptId id) {
        ids.remove(id);
    }

    synchronized boolean holds(AttemptId id) {
        return ids.contains(id);
    }
}
