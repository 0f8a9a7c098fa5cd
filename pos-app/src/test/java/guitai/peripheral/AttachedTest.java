package guitai.peripheral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import guitai.config.PrinterChoice;
import guitai.config.ScannerChoice;
import guitai.device.finding.Candidate;
import guitai.device.finding.Candidate.Identity;
import guitai.device.finding.Candidate.Kind;
import guitai.device.finding.Candidate.Way;
import guitai.equipment.DeviceKind;
import guitai.equipment.Found;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.OptionalInt;

/// By which line of the settings what was found is bound.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AttachedTest {

    @Test
    void a_usb_scanner_is_bound_by_what_it_is_and_not_by_where_it_is_plugged_in() {
        var scanner = found(Kind.SCANNER, Way.SERIAL, "/dev/ttyACM0", usb("SN12345"));
        assertThat(scanner.setting()).isEqualTo("scanner");
        assertThat(ScannerChoice.parse(scanner.value()))
                .isEqualTo(new ScannerChoice.Usb(0x0c2e, 0x0b61, "SN12345", 9600));
    }

    @Test
    void a_serial_number_no_setting_takes_is_left_out() {
        var scanner = found(Kind.SCANNER, Way.SERIAL, "/dev/ttyACM0", usb("A@1 2"));
        assertThat(ScannerChoice.parse(scanner.value()))
                .isEqualTo(new ScannerChoice.Usb(0x0c2e, 0x0b61, "", 9600));
    }

    @Test
    void a_serial_line_without_a_name_is_bound_by_its_port() {
        var line = found(Kind.ANY_SERIAL, Way.SERIAL, "/dev/ttyS0", Identity.NONE);
        assertThat(ScannerChoice.parse(line.value()))
                .isEqualTo(new ScannerChoice.Serial("/dev/ttyS0", 9600));
    }

    @Test
    void a_plain_serial_line_is_offered_as_a_scales_too_so_that_it_can_be_listened_to() {
        var line = candidate(Kind.ANY_SERIAL, Way.SERIAL, "/dev/ttyS0", Identity.NONE);
        assertThat(Attached.all(line))
                .extracting(Found::kind, Found::where, Found::setByHand)
                .containsExactly(
                        tuple(DeviceKind.SCANNER, "/dev/ttyS0", false),
                        tuple(DeviceKind.SCALE, "/dev/ttyS0", true));
    }

    @Test
    void a_scanner_with_reports_of_its_own_is_bound_by_its_node_and_one_that_types_needs_nothing() {
        var hid = found(Kind.SCANNER, Way.HID, "/dev/hidraw0", usb(""));
        assertThat(ScannerChoice.parse(hid.value()))
                .isEqualTo(new ScannerChoice.Hid("/dev/hidraw0"));
        var typing = found(Kind.SCANNER, Way.KEYBOARD, "/dev/input/event7", usb(""));
        assertThat(typing.canBeBound()).isFalse();
        assertThat(typing.setByHand()).isFalse();
    }

    @Test
    void a_usb_printer_is_bound_by_what_it_is_or_else_by_its_file() {
        var known = found(Kind.RECEIPT_PRINTER, Way.USB_PRINTER, "/dev/usb/lp0", usb("P7"));
        assertThat(PrinterChoice.parse(known.value()))
                .isEqualTo(new PrinterChoice.Usb("0c2e:0b61:P7"));
        var nameless = found(Kind.RECEIPT_PRINTER, Way.USB_PRINTER, "/dev/usb/lp0", usb(""));
        assertThat(PrinterChoice.parse(nameless.value()))
                .isEqualTo(new PrinterChoice.Usb("0c2e:0b61:"));
        var unknown = found(Kind.RECEIPT_PRINTER, Way.USB_PRINTER, "/dev/usb/lp0", Identity.NONE);
        assertThat(PrinterChoice.parse(unknown.value()))
                .isEqualTo(new PrinterChoice.DeviceFile("/dev/usb/lp0"));
    }

    @Test
    void nobody_can_see_which_protocol_a_scale_speaks_so_a_person_writes_it() {
        var scale = found(Kind.SCALE, Way.SERIAL, "/dev/ttyUSB0", usb(""));
        assertThat(scale.canBeBound()).isFalse();
        assertThat(scale.setByHand()).isTrue();
    }

    private static Identity usb(String serial) {
        return new Identity(OptionalInt.of(0x0c2e), OptionalInt.of(0x0b61), serial);
    }

    private static Found found(Kind kind, Way way, String where, Identity id) {
        return Attached.of(candidate(kind, way, where, id));
    }

    private static Candidate candidate(Kind kind, Way way, String where, Identity id) {
        return new Candidate(kind, way, where, "", id, Candidate.Why.SAYS_SO);
    }
}
