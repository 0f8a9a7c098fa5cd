package guitai.sandbox.terminal;

import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.sandbox.mac.Said;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// One card at a time: waits for it, hands it to the [Cashing], and keeps how it ended.
///
/// Thread-safe. [#present(Order, Duration)] blocks until the card was presented and answered, or
/// its patience is over; [#stop(String)] and [#close()] end the waiting.
final class CardSlot implements AutoCloseable {
    private final Trace trace;
    private final Deck deck = new Deck();
    private final Cashing cashing;
    private Optional<String> current = Optional.empty();
    private boolean stopped;
    private boolean closed;

    CardSlot(Trace trace, Cashing cashing) {
        this.trace = trace;
        this.cashing = cashing;
    }

    /// What the till wants paid.
    ///
    /// @param amount in fen
    /// @param store whether it would forward what cannot be asked for now
    record Order(String id, long amount, boolean store) {}

    /// What the till is told.
    sealed interface Told {
        record Answer(ObjectNode json) implements Told {}

        /// The order is known with another amount.
        record OtherContent() implements Told {}
    }

    enum State {
        IDLE,
        WAITING,
        BUSY
    }

    Told present(Order order, Duration patience) throws InterruptedException {
        Behaviour card;
        Entry entry;
        boolean line;
        synchronized (this) {
            var known = trace.find(order.id());
            if (known.isPresent()) return again(known.get(), order.amount());
            if (current.isPresent() || closed) return new Told.Answer(nothing(order, "BUSY"));
            begin(order);
            var came = card(patience);
            if (came.isEmpty()) return new Told.Answer(end(cancelled(order), false));
            card = came.get();
            line = deck.line();
            entry = entry(order.id()).busy(trace.nextStan(), line);
            trace.put(entry);
        }
        var outcome = cash(order, entry, card, line);
        synchronized (this) {
            return new Told.Answer(end(outcome.json(), outcome.sent()));
        }
    }

    private Cashing.Outcome cash(Order order, Entry entry, Behaviour card, boolean line)
            throws InterruptedException {
        try {
            if (card == Behaviour.SLOW) pause();
            return cashing.cash(order, entry.stan(), card, line);
        } catch (RuntimeException broken) {
            // The till waits for an end, and an order without one would block the slot.
            synchronized (this) {
                var json = nothing(order, "BROKEN").put("result", "UNKNOWN");
                var _ = end(json, true);
            }
            throw broken;
        }
    }

    private void begin(Order order) {
        trace.put(Entry.waiting(order.id(), order.amount()));
        current = Optional.of(order.id());
        stopped = false;
    }

    private Entry entry(String order) {
        return trace.find(order).orElseThrow();
    }

    private ObjectNode cancelled(Order order) {
        return nothing(order, stopped ? "STOPPED" : closed ? "CLOSED" : "NOBODY");
    }

    private static ObjectNode nothing(Order order, String code) {
        return Said.node()
                .put("result", "CANCELLED")
                .put("code", code)
                .put("order", order.id())
                .put("amount", order.amount());
    }

    private ObjectNode end(ObjectNode json, boolean sent) {
        var order = current.orElseThrow();
        trace.put(entry(order).over(json, sent));
        current = Optional.empty();
        notifyAll();
        return json;
    }

    /// The same order once more: the same card, the same end.
    private Told again(Entry first, long amount) throws InterruptedException {
        if (first.amount() != amount) return new Told.OtherContent();
        var known = first;
        while (known.running()) {
            wait();
            known = entry(first.order());
        }
        return new Told.Answer(known.told());
    }

    /// @return empty when nobody came, or the waiting was stopped
    private Optional<Behaviour> card(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        boolean announced = deck.queued();
        var card = deck.next();
        while (card == Behaviour.NOBODY) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (stopped || closed || left <= 0) return Optional.empty();
            wait(left);
            // Who was announced not to come does not come; else somebody may still do.
            if (!announced && !stopped && (deck.queued() || deck.always() != Behaviour.NOBODY)) {
                card = deck.next();
            }
        }
        return Optional.of(card);
    }

    private synchronized void pause() throws InterruptedException {
        long until = System.nanoTime() + Cashing.SLOW.toNanos();
        long left = Cashing.SLOW.toMillis();
        while (!closed && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        }
    }

    /// @return false once a card was read
    synchronized boolean stop(String order) {
        var known = trace.find(order);
        if (known.isEmpty()) return false;
        if (known.get().phase() == Entry.Phase.WAITING) {
            stopped = true;
            notifyAll();
            return true;
        }
        return known.get().phase() == Entry.Phase.OVER
                && "CANCELLED".equals(known.get().told().path("result").asText());
    }

    synchronized void change(Deck.Wish wish) {
        deck.change(wish);
        notifyAll();
    }

    synchronized Optional<Entry> find(String order) {
        return trace.find(order);
    }

    synchronized boolean line() {
        return deck.line();
    }

    synchronized State state() {
        if (current.isEmpty()) return State.IDLE;
        return entry(current.get()).phase() == Entry.Phase.WAITING ? State.WAITING : State.BUSY;
    }

    synchronized ObjectNode shown() {
        var json = Said.node();
        var cards = json.putArray("cards");
        deck.cards().forEach(card -> cards.add(card.word()));
        return json.put("always", deck.always().word()).put("line", deck.line());
    }

    /// Ends the waiting; [#release()] closes the file once nobody works with it any more.
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized void release() {
        trace.close();
    }
}
