package guitai.device.finding;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.finding.Candidate.Kind;
import guitai.device.finding.Candidate.Way;
import guitai.device.finding.Candidate.Why;
import guitai.device.link.SerialPorts;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/// A tree made up as the kernel makes it: links to devices, small files in them.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FinderTest {
    // Generic desktop, a mouse; and a bar code scanner on page 8C.
    private static final String MOUSE = "05010902A101C0";
    private static final String SCANNER = "058C0902A1010912750895FFC0";
    private static final String SCALE = "068D000920A101C0";

    @TempDir private Path root;

    private Finder finder(SerialPorts.Found... ports) {
        return new Finder(root, () -> List.of(ports), List::of);
    }

    @BeforeEach
    void plugIn() throws IOException {
        var printer = usb("1-2", "04b8", "0202", "J9GF012345");
        file(printer.resolve("1-2:1.0/ieee1284_id"), "MFG:EPSON;CMD:ESC/POS;MDL:TM-T88VI;\n");
        link("sys/class/usbmisc/lp0/device", printer.resolve("1-2:1.0"));
        var other = usb("1-3", "0483", "5743", "");
        file(other.resolve("product"), "USB Printing Support");
        Files.createDirectories(other.resolve("1-3:1.0"));
        link("sys/class/usbmisc/lp1/device", other.resolve("1-3:1.0"));
        hid("hidraw0", "0003:0000046D:0000C077", "Mouse", MOUSE);
        hid("hidraw1", "0003:00000C2E:00000B61", "Honeywell 1470g", SCANNER);
        hid("hidraw2", "0003:00000EB8:0000F000", "Mettler PS60", SCALE);
        input("event3", "046d", "c31c", "Logitech keyboard");
        input("event4", "1eab", "1d06", "Newland HR22");
    }

    private Path usb(String port, String vendor, String product, String serial) throws IOException {
        var device = root.resolve("sys/devices/pci0/usb1").resolve(port);
        file(device.resolve("idVendor"), vendor + "\n");
        file(device.resolve("idProduct"), product + "\n");
        if (!serial.isEmpty()) file(device.resolve("serial"), serial + "\n");
        return device;
    }

    private void hid(String name, String id, String words, String descriptor) throws IOException {
        var device = root.resolve("sys/class/hidraw").resolve(name).resolve("device");
        file(device.resolve("uevent"), "HID_ID=" + id + "\nHID_NAME=" + words + "\nHID_UNIQ=S7\n");
        Files.write(device.resolve("report_descriptor"), HexFormat.of().parseHex(descriptor));
    }

    private void input(String name, String vendor, String product, String words)
            throws IOException {
        var device = root.resolve("sys/class/input").resolve(name).resolve("device");
        file(device.resolve("id/vendor"), vendor + "\n");
        file(device.resolve("id/product"), product + "\n");
        file(device.resolve("name"), words + "\n");
    }

    private static void file(Path path, String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void link(String name, Path target) throws IOException {
        var link = root.resolve(name);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, target);
    }

    private Candidate at(String where) throws InterruptedException {
        return finder().attached().stream()
                .filter(candidate -> candidate.where().equals(where))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_printer_is_known_by_what_it_says_of_itself() throws InterruptedException {
        var printer = at("/dev/usb/lp0");
        assertThat(printer.kind()).isEqualTo(Kind.RECEIPT_PRINTER);
        assertThat(printer.name()).isEqualTo("EPSON TM-T88VI");
        assertThat(printer.why()).isEqualTo(Why.SAYS_SO);
        assertThat(printer.id().usb()).isEqualTo("04b8:0202");
        assertThat(printer.id().serial()).isEqualTo("J9GF012345");
    }

    @Test
    void a_printer_that_says_nothing_is_possible_and_comes_after() throws InterruptedException {
        var printers =
                finder().attached().stream()
                        .filter(one -> one.kind() == Kind.RECEIPT_PRINTER)
                        .toList();
        assertThat(printers)
                .extracting(Candidate::where)
                .containsExactly("/dev/usb/lp0", "/dev/usb/lp1");
        assertThat(printers.getLast().why()).isEqualTo(Why.POSSIBLE);
        assertThat(printers.getLast().name()).isEqualTo("USB Printing Support");
    }

    @Test
    void scanners_and_scales_with_reports_of_their_own_are_known_by_them()
            throws InterruptedException {
        assertThat(at("/dev/hidraw1").kind()).isEqualTo(Kind.SCANNER);
        assertThat(at("/dev/hidraw1").id().usb()).isEqualTo("0c2e:0b61");
        assertThat(at("/dev/hidraw2").kind()).isEqualTo(Kind.SCALE);
    }

    @Test
    void a_mouse_and_a_keyboard_for_hands_are_nothing_of_ours() throws InterruptedException {
        assertThat(finder().attached())
                .extracting(Candidate::where)
                .doesNotContain("/dev/hidraw0", "/dev/input/event3")
                .contains("/dev/input/event4");
        assertThat(at("/dev/input/event4").way()).isEqualTo(Way.KEYBOARD);
    }

    @Test
    void a_serial_port_is_anything_unless_its_maker_makes_one_thing() throws InterruptedException {
        var chip =
                new SerialPorts.Found(
                        "/dev/ttyUSB0",
                        "CH340",
                        OptionalInt.of(0x1A86),
                        OptionalInt.of(0x7523),
                        "");
        var scanner =
                new SerialPorts.Found(
                        "/dev/ttyACM0",
                        "1470g",
                        OptionalInt.of(0x0C2E),
                        OptionalInt.of(0x0B6A),
                        "S9");
        var found = finder(chip, scanner).attached();
        assertThat(found)
                .filteredOn(one -> one.way() == Way.SERIAL)
                .extracting(Candidate::kind, Candidate::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.SCANNER, Why.MAKER),
                        org.assertj.core.groups.Tuple.tuple(Kind.ANY_SERIAL, Why.POSSIBLE));
    }

    @Test
    void without_a_service_for_cards_the_rest_is_found_all_the_same() throws InterruptedException {
        var finder =
                new Finder(
                        root,
                        List::of,
                        () -> {
                            throw new DeviceFault(DeviceReason.NO_SERVICE, "here");
                        });
        assertThat(finder.attached()).hasSize(5);
        var reader = new Finder(root, List::of, () -> List.of("ACS ACR122U 00"));
        assertThat(reader.attached()).filteredOn(one -> one.kind() == Kind.CARD_READER).hasSize(1);
    }

    @Test
    void on_a_machine_without_such_a_tree_nothing_is_found(@TempDir Path empty)
            throws InterruptedException {
        assertThat(new Finder(empty, List::of, List::of).attached()).isEmpty();
    }

    @Test
    void any_bytes_are_a_descriptor_without_an_end_of_the_world() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 50_000; i++) {
            var bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            assertThat(HidUsages.pages(bytes)).as("seed %d", seed).isNotNull();
        }
        assertThat(HidUsages.pages(HexFormat.of().parseHex("FE0201AABB" + SCANNER)))
                .containsExactly(HidUsages.BAR_CODE_SCANNER);
    }
}
