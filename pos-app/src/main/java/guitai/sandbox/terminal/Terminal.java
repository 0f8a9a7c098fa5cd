package guitai.sandbox.terminal;

import guitai.sandbox.credential.TerminalKeys;
import guitai.sandbox.mac.Door;
import guitai.sandbox.web.Listener;
import guitai.sandbox.web.Opening;
import guitai.sandbox.web.Surface;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A card terminal on this machine: opened over its trace, then listening on a port of its own.
///
/// Thread-safe. Everything that was answered is in the trace first, so a terminal that was killed
/// answers enquiries as before. [#close()] ends the waiting for cards and the server.
public final class Terminal implements AutoCloseable {
    private final TerminalKeys keys;
    private final CardSlot slot;
    private final TerminalControl control;
    private final TerminalDesk desk;
    private Optional<Listener> listener = Optional.empty();

    private Terminal(TerminalKeys keys, CardSlot slot, AcquirerLine line, InstantSource clock) {
        this.keys = keys;
        this.slot = slot;
        this.control = new TerminalControl(slot);
        this.desk = new TerminalDesk(new Door(keys.till(), clock), keys.terminalId(), slot, line);
    }

    /// @param trace its file; made when there is none
    /// @param acquirer what `/acquirer/…` is put behind; empty while nobody knows it
    /// @throws IOException held by another process, or damaged; the message is one clear line
    public static Terminal open(
            Path trace, TerminalKeys keys, Supplier<Optional<String>> acquirer, InstantSource clock)
            throws IOException {
        var line = new AcquirerLine(keys.acquirer(), acquirer, clock);
        var slot = new CardSlot(Trace.open(trace), new Cashing(keys, line, clock));
        return new Terminal(keys, slot, line, clock);
    }

    /// Begins to listen.
    ///
    /// @param port 0 takes any free one
    /// @return why not, in one clear line; empty when it listens
    public synchronized Optional<String> listen(String address, int port) {
        Surface all = call -> control.serve(call).or(() -> desk.serve(call));
        return switch (Listener.openPlain(address, port, all)) {
            case Opening.Refused(var why) -> Optional.of(why);
            case Opening.Open(var opened) -> {
                listener = Optional.of(opened);
                yield Optional.empty();
            }
        };
    }

    /// What `/terminal/…` is put behind.
    public synchronized String base() {
        return "http://127.0.0.1:" + listener.orElseThrow().port();
    }

    public String terminalId() {
        return keys.terminalId();
    }

    /// Which cards come: `/control/terminal`, for whoever serves it on another port too.
    public Surface control() {
        return control;
    }

    /// What the control does over HTTP, for whoever runs in the same process.
    public void cards(List<Behaviour> next) {
        slot.change(
                new Deck.Wish(Optional.of(List.copyOf(next)), Optional.empty(), Optional.empty()));
    }

    /// Who comes when nobody is queued.
    public void always(Behaviour behaviour) {
        slot.change(new Deck.Wish(Optional.empty(), Optional.of(behaviour), Optional.empty()));
    }

    /// Cuts or joins the line to the acquirer.
    public void line(boolean stands) {
        slot.change(new Deck.Wish(Optional.empty(), Optional.empty(), Optional.of(stands)));
    }

    @Override
    public synchronized void close() {
        slot.close();
        listener.ifPresent(Listener::close);
        slot.release();
    }
}
