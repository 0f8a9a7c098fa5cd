package guitai.device.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.Heard;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TcpLinkTest {
    private static final Duration MOMENT = Duration.ofMillis(20);

    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private TcpLink open() throws DeviceFault {
        return TcpLink.open(server.getInetAddress().getHostAddress(), server.getLocalPort());
    }

    @Test
    void bytes_go_out_and_come_back() throws DeviceFault, IOException {
        try (var link = open();
                var device = server.accept()) {
            link.write(new byte[] {1, 2, 3});
            assertThat(device.getInputStream().readNBytes(3)).containsExactly(1, 2, 3);
            device.getOutputStream().write(9);
            var into = new byte[10];
            assertThat(link.read(into, Heard.DEADLINE)).isEqualTo(1);
            assertThat(into[0]).isEqualTo((byte) 9);
        }
    }

    @Test
    void a_device_that_says_nothing_gives_no_bytes() throws DeviceFault {
        try (var link = open()) {
            assertThat(link.read(new byte[10], MOMENT)).isZero();
        }
    }

    @Test
    void a_device_that_hangs_up_is_lost() throws DeviceFault, IOException {
        try (var link = open()) {
            server.accept().close();
            var fault =
                    catchThrowableOfType(
                            DeviceFault.class, () -> link.read(new byte[10], Heard.DEADLINE));
            assertThat(fault.reason()).isEqualTo(DeviceReason.LOST);
        }
    }

    @Test
    void closing_ends_a_read_that_waits() throws Exception {
        var link = open();
        var end = new Heard<DeviceReason>();
        Thread.startVirtualThread(
                () -> end.accept(reasonOf(() -> link.read(new byte[10], Duration.ofHours(1)))));
        link.close();
        assertThat(end.next()).isEqualTo(DeviceReason.CLOSED);
    }

    @Test
    void closing_ends_a_write_that_nobody_takes() throws Exception {
        var link = open();
        var end = new Heard<DeviceReason>();
        // Far more than all buffers on the way take, so the writer hangs once the first byte is
        // here.
        Thread.ofPlatform().start(() -> end.accept(reasonOf(() -> link.write(new byte[64 << 20]))));
        assertThat(server.accept().getInputStream().read()).isZero();
        link.close();
        assertThat(end.next()).isEqualTo(DeviceReason.CLOSED);
    }

    @Test
    void nobody_at_the_address_is_unreachable() throws IOException {
        server.close();
        var fault = catchThrowableOfType(DeviceFault.class, this::open);
        assertThat(fault.reason()).isEqualTo(DeviceReason.UNREACHABLE);
    }

    @Test
    void an_unknown_host_is_not_found() {
        var fault =
                catchThrowableOfType(
                        DeviceFault.class, () -> TcpLink.open("no-such-printer.invalid", 9100));
        assertThat(fault.reason()).isEqualTo(DeviceReason.NOT_FOUND);
    }

    private interface Call {
        void run() throws DeviceFault;
    }

    private static DeviceReason reasonOf(Call call) {
        try {
            call.run();
            return DeviceReason.NONE;
        } catch (DeviceFault e) {
            return e.reason();
        }
    }
}
