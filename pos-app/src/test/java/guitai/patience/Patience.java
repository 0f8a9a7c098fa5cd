package guitai.patience;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Waits until something is so, and leaves the processor to whoever makes it so.
public final class Patience {
    // Long enough for a machine that is busy with something else; a test that passes never waits
    // for it.
    private static final long LONGEST = Duration.ofSeconds(30).toNanos();
    private static final long LOOK = Duration.ofMillis(1).toNanos();

    private Patience() {}

    /// What is waited for.
    @FunctionalInterface
    public interface Condition<E extends Exception> {
        boolean holds() throws E;
    }

    /// @param what is not so, when the patience is at its end
    public static <E extends Exception> void until(String what, Condition<E> isSo) throws E {
        until(() -> what, isSo);
    }

    /// @param what as above, asked at the end only
    public static <E extends Exception> void until(Supplier<String> what, Condition<E> isSo)
            throws E {
        long end = System.nanoTime() + LONGEST;
        while (!isSo.holds()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("still not so: " + what.get());
            }
            LockSupport.parkNanos(LOOK);
        }
    }
}
