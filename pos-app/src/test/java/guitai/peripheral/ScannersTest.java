package guitai.peripheral;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.DeviceStatus;
import guitai.device.link.Link;
import guitai.device.scanner.LinkScanner;
import guitai.device.scanner.Suffix;
import guitai.slip.DeviceHealth;
import guitai.slip.PrintJob.Trouble;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ScannersTest {
    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<DeviceHealth> health = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Cable> cables = new LinkedBlockingQueue<>();

    private final Scanners.Hearing hearing =
            new Scanners.Hearing() {
                @Override
                public void scanned(String text) {
                    heard.add(text);
                }

                @Override
                public void unreadable(String shown) {
                    heard.add("unreadable");
                }
            };

    @Test
    void every_scan_is_heard_once_and_in_order() throws Exception {
        try (var line = Scanners.on(this::scanner, false, hearing, health::add)) {
            var cable = take(cables);
            cable.send("6901234567892\r\n]E09520000000101\r\n");
            assertThat(take(heard)).isEqualTo("6901234567892");
            assertThat(take(heard)).isEqualTo("]E09520000000101");
            assertThat(line.device()).isPresent();
        }
    }

    @Test
    void a_code_of_more_than_any_length_is_shown_and_never_looked_up() throws Exception {
        try (var line = Scanners.on(this::scanner, false, hearing, health::add)) {
            take(cables).send("9".repeat(600) + "\r\n" + "6901234567892\r\n");
            assertThat(take(heard)).isEqualTo("unreadable");
            assertThat(take(heard)).isEqualTo("6901234567892");
            assertThat(line.device()).isPresent();
        }
    }

    @Test
    void a_scanner_that_was_unplugged_is_heard_again_when_it_is_back() throws Exception {
        try (var line = Scanners.on(this::scanner, false, hearing, health::add)) {
            take(cables).close();
            var next = take(health);
            while (!next.equals(new DeviceHealth.NotReady(Trouble.LINE_LOST))) next = take(health);
            var back = take(cables);
            while (!(next instanceof DeviceHealth.Ready)) next = take(health);
            back.send("6901234567892\r\n");
            assertThat(take(heard)).isEqualTo("6901234567892");
            assertThat(line.device()).isPresent();
        }
    }

    private LinkScanner scanner(Consumer<DeviceStatus> tell) {
        return LinkScanner.serial(plug(), Suffix.LINE, tell);
    }

    private Link plug() {
        var cable = new Cable();
        cables.add(cable);
        return cable;
    }

    private static <T> T take(LinkedBlockingQueue<T> queue) throws InterruptedException {
        var next = queue.poll(20, TimeUnit.SECONDS);
        if (next == null) throw new AssertionError("nothing came");
        return next;
    }

    /// A cable whose other end is the test.
    private static final class Cable implements Link {
        private final LinkedBlockingQueue<byte[]> sent = new LinkedBlockingQueue<>();
        private volatile boolean pulled;

        void send(String text) {
            sent.add(text.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public int read(byte[] into, Duration wait) throws DeviceFault {
            try {
                var bytes = sent.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
                if (pulled) throw new DeviceFault(DeviceReason.LOST, "test");
                if (bytes == null) return 0;
                System.arraycopy(bytes, 0, into, 0, bytes.length);
                return bytes.length;
            } catch (InterruptedException e) {
                throw new DeviceFault(DeviceReason.CLOSED, "test", e);
            }
        }

        @Override
        public void write(byte[] bytes) {
            throw new AssertionError("nobody writes to a scanner");
        }

        @Override
        public void close() {
            pulled = true;
        }
    }
}
