package guitai.staff;

import java.time.Duration;

/// How long to wait after wrong PINs: two are free, then 2 s, doubling with each to five minutes.
///
/// Slows a guesser to some 300 tries a day and forgives a cashier with cold fingers.
public final class PinPatience {
    private static final int FREE = 2;
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private PinPatience() {}

    /// @param wrongInARow since the last right PIN
    public static Duration after(int wrongInARow) {
        if (wrongInARow <= FREE) return Duration.ZERO;
        int doublings = Math.min(wrongInARow - FREE - 1, 16);
        var wait = FIRST.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
