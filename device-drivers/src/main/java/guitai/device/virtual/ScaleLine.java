package guitai.device.virtual;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.link.Link;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// The cable between a host and a [VirtualScale] in the same program.
final class ScaleLine implements Link {
    // A real one sends ten times a second.
    private static final long BETWEEN_FRAMES = 100;
    private static final int MOST_WAITING = 64;

    private final VirtualScale scale;
    private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean closed;

    ScaleLine(VirtualScale scale) {
        this.scale = scale;
    }

    @Override
    public int read(byte[] into, Duration wait) throws DeviceFault {
        long end = System.nanoTime() + wait.toNanos();
        try {
            do {
                check();
                long left = Math.clamp((end - System.nanoTime()) / 1_000_000, 1, BETWEEN_FRAMES);
                var answer = waiting.poll(left, TimeUnit.MILLISECONDS);
                var bytes = answer == null ? scale.frame() : answer;
                if (bytes.length > 0) {
                    System.arraycopy(bytes, 0, into, 0, bytes.length);
                    return bytes.length;
                }
            } while (System.nanoTime() - end < 0);
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceFault(DeviceReason.CLOSED, toString(), e);
        }
    }

    @Override
    public void write(byte[] bytes) throws DeviceFault {
        check();
        var answer = scale.take(bytes);
        // A host that never reads loses the newest; a real cable would too.
        if (answer.length > 0 && !waiting.offer(answer)) {
            throw new DeviceFault(DeviceReason.DROPPED, toString());
        }
    }

    private void check() throws DeviceFault {
        if (closed) {
            throw new DeviceFault(DeviceReason.CLOSED, toString());
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public String toString() {
        return "virtual scale";
    }
}
