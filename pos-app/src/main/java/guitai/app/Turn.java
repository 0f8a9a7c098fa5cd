package guitai.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/// The till's turn: what comes back from a network waits here until a face is there to take it.
final class Turn implements Executor {
    // Only what was under way when the till stopped can come before there is a face.
    private static final int MOST_HELD = 1_000;

    private final Deque<Runnable> held = new ArrayDeque<>();
    private Executor face = this::hold;

    @Override
    public void execute(Runnable step) {
        face().execute(step);
    }

    private synchronized Executor face() {
        return face;
    }

    synchronized void attach(Executor other) {
        face = other;
        held.forEach(other::execute);
        held.clear();
    }

    private synchronized void hold(Runnable step) {
        if (held.size() == MOST_HELD) throw new RejectedExecutionException("nobody takes a turn");
        held.add(step);
    }
}
