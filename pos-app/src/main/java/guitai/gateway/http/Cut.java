package guitai.gateway.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A switch in everything that leaves this machine: one for all the lines of a till.
///
/// Thread-safe; nothing here blocks. While it is cut nothing new is sent, and what is running ends
/// as if the line had broken: what had been sent stays sent, so its outcome is as open as ever.
public final class Cut {
    private final Set<Runnable> enders = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /// Returns when everything that was running has been told to end.
    public void cut() {
        cut = true;
        enders.forEach(Runnable::run);
    }

    /// Lets things go out again.
    public void mend() {
        cut = false;
    }

    public boolean isCut() {
        return cut;
    }

    /// Runs `ender` when the line is cut, and at once where it is already; it may run twice.
    ///
    /// @param ender never blocks and never throws
    void watch(Runnable ender) {
        enders.add(ender);
        if (cut) ender.run();
    }

    void forget(Runnable ender) {
        enders.remove(ender);
    }

    @Override
    public String toString() {
        return cut ? "cut" : "whole";
    }
}
