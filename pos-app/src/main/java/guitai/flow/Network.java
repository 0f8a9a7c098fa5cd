package guitai.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Whether anything beyond this machine answers, as far as the till knows.
///
/// Confined to the till's thread. Offline is a state like any other: selling goes on, and what
/// needs a line says so before it is tried.
public final class Network {
    private final InstantSource clock;
    private final List<Consumer<State>> listeners = new ArrayList<>();
    private State state;

    Network(InstantSource clock) {
        this.clock = clock;
        this.state = new State.Up(clock.instant());
    }

    public sealed interface State {
        Instant since();

        record Up(Instant since) implements State {}

        record Down(Instant since) implements State {}
    }

    public State state() {
        return state;
    }

    public boolean down() {
        return state instanceof State.Down;
    }

    /// What whoever watches the line has found; the same again is no news.
    public void heard(boolean up) {
        if (up != down()) return;
        var now = clock.instant();
        state = up ? new State.Up(now) : new State.Down(now);
        List.copyOf(listeners).forEach(l -> l.accept(state));
    }

    public void listen(Consumer<State> listener) {
        listeners.add(listener);
    }
}
