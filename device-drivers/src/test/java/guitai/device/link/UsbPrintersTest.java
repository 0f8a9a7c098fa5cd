package guitai.device.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UsbPrintersTest {
    @TempDir Path sys;

    private UsbPrinters printers() {
        return UsbPrinters.in(sys.resolve("class/usbmisc"), "/dev/usb");
    }

    /// As the kernel lays it out: the class folder holds links into the tree of devices.
    private void plugIn(String node, String port, String serial, String id) throws IOException {
        var device = Files.createDirectories(sys.resolve("devices/usb1/" + port));
        var face = Files.createDirectories(device.resolve(port + ":1.0"));
        var own = Files.createDirectories(face.resolve("usbmisc/" + node));
        Files.writeString(device.resolve("idVendor"), "04b8\n");
        Files.writeString(device.resolve("idProduct"), "0e28\n");
        if (!serial.isEmpty()) {
            Files.writeString(device.resolve("serial"), serial + "\n");
        }
        Files.writeString(face.resolve("ieee1284_id"), id + "\n");
        Files.createSymbolicLink(own.resolve("device"), face);
        var classes = Files.createDirectories(sys.resolve("class/usbmisc"));
        Files.createSymbolicLink(classes.resolve(node), own);
    }

    private void pullOut(String node) throws IOException {
        Files.delete(sys.resolve("class/usbmisc").resolve(node));
    }

    @Test
    void a_machine_without_usb_printers_has_none() {
        assertThat(printers().list()).isEmpty();
    }

    @Test
    void a_printer_is_known_by_what_it_is_and_says_who_made_it() throws Exception {
        plugIn("lp0", "1-2", "X9", "MFG:EPSON;CMD:ESC/POS;MDL:TM-T82;CLS:PRINTER;");
        plugIn("lp1", "1-3", "", "MANUFACTURER:Gprinter;MODEL:GP-80;");
        assertThat(printers().list())
                .containsExactly(
                        new UsbPrinters.Found(
                                "/dev/usb/lp0", "04b8:0e28:X9", "EPSON", "TM-T82", "ESC/POS"),
                        new UsbPrinters.Found(
                                "/dev/usb/lp1", "04b8:0e28:", "Gprinter", "GP-80", ""));
    }

    @Test
    void a_printer_that_comes_back_with_another_number_is_found_again() throws Exception {
        plugIn("lp0", "1-2", "X9", "MFG:EPSON;");
        assertThat(printers().path("04b8:0e28:X9")).isEqualTo("/dev/usb/lp0");
        pullOut("lp0");
        var gone = catchThrowableOfType(DeviceFault.class, () -> printers().path("04b8:0e28:X9"));
        assertThat(gone.reason()).isEqualTo(DeviceReason.NOT_FOUND);
        plugIn("lp3", "1-4", "X9", "MFG:EPSON;");
        assertThat(printers().path("04b8:0e28:X9")).isEqualTo("/dev/usb/lp3");
        assertThat(printers().path("04b8:0e28:")).isEqualTo("/dev/usb/lp3");
    }
}
