package guitai.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.DeviceStatus;
import guitai.device.Heard;
import guitai.device.Pty;
import guitai.device.link.InputNode;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

/// Scanners that are no serial lines, by the bytes the kernel hands out; a terminal stands for the
/// node.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@EnabledOnOs(OS.LINUX)
class ReadersTest {
    private static final int SHIFT = 42;
    private static final int CONTROL = 29;
    private static final Map<Character, Integer> CODES =
            Map.of('6', 7, '9', 10, '0', 11, '1', 2, 'a', 30, '\r', 28, ']', 27, 'e', 18, '/', 53);

    private final Heard<Scanned> scans = new Heard<>();
    private final Heard<DeviceStatus> statuses = new Heard<>();

    private static byte[] event(int type, int code, int value) {
        return ByteBuffer.allocate(24)
                .order(ByteOrder.nativeOrder())
                .putLong(0)
                .putLong(0)
                .putShort((short) type)
                .putShort((short) code)
                .putInt(value)
                .array();
    }

    private static void key(Pty node, int code) {
        node.write(event(1, code, 1));
        node.write(event(1, code, 2));
        node.write(event(0, 0, 0));
        node.write(event(1, code, 0));
        node.write(event(0, 0, 0));
    }

    private static byte[] report(String aim, String data, boolean continued) {
        var report = new byte[64];
        var text = data.getBytes(UTF_8);
        report[0] = 2;
        report[1] = (byte) text.length;
        System.arraycopy(aim.getBytes(UTF_8), 0, report, 2, 3);
        System.arraycopy(text, 0, report, 5, text.length);
        report[63] = (byte) (continued ? 1 : 0);
        return report;
    }

    @Test
    void what_a_grabbed_keyboard_types_is_a_scan() throws Exception {
        try (var node = Pty.open();
                var scanner = LinkScanner.typing(InputNode.open(node.path()), statuses)) {
            scanner.listen(scans);
            for (char c : "6901".toCharArray()) {
                key(node, CODES.getOrDefault(c, 0));
            }
            node.write(event(1, SHIFT, 1));
            key(node, CODES.getOrDefault('a', 0));
            node.write(event(1, SHIFT, 0));
            node.write(event(1, CONTROL, 1));
            key(node, CODES.getOrDefault(']', 0));
            node.write(event(1, CONTROL, 0));
            key(node, CODES.getOrDefault('e', 0));
            key(node, CODES.getOrDefault('\r', 0));
            assertThat(((Scan) scans.next()).text()).isEqualTo("6901A\u001De");
        }
    }

    @Test
    void a_report_of_usb_is_a_scan_with_its_kind() throws Exception {
        try (var node = Pty.open();
                var scanner = LinkScanner.hidPos(InputNode.open(node.path()), statuses)) {
            scanner.listen(scans);
            node.write(report("]E0", "6901234567892", false));
            var scan = (Scan) scans.next();
            assertThat(scan.data()).isEqualTo("6901234567892");
            assertThat(scan.symbology()).isEqualTo(Symbology.EAN_13);
            var half = "https://t.example.cn/0123456789".repeat(2).substring(0, 56);
            node.write(report("]Q1", half, true));
            node.write(report("]Q1", "\nrest", false));
            assertThat(((Scan) scans.next()).text()).isEqualTo("]Q1" + half + "rest");
        }
    }

    @Test
    void a_keyboard_that_cannot_be_taken_is_not_read_half() {
        try (var node = Pty.open()) {
            var fault =
                    catchThrowableOfType(
                            DeviceFault.class, () -> InputNode.grabbed(node.path()).close());
            assertThat(fault.reason()).isEqualTo(DeviceReason.BROKEN);
        }
        var fault =
                catchThrowableOfType(
                        DeviceFault.class, () -> InputNode.grabbed("/dev/input/event97").close());
        assertThat(fault.reason()).isEqualTo(DeviceReason.NOT_FOUND);
    }

    @Test
    void a_node_that_goes_away_is_told() throws Exception {
        var node = Pty.open();
        try (var scanner = LinkScanner.typing(InputNode.open(node.path()), statuses)) {
            scanner.listen(scans);
            node.close();
            assertThat(statuses.next()).isEqualTo(DeviceStatus.fault(DeviceReason.LOST));
        }
    }

    @Test
    void closing_ends_a_read_that_waits() throws Exception {
        try (var pty = Pty.open()) {
            var node = InputNode.open(pty.path());
            var end = new Heard<DeviceReason>();
            Thread.ofPlatform()
                    .start(
                            () -> {
                                try {
                                    end.accept(
                                            node.read(new byte[8], Duration.ofHours(1)) > 0
                                                    ? DeviceReason.NONE
                                                    : DeviceReason.SILENT);
                                } catch (DeviceFault e) {
                                    end.accept(e.reason());
                                }
                            });
            node.close();
            assertThat(end.next()).isEqualTo(DeviceReason.CLOSED);
        }
    }

    @Test
    void any_bytes_at_all_are_survived() {
        long seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        var kinds = new ScanBytes[] {new TypedKeys(), new HidReports()};
        for (int i = 0; i < 2000; i++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (bytes.length > 0) {
                bytes[0] = 2;
            }
            for (var kind : kinds) {
                assertThat(kind.take(bytes, bytes.length, i)).as("seed %d", seed).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "]E0, EAN_13, false",
        "]E4, EAN_8, false",
        "]C0, CODE_128, false",
        "]C1, GS1_128, true",
        "]e0, GS1_DATABAR, true",
        "]e2, GS1_COMPOSITE, true",
        "]d2, GS1_DATA_MATRIX, true",
        "]Q1, QR, false",
        "]Q3, GS1_QR, true",
        "]I1, INTERLEAVED, false",
        "]X9, OTHER, false",
    })
    void the_kind_of_code_is_what_the_scanner_says(String aim, Symbology kind, boolean gs1) {
        var scan = new Scan(aim + "0123456789012", 0);
        assertThat(scan.symbology()).isEqualTo(kind);
        assertThat(kind.isGs1()).isEqualTo(gs1);
        assertThat(new Scan("0123456789012", 0).symbology()).isEqualTo(Symbology.NOT_SAID);
    }

    @Test
    void a_code_that_stays_in_the_window_is_read_once() {
        var filter = new RepeatFilter();
        long second = 1_000_000_000;
        assertThat(filter.first(new Scan("A123", 0))).isTrue();
        assertThat(filter.first(new Scan("A123", second))).isFalse();
        assertThat(filter.first(new Scan("B123", second))).isTrue();
        assertThat(filter.first(new Scan("A123", 3 * second))).as("still seen").isFalse();
        assertThat(filter.first(new Scan("A123", 6 * second))).as("shown again").isTrue();
        for (int i = 0; i < 10_000; i++) {
            assertThat(filter.first(new Scan("C" + i, 6 * second))).isTrue();
        }
        assertThat(filter.first(new Unreadable(Unreadable.Why.GARBAGE, "", 7 * second))).isTrue();
    }
}
