package guitai.device.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.DeviceStatus;
import guitai.device.Heard;
import guitai.device.Pty;
import guitai.device.Supervisor;
import guitai.device.scanner.LinkScanner;
import guitai.device.scanner.Scan;
import guitai.device.scanner.Scanned;
import guitai.device.scanner.Suffix;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@EnabledOnOs(OS.LINUX)
class UsbIdentityTest {
    private static final UsbIdentity SCANNER = new UsbIdentity(0x0c2e, 0x0b61, "SN12345");

    private static SerialPorts.Found port(String path, int product, String serial) {
        return new SerialPorts.Found(
                path, "", OptionalInt.of(0x0c2e), OptionalInt.of(product), serial);
    }

    @Test
    void a_device_is_found_by_what_it_is_and_not_by_its_port() throws DeviceFault {
        var ports =
                List.of(
                        new SerialPorts.Found(
                                "/dev/ttyS0", "", OptionalInt.empty(), OptionalInt.empty(), ""),
                        port("/dev/ttyACM1", 0x0b61, "SN99999"),
                        port("/dev/ttyACM7", 0x0b61, "SN12345"),
                        port("/dev/ttyACM0", 0x0001, "SN12345"));
        assertThat(SCANNER.path(ports)).isEqualTo("/dev/ttyACM7");
        assertThat(new UsbIdentity(0x0c2e, 0x0b61, "").path(ports)).isEqualTo("/dev/ttyACM1");
        assertThat(SCANNER).hasToString("0c2e:0b61:SN12345");
    }

    @Test
    void a_device_that_is_not_plugged_in_is_not_found() {
        var fault = catchThrowableOfType(DeviceFault.class, () -> SCANNER.path(List.of()));
        assertThat(fault.reason()).isEqualTo(DeviceReason.NOT_FOUND);
        assertThat(fault).hasMessageContaining("0c2e:0b61");
    }

    @Test
    void a_scanner_put_into_another_port_is_back_within_ten_seconds() throws Exception {
        var ports = new AtomicReference<List<SerialPorts.Found>>(List.of());
        backAfterReplug(
                () -> SCANNER.path(ports.get()),
                path -> ports.set(List.of(port(path, 0x0b61, "SN12345"))));
    }

    @Test
    void a_link_that_points_elsewhere_after_the_plug_is_followed_anew(@TempDir Path folder)
            throws Exception {
        var byId = folder.resolve("usb-scanner");
        backAfterReplug(
                byId::toString,
                path -> {
                    Files.deleteIfExists(byId);
                    Files.createSymbolicLink(byId, Path.of(path));
                });
    }

    private interface Where {
        String now() throws DeviceFault;
    }

    private interface Plug {
        void into(String path) throws Exception;
    }

    private static void backAfterReplug(Where where, Plug plug) throws Exception {
        var scans = new Heard<Scanned>();
        var statuses = new Heard<DeviceStatus>();
        Supervisor.Opener<LinkScanner> opener =
                tell -> {
                    var link = SerialLink.open(where.now(), SerialSettings.USUAL);
                    var scanner = LinkScanner.serial(link, Suffix.LINE, tell);
                    scanner.listen(scans);
                    return scanner;
                };
        var first = Pty.open();
        plug.into(first.path());
        try (var supervisor = Supervisor.start("scanner", opener, statuses);
                var second = Pty.open()) {
            statuses.awaitValue(DeviceStatus.READY);
            first.close();
            statuses.awaitValue(DeviceStatus.fault(DeviceReason.LOST));
            plug.into(second.path());
            // Waits for ten seconds and no longer.
            statuses.awaitValue(DeviceStatus.READY);
            second.write("AFTER\r");
            assertThat(((Scan) scans.next()).text()).isEqualTo("AFTER");
            assertThat(supervisor.device()).isPresent();
        }
    }
}
