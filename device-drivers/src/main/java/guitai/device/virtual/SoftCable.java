package guitai.device.virtual;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.link.Link;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// The cable between a host and a device made of software in the same program: what happens to
/// cables happens here, and lasts until it is ended.
///
/// Any thread. Owns none.
public final class SoftCable {
    // Slower than any driver likes, and quick enough for a trainer to wait for.
    static final long SLOW_MILLIS = 1_000;

    private final String name;
    private final Wired device;
    private final Random noise = new Random(9600);
    // Counts how often it was pulled: a line of an earlier plug is dead for ever.
    private final AtomicInteger pulls = new AtomicInteger();
    private volatile boolean out;
    private volatile boolean slow;
    private volatile boolean noisy;

    SoftCable(String name, Wired device) {
        this.name = name;
        this.device = device;
    }

    /// Opens a line over this cable.
    ///
    /// @throws DeviceFault `NOT_FOUND` while it is pulled
    public Link line() throws DeviceFault {
        if (out) {
            throw new DeviceFault(DeviceReason.NOT_FOUND, name);
        }
        return new SoftLine(this, pulls.get());
    }

    /// Pulls the cable, or puts it back.
    public void pull(boolean now) {
        if (now && !out) {
            pulls.incrementAndGet();
        }
        out = now;
    }

    public boolean isPulled() {
        return out;
    }

    /// Everything takes a second longer.
    public void slow(boolean now) {
        slow = now;
    }

    /// Bytes come out damaged at both ends, as on a line of another speed.
    public void noise(boolean now) {
        noisy = now;
    }

    boolean isOf(int plug) {
        return pulls.get() == plug && !out;
    }

    long delayMillis() {
        return slow ? SLOW_MILLIS : 0;
    }

    byte[] take(byte[] bytes) {
        return worn(device.take(worn(bytes)));
    }

    byte[] unasked() {
        return worn(device.unasked());
    }

    // Every byte becomes another one.
    private byte[] worn(byte[] bytes) {
        if (!noisy) {
            return bytes;
        }
        var damaged = bytes.clone();
        synchronized (noise) {
            for (int i = 0; i < damaged.length; i++) {
                damaged[i] ^= (byte) (1 + noise.nextInt(255));
            }
        }
        return damaged;
    }

    @Override
    public String toString() {
        return name;
    }
}
