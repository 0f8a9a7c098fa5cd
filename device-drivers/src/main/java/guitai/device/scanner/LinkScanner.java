package guitai.device.scanner;

import guitai.device.DeviceFault;
import guitai.device.DeviceStatus;
import guitai.device.link.Link;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A scanner at the other end of a link: over a serial line, as a keyboard that was taken away from
/// the screen, or by the reports USB has for scanners.
public final class LinkScanner implements Scanner {
    // Short enough to notice the silence after a code without a suffix.
    private static final Duration SLICE = Duration.ofMillis(50);

    private static final System.Logger LOG = System.getLogger(LinkScanner.class.getName());

    private final Link link;
    private final ScanBytes bytes;
    private final Consumer<DeviceStatus> tell;
    private final AtomicBoolean listening = new AtomicBoolean();

    private LinkScanner(Link link, ScanBytes bytes, Consumer<DeviceStatus> tell) {
        this.link = link;
        this.bytes = bytes;
        this.tell = tell;
    }

    /// One that sends what it reads over a serial line, real or USB.
    ///
    /// @param link closed together with this scanner
    /// @param tell hears `FAULT` once when the scanner is gone
    public static LinkScanner serial(Link link, Suffix suffix, Consumer<DeviceStatus> tell) {
        return new LinkScanner(link, new ScanFramer(suffix), tell);
    }

    /// One that types, whose events of Linux come over this link and nobody else hears them. Its
    /// keyboard must be set to the American layout, and its suffix to Enter or Tab.
    ///
    /// @param link such as [guitai.device.link.InputNode#grabbed]; closed together with this
    ///   scanner
    /// @param tell hears `FAULT` once when the scanner is gone
    public static LinkScanner typing(Link link, Consumer<DeviceStatus> tell) {
        return new LinkScanner(link, new TypedKeys(), tell);
    }

    /// One in the mode USB has for scanners, one report a read.
    ///
    /// @param link such as [guitai.device.link.InputNode#open]; closed together with this scanner
    /// @param tell hears `FAULT` once when the scanner is gone
    public static LinkScanner hidPos(Link link, Consumer<DeviceStatus> tell) {
        return new LinkScanner(link, new HidReports(), tell);
    }

    @Override
    public void listen(Consumer<? super Scanned> heard) {
        if (listening.getAndSet(true)) {
            throw new IllegalStateException("already listening to " + link);
        }
        Thread.ofPlatform().daemon().name("scanner-" + link).start(() -> pump(heard));
    }

    private void pump(Consumer<? super Scanned> heard) {
        var buffer = new byte[1536];
        try {
            while (true) {
                int count = link.read(buffer, SLICE);
                long now = System.nanoTime();
                if (count == 0) {
                    bytes.idle(now).ifPresent(scanned -> deliver(heard, scanned));
                } else {
                    bytes.take(buffer, count, now).forEach(scanned -> deliver(heard, scanned));
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
