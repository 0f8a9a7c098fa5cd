package guitai.gateway.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/// Addresses of hosts, asked for in the background: a name server that is silent cannot be hurried,
/// nor can its question be ended.
///
/// Thread-safe; nothing here blocks. One question a host at a time, and its last answer holds until
/// there is a newer one, so that a line that comes back is noticed before its name server is.
final class Names {
    // A gateway's name may stand for dozens of addresses; a few are enough to see whether there is
    // a way out.
    private static final int MOST = 3;

    private final Executor lookUps;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Map<String, List<InetAddress>> known = new ConcurrentHashMap<>();

    /// @param lookUps may hold one task a host for as long as the machine's resolver takes
    Names(Executor lookUps) {
        this.lookUps = lookUps;
    }

    /// What is known now; nothing before the first answer.
    List<InetAddress> of(String host) {
        return literal(host).map(List::of).orElseGet(() -> known.getOrDefault(host, List.of()));
    }

    /// Whether an answer may come.
    boolean pending() {
        return !asked.isEmpty();
    }

    /// Asks anew in the background, unless a question is open.
    ///
    /// @param whenKnown runs on another thread when this question is answered
    void ask(String host, Runnable whenKnown) {
        if (literal(host).isPresent() || !asked.add(host)) return;
        try {
            lookUps.execute(() -> lookUp(host, whenKnown));
        } catch (RejectedExecutionException stopping) {
            asked.remove(host);
        }
    }

    private void lookUp(String host, Runnable whenKnown) {
        try {
            var all = InetAddress.getAllByName(host);
            known.put(host, Arrays.stream(all).limit(MOST).toList());
        } catch (UnknownHostException notNow) {
            // What was known before may be right again as soon as the line is back.
            known.putIfAbsent(host, List.of());
        } finally {
            asked.remove(host);
            whenKnown.run();
        }
    }

    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException aName) {
            return Optional.empty();
        }
    }
}
