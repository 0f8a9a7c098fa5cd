import java.util.Arrays;

/// Measured times, and how they are told to the script: a name, a tab, a number.
final class Figures {
    private final long[] nanos;
    private int count;

    /// @param most how many are kept; the first tenth is warm-up and left out
    Figures(int most) {
        nanos = new long[most];
    }

    void add(long time) {
        nanos[count++] = time;
    }

    void time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        add(System.nanoTime() - start);
    }

    /// Prints median, 95th and 99th percentile in microseconds.
    void say(String name) {
        var warm = Arrays.copyOfRange(nanos, count / 10, count);
        Arrays.sort(warm);
        say(name + ".p50", warm[warm.length / 2] / 1e3);
        say(name + ".p95", warm[warm.length * 95 / 100] / 1e3);
        say(name + ".p99", warm[warm.length * 99 / 100] / 1e3);
    }

    /// Prints the 99th percentile in microseconds.
    void sayRarest(String name) {
        var warm = Arrays.copyOfRange(nanos, count / 10, count);
        Arrays.sort(warm);
        say(name + ".p99", warm[warm.length * 99 / 100] / 1e3);
    }

    static void say(String name, double value) {
        System.out.printf("%s\t%.3f%n", name, value);
    }
}
