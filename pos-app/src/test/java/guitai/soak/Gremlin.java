package guitai.soak;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/// Does things to devices, to one or to all at once, for as long as it is let: a trouble lasts up
/// to three seconds, and then there is peace for up to one.
final class Gremlin {
    private static final int LONGEST = 3_000;
    private static final int PEACE = 1_000;

    private final List<? extends Trouble> devices;
    private final Random random;
    private final ReentrantLock turn = new ReentrantLock();
    private final StringBuilder log = new StringBuilder();
    private final AtomicReference<Exception> broken = new AtomicReference<>();
    private final Thread thread;
    private int strikes;

    Gremlin(List<? extends Trouble> devices, long seed) {
        this.devices = devices;
        this.random = new Random(seed);
        this.thread = Thread.ofPlatform().name("gremlin").daemon().start(this::run);
    }

    private void run() {
        try {
            while (true) {
                strike();
                TimeUnit.MILLISECONDS.sleep(1 + random.nextInt(LONGEST));
                heal();
                TimeUnit.MILLISECONDS.sleep(1 + random.nextInt(PEACE));
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (Exception bug) {
            broken.set(bug);
        }
    }

    private void strike() throws Exception {
        turn.lockInterruptibly();
        try {
            var order = new ArrayList<>(devices);
            Collections.shuffle(order, random);
            if (log.length() > 4_000) log.delete(0, 2_000);
            for (var device : order.subList(0, 1 + random.nextInt(order.size()))) {
                log.append(device.strike(random)).append(", ");
                strikes++;
            }
            log.append("; ");
        } finally {
            turn.unlock();
        }
    }

    private void heal() throws Exception {
        turn.lockInterruptibly();
        try {
            for (var device : devices) device.heal();
        } finally {
            turn.unlock();
        }
    }

    /// Everything works, and goes on working until [#go].
    void pause() throws Exception {
        turn.lock();
        for (var device : devices) device.heal();
    }

    void go() {
        turn.unlock();
    }

    int strikes() {
        return strikes;
    }

    /// What it did lately.
    String log() {
        return log.toString();
    }

    /// Ends it; everything works.
    void stop() throws Exception {
        thread.interrupt();
        thread.join();
        for (var device : devices) device.heal();
        if (broken.get() != null) throw broken.get();
    }
}
