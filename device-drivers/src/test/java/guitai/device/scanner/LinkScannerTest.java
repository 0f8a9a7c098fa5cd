package guitai.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.DeviceReason;
import guitai.device.DeviceStatus;
import guitai.device.Heard;
import guitai.device.Pty;
import guitai.device.Supervisor;
import guitai.device.link.SerialLink;
import guitai.device.link.SerialSettings;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@EnabledOnOs(OS.LINUX)
class LinkScannerTest {
    private final Heard<Scanned> scans = new Heard<>();
    private final Heard<DeviceStatus> statuses = new Heard<>();

    private String nextText() throws InterruptedException {
        return ((Scan) scans.next()).text();
    }

    @Test
    void a_scan_arrives_as_it_was_read() throws Exception {
        try (var device = Pty.open();
                var scanner =
                        LinkScanner.serial(
                                SerialLink.open(device.path(), SerialSettings.USUAL),
                                Suffix.LINE,
                                statuses)) {
            scanner.listen(scans);
            device.write("]E06901234567892\r\n");
            assertThat(nextText()).isEqualTo("]E06901234567892");
            device.write("]C10109520001234569\u001D10LOT\r\n");
            assertThat(nextText()).isEqualTo("]C10109520001234569\u001D10LOT");
        }
    }

    @Test
    void twenty_scans_at_ten_a_second_arrive_in_order_and_none_is_lost() throws Exception {
        try (var device = Pty.open();
                var hand = Executors.newSingleThreadScheduledExecutor();
                var scanner =
                        LinkScanner.serial(
                                SerialLink.open(device.path(), SerialSettings.USUAL),
                                Suffix.LINE,
                                statuses)) {
            scanner.listen(scans);
            var sent = new AtomicInteger();
            var ticking =
                    hand.scheduleAtFixedRate(
                            () -> {
                                int number = sent.getAndIncrement();
                                if (number < 20) {
                                    device.write(code(number) + "\r");
                                }
                            },
                            0,
                            100,
                            TimeUnit.MILLISECONDS);
            for (int i = 0; i < 20; i++) {
                assertThat(nextText()).isEqualTo(code(i));
            }
            assertThat(ticking.cancel(false)).isTrue();
        }
    }

    private static String code(int number) {
        return "95200012%05d".formatted(number);
    }

    @Test
    void two_thousand_scans_in_one_go_arrive_in_order_and_none_is_lost() throws Exception {
        try (var device = Pty.open();
                var scanner =
                        LinkScanner.serial(
                                SerialLink.open(device.path(), SerialSettings.USUAL),
                                Suffix.LINE,
                                statuses)) {
            scanner.listen(scans);
            Thread.ofPlatform()
                    .start(
                            () ->
                                    IntStream.range(0, 2000)
                                            .forEach(i -> device.write(code(i) + "\r")));
            for (int i = 0; i < 2000; i++) {
                assertThat(nextText()).isEqualTo(code(i));
            }
        }
    }

    @Test
    void an_application_that_stumbles_over_one_scan_gets_the_next() throws Exception {
        try (var device = Pty.open();
                var scanner =
                        LinkScanner.serial(
                                SerialLink.open(device.path(), SerialSettings.USUAL),
                                Suffix.LINE,
                                statuses)) {
            scanner.listen(
                    scanned -> {
                        scans.accept(scanned);
                        if (scanned instanceof Unreadable) {
                            var mistake = new IllegalStateException("a bug, made by this test");
                            mistake.setStackTrace(new StackTraceElement[0]);
                            throw mistake;
                        }
                    });
            device.write(new byte[] {(byte) 0xFE, '\r', 'A', 'B', '\r'});
            assertThat(scans.next()).isInstanceOf(Unreadable.class);
            assertThat(nextText()).isEqualTo("AB");
        }
    }

    @Test
    void a_scanner_plugged_in_again_at_another_port_is_found_by_itself() throws Exception {
        var first = Pty.open();
        var plugged = new AtomicReference<>(first.path());
        Supervisor.Opener<Scanner> opener =
                tell -> {
                    var scanner =
                            LinkScanner.serial(
                                    SerialLink.open(plugged.get(), SerialSettings.USUAL),
                                    Suffix.LINE,
                                    tell);
                    scanner.listen(scans);
                    return scanner;
                };
        try (var supervisor = Supervisor.start("scanner", opener, statuses)) {
            statuses.awaitValue(DeviceStatus.READY);
            first.write("BEFORE\r");
            assertThat(nextText()).isEqualTo("BEFORE");

            first.close();
            statuses.awaitValue(DeviceStatus.fault(DeviceReason.LOST));
            try (var second = Pty.open()) {
                plugged.set(second.path());
                statuses.awaitValue(DeviceStatus.READY);
                second.write("AFTER\r");
                assertThat(nextText()).isEqualTo("AFTER");
                assertThat(supervisor.device()).isPresent();
            }
        }
    }
}
