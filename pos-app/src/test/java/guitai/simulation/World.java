package guitai.simulation;

import java.util.PriorityQueue;
import java.util.SplittableRandom;

/// Time and chance: events in the order of their instants, and every throw of the dice. The same
/// seed is the same world.
///
/// Time is milliseconds since the simulation began; it never waits and never goes back.
final class World {
    /// More events than any run has: a loop without an end is found, not waited for.
    private static final long MOST_EVENTS = 200_000_000;

    final long seed;
    private final SplittableRandom dice;
    private final PriorityQueue<Event> ahead = new PriorityQueue<>();
    private long now;
    private long order;
    private long events;

    private record Event(long at, long order, Runnable what) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            var byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    World(long seed) {
        this.seed = seed;
        this.dice = new SplittableRandom(seed);
    }

    long now() {
        return now;
    }

    long events() {
        return events;
    }

    void in(long millis, Runnable what) {
        ahead.add(new Event(now + Math.max(0, millis), order++, what));
    }

    /// Lets the next event happen, unless it lies after `until`.
    ///
    /// @return whether one happened
    boolean step(long until) {
        var next = ahead.peek();
        if (next == null || next.at() > until) return false;
        if (++events > MOST_EVENTS) throw new AssertionError("seed " + seed + " never settles");
        ahead.remove();
        now = next.at();
        next.what().run();
        return true;
    }

    /// True in so many of a thousand cases.
    boolean chance(int perMille) {
        return dice.nextInt(1000) < perMille;
    }

    /// From 0 to one less than `bound`.
    int pick(int bound) {
        return dice.nextInt(bound);
    }

    /// At least `least`, less than `beyond`.
    long between(long least, long beyond) {
        return dice.nextLong(least, beyond);
    }
}
