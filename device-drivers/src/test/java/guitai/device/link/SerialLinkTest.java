package guitai.device.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.US_ASCII;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.Heard;
import guitai.device.Pty;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.time.Duration;
import java.util.Arrays;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@EnabledOnOs(OS.LINUX)
class SerialLinkTest {
    private static final int TERMIOS_B9600 = 13;

    @Test
    void bytes_go_out_and_come_back_at_the_set_speed() throws DeviceFault {
        try (var device = Pty.open();
                var link = SerialLink.open(device.path(), SerialSettings.USUAL)) {
            assertThat(device.speedConstant()).isEqualTo(TERMIOS_B9600);
            link.write("W\r".getBytes(US_ASCII));
            assertThat(device.read(10)).asString(US_ASCII).isEqualTo("W\r");
            device.write("01.386\r");
            var into = new byte[64];
            int count = link.read(into, Heard.DEADLINE);
            assertThat(new String(Arrays.copyOf(into, count), US_ASCII)).isEqualTo("01.386\r");
        }
    }

    @Test
    void a_device_that_says_nothing_gives_no_bytes() throws DeviceFault {
        try (var device = Pty.open();
                var link = SerialLink.open(device.path(), SerialSettings.USUAL)) {
            assertThat(link.read(new byte[10], Duration.ofMillis(1))).isZero();
        }
    }

    @Test
    void an_unplugged_device_is_lost() throws DeviceFault {
        var device = Pty.open();
        try (var link = SerialLink.open(device.path(), SerialSettings.USUAL)) {
            device.close();
            var fault =
                    catchThrowableOfType(
                            DeviceFault.class, () -> link.read(new byte[10], Heard.DEADLINE));
            assertThat(fault.reason()).isEqualTo(DeviceReason.LOST);
        }
    }

    @Test
    void closing_ends_a_read_that_waits() throws Exception {
        try (var device = Pty.open()) {
            var link = SerialLink.open(device.path(), SerialSettings.USUAL);
            var end = new Heard<DeviceReason>();
            Thread.ofPlatform()
                    .start(
                            () -> {
                                try {
                                    link.read(new byte[10], Duration.ofHours(1));
                                } catch (DeviceFault e) {
                                    end.accept(e.reason());
                                }
                            });
            link.close();
            assertThat(end.next()).isEqualTo(DeviceReason.CLOSED);
        }
    }

    @Test
    void closing_ends_a_write_that_nobody_takes() throws Exception {
        try (var device = Pty.open()) {
            var link = SerialLink.open(device.path(), SerialSettings.USUAL);
            var end = new Heard<DeviceReason>();
            Thread.ofPlatform()
                    .start(
                            () -> {
                                try {
                                    link.write(new byte[1 << 20]);
                                    end.accept(DeviceReason.NONE);
                                } catch (DeviceFault e) {
                                    end.accept(e.reason());
                                }
                            });
            assertThat(device.read(100)).isNotEmpty();
            link.close();
            assertThat(end.next()).isEqualTo(DeviceReason.CLOSED);
        }
    }

    @Test
    void a_port_that_is_not_there_is_not_found() {
        var fault =
                catchThrowableOfType(
                        DeviceFault.class,
                        () -> SerialLink.open("/dev/ttyACM97", SerialSettings.USUAL));
        assertThat(fault.reason()).isEqualTo(DeviceReason.NOT_FOUND);
        assertThat(fault).hasMessageContaining("/dev/ttyACM97");
    }

    @Test
    void a_port_somebody_has_open_is_in_use() throws DeviceFault {
        try (var device = Pty.open();
                var link = SerialLink.open(device.path(), SerialSettings.USUAL)) {
            var fault =
                    catchThrowableOfType(
                            DeviceFault.class,
                            () -> SerialLink.open(device.path(), SerialSettings.USUAL));
            assertThat(fault.reason()).isEqualTo(DeviceReason.IN_USE);
            assertThat(link).hasToString(device.path());
        }
    }

    @Test
    void listing_the_ports_of_this_machine_works_with_none() {
        assertThat(SerialPorts.list()).allSatisfy(port -> assertThat(port.path()).isNotEmpty());
    }
}
