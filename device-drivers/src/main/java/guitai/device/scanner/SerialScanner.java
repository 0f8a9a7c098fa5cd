package guitai.device.scanner;

import guitai.device.DeviceFault;
import guitai.device.DeviceStatus;
import guitai.device.link.Link;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A scanner that sends what it reads over a serial line, real or USB.
public final class SerialScanner implements Scanner {
    // Short enough to notice the silence after a code without a suffix.
    private static final Duration SLICE = Duration.ofMillis(50);

    private static final System.Logger LOG = System.getLogger(SerialScanner.class.getName());

    private final Link link;
    private final ScanFramer framer;
    private final Consumer<DeviceStatus> tell;
    private final AtomicBoolean listening = new AtomicBoolean();

    /// @param link closed together with this scanner
    /// @param tell hears `FAULT` once when the scanner is gone
    public SerialScanner(Link link, Suffix suffix, Consumer<DeviceStatus> tell) {
        this.link = link;
        this.framer = new ScanFramer(suffix);
        this.tell = tell;
    }

    @Override
    public void listen(Consumer<? super Scanned> heard) {
        if (listening.getAndSet(true)) {
            throw new IllegalStateException("already listening to " + link);
        }
        Thread.ofPlatform().daemon().name("scanner-" + link).start(() -> pump(heard));
    }

    private void pump(Consumer<? super Scanned> heard) {
        var buffer = new byte[1024];
        try {
            while (true) {
                int count = link.read(buffer, SLICE);
                long now = System.nanoTime();
                if (count == 0) {
                    framer.idle(now).ifPresent(scanned -> deliver(heard, scanned));
                } else {
                    framer.take(buffer, count, now).forEach(scanned -> deliver(heard, scanned));
                }
            }
        } catch (DeviceFault e) {
            tell.accept(DeviceStatus.fault(e.reason()));
        }
    }

    // One scan the application stumbles over must not make the till deaf for the next.
    private static void deliver(Consumer<? super Scanned> heard, Scanned scanned) {
        try {
            heard.accept(scanned);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "nobody could take " + scanned, e);
        }
    }

    @Override
    public void close() {
        link.close();
    }
}
