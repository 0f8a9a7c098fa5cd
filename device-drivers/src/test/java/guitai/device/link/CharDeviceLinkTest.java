package guitai.device.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.Heard;
import guitai.device.Pty;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CharDeviceLinkTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private static void inBackground(Heard<DeviceReason> ended, Call call) {
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            try {
                                call.make();
                                ended.accept(DeviceReason.NONE);
                            } catch (DeviceFault e) {
                                ended.accept(e.reason());
                            }
                        });
    }

    private interface Call {
        void make() throws DeviceFault;
    }

    @Test
    void bytes_go_both_ways() throws Exception {
        try (var device = Pty.open();
                var link = CharDeviceLink.open(device.path())) {
            link.write("to".getBytes(StandardCharsets.US_ASCII));
            assertThat(device.read(10)).asString().isEqualTo("to");
            device.write("fro");
            var buffer = new byte[10];
            assertThat(link.read(buffer, LONG)).isEqualTo(3);
            assertThat(new String(buffer, 0, 3, StandardCharsets.US_ASCII)).isEqualTo("fro");
            assertThat(link.read(buffer, Duration.ofMillis(20))).isZero();
        }
    }

    @Test
    void one_thread_writes_while_another_waits_for_an_answer() throws Exception {
        try (var device = Pty.open();
                var link = CharDeviceLink.open(device.path())) {
            var ended = new Heard<DeviceReason>();
            inBackground(ended, () -> link.read(new byte[1], LONG));
            link.write(new byte[] {7});
            assertThat(device.read(1)).containsExactly(7);
            device.write("x");
            assertThat(ended.next()).isEqualTo(DeviceReason.NONE);
        }
    }

    @Test
    void closing_ends_a_read_that_waits() throws Exception {
        try (var device = Pty.open()) {
            var link = CharDeviceLink.open(device.path());
            var ended = new Heard<DeviceReason>();
            inBackground(ended, () -> link.read(new byte[1], LONG));
            link.close();
            assertThat(ended.next()).isEqualTo(DeviceReason.CLOSED);
            link.close();
            assertThat(device.poll(1)).isEmpty();
        }
    }

    @Test
    void closing_ends_a_write_that_the_device_does_not_take() throws Exception {
        try (var device = Pty.open()) {
            var link = CharDeviceLink.open(device.path());
            var ended = new Heard<DeviceReason>();
            inBackground(ended, () -> link.write(new byte[1_000_000]));
            Heard.until("some of it is on its way", () -> device.poll(10).length > 0);
            link.close();
            assertThat(ended.next()).isEqualTo(DeviceReason.CLOSED);
        }
    }

    @Test
    void a_plug_that_is_pulled_is_lost_for_reader_and_writer() throws Exception {
        var device = Pty.open();
        try (var link = CharDeviceLink.open(device.path())) {
            var reads = new Heard<DeviceReason>();
            var writes = new Heard<DeviceReason>();
            inBackground(reads, () -> link.read(new byte[1], LONG));
            inBackground(writes, () -> link.write(new byte[1_000_000]));
            Heard.until("some of it is on its way", () -> device.poll(10).length > 0);
            device.close();
            assertThat(reads.next()).isEqualTo(DeviceReason.LOST);
            assertThat(writes.next()).isEqualTo(DeviceReason.LOST);
        }
    }

    @Test
    void what_is_not_there_is_said_so() {
        var fault =
                catchThrowableOfType(
                        DeviceFault.class, () -> CharDeviceLink.open("/dev/usb/lp99").close());
        assertThat(fault.reason()).isEqualTo(DeviceReason.NOT_FOUND);
    }

    @Test
    void a_device_that_is_no_usb_printer_has_no_line_status_and_no_id() throws Exception {
        try (var device = Pty.open();
                var link = CharDeviceLink.open(device.path())) {
            assertThat(link.lineStatus()).isEmpty();
            assertThat(link.deviceId()).isEmpty();
        }
    }
}
