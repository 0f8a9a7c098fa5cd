package guitai.simulation;

import java.util.function.Supplier;

/// The line between the till and its gateways: it loses requests, loses answers, delays, repeats a
/// delivery, and goes down for minutes.
final class Line {
    /// How long the till's clients wait for an answer.
    private static final long TIME_OUT = 35_000;

    /// A request may lie around this long and arrive after all. It stays below the time after which
    /// the till takes an order nobody has seen for one that will not come, less what its clock may
    /// jump ahead meanwhile.
    private static final long LONGEST_DELAY = 420_000;

    private final World world;
    private boolean up = true;
    private boolean calm;
    private long answersIn;

    Line(World world) {
        this.world = world;
    }

    boolean up() {
        return up;
    }

    void up(boolean now) {
        up = now;
    }

    /// From here on it works.
    void calm() {
        calm = true;
        up = true;
    }

    /// The exchange takes so much longer.
    void takes(long millis) {
        answersIn += millis;
    }

    /// How long the last exchange took, from its arrival on.
    long takeAnswersIn() {
        var took = answersIn;
        answersIn = 0;
        return took;
    }

    /// Sends one request.
    ///
    /// @param arrives what happens when it arrives, and is answered
    /// @param notSent what the client says where it could not connect
    /// @param noAnswer what it says where nothing came back in time
    <T> T ask(Supplier<T> arrives, T notSent, T noAnswer) {
        if (!up) return down(notSent, noAnswer);
        if (calm) return answered(arrives, 200);
        var fate = world.pick(1000);
        if (fate < 15) return lost(noAnswer);
        if (fate < 30) {
            world.in(world.between(TIME_OUT, LONGEST_DELAY), () -> unheard(arrives));
            return lost(noAnswer);
        }
        if (fate < 45) {
            unheard(arrives);
            return lost(noAnswer);
        }
        if (fate < 55) world.in(world.between(1_000, LONGEST_DELAY), () -> unheard(arrives));
        var slow = fate < 65 ? world.between(1_000, TIME_OUT) : world.between(40, 400);
        return answered(arrives, slow);
    }

    private static <T> void unheard(Supplier<T> arrives) {
        T _ = arrives.get();
    }

    private <T> T answered(Supplier<T> arrives, long after) {
        answersIn += after;
        return arrives.get();
    }

    private <T> T down(T notSent, T noAnswer) {
        if (world.chance(300)) return lost(noAnswer);
        answersIn += 5;
        return notSent;
    }

    private <T> T lost(T noAnswer) {
        answersIn += TIME_OUT;
        return noAnswer;
    }
}
