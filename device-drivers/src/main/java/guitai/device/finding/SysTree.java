package guitai.device.finding;

import guitai.device.finding.Candidate.Identity;
import guitai.device.finding.Candidate.Kind;
import guitai.device.finding.Candidate.Way;
import guitai.device.finding.Candidate.Why;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What the kernel says is plugged in: printers, HID devices and keyboards, from `/sys`.
///
/// Reads small files only; opens no device, so it disturbs nobody. Anything unreadable is as if it
/// were not there. On a system without `/sys` it finds nothing.
final class SysTree {
    private static final int MOST = 64;
    private static final int LONGEST_TEXT = 512;
    private static final int LONGEST_DESCRIPTOR = 4096;

    private final Path root;

    /// @param root `/`, or the top of a tree made up by a test
    SysTree(Path root) {
        this.root = root;
    }

    List<Candidate> candidates() {
        var all = new ArrayList<Candidate>();
        for (var lp : entries("sys/class/usbmisc", "lp")) all.add(printer(lp));
        for (var hid : entries("sys/class/hidraw", "hidraw")) hid(hid).ifPresent(all::add);
        for (var input : entries("sys/class/input", "event")) keyboard(input).ifPresent(all::add);
        return all;
    }

    private List<Path> entries(String folder, String prefix) {
        try (var found = Files.list(root.resolve(folder))) {
            return found.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .limit(MOST)
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    // IEEE 1284: "MFG:EPSON;CMD:ESC/POS;MDL:TM-T88VI;CLS:PRINTER;"
    private Candidate printer(Path lp) {
        var device = lp.resolve("device");
        var says = text(device.resolve("ieee1284_id"));
        var usb = above(device);
        var name = (field(says, "MFG", "MANUFACTURER") + " " + field(says, "MDL", "MODEL")).strip();
        return new Candidate(
                Kind.RECEIPT_PRINTER,
                Way.USB_PRINTER,
                "/dev/usb/" + lp.getFileName(),
                name.isEmpty() ? product(usb) : name,
                identity(usb),
                says.contains("ESC/POS") || says.contains("STAR") ? Why.SAYS_SO : Why.POSSIBLE);
    }

    private static String field(String says, String... names) {
        for (var part : says.split(";", -1)) {
            var colon = part.indexOf(':');
            if (colon > 0 && Arrays.asList(names).contains(part.substring(0, colon).strip())) {
                return part.substring(colon + 1).strip();
            }
        }
        return "";
    }

    private Optional<Candidate> hid(Path hidraw) {
        var device = hidraw.resolve("device");
        var event = text(device.resolve("uevent"));
        var id = hidIdentity(event);
        var pages = HidUsages.pages(bytes(device.resolve("report_descriptor")));
        Optional<Kind> says =
                pages.contains(HidUsages.BAR_CODE_SCANNER)
                        ? Optional.of(Kind.SCANNER)
                        : pages.contains(HidUsages.SCALE)
                                ? Optional.of(Kind.SCALE)
                                : Optional.empty();
        return says.map(
                kind ->
                        new Candidate(
                                kind,
                                Way.HID,
                                "/dev/" + hidraw.getFileName(),
                                line(event, "HID_NAME"),
                                id,
                                Why.SAYS_SO));
    }

    // HID_ID=0003:00000C2E:00000B61: bus, vendor, product.
    private static Identity hidIdentity(String event) {
        var parts = line(event, "HID_ID").split(":", -1);
        return parts.length == 3
                ? new Identity(hex(parts[1]), hex(parts[2]), line(event, "HID_UNIQ"))
                : Identity.NONE;
    }

    private static String line(String event, String name) {
        return event.lines()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    // Of the keyboards only those of a maker of scanners; anybody else's is for hands.
    private Optional<Candidate> keyboard(Path event) {
        var device = event.resolve("device");
        var id =
                new Identity(
                        hex(text(device.resolve("id/vendor"))),
                        hex(text(device.resolve("id/product"))),
                        text(device.resolve("uniq")));
        return Makers.kind(id.vendor())
                .filter(kind -> kind == Kind.SCANNER)
                .map(
                        kind ->
                                new Candidate(
                                        kind,
                                        Way.KEYBOARD,
                                        "/dev/input/" + event.getFileName(),
                                        text(device.resolve("name")),
                                        id,
                                        Why.MAKER));
    }

    /// The USB device an interface belongs to: the folder above the one the link leads to.
    private static Path above(Path device) {
        try {
            return Optional.ofNullable(device.toRealPath().getParent()).orElse(device);
        } catch (IOException gone) {
            return device;
        }
    }

    private static Identity identity(Path usb) {
        return new Identity(
                hex(text(usb.resolve("idVendor"))),
                hex(text(usb.resolve("idProduct"))),
                text(usb.resolve("serial")));
    }

    private static String product(Path usb) {
        return (text(usb.resolve("manufacturer")) + " " + text(usb.resolve("product"))).strip();
    }

    private static OptionalInt hex(String text) {
        return text.matches("0*[0-9A-Fa-f]{1,4}")
                ? OptionalInt.of(Integer.parseInt(text, 16))
                : OptionalInt.empty();
    }

    private static String text(Path file) {
        var bytes = bytes(file);
        return new String(bytes, 0, Math.min(bytes.length, LONGEST_TEXT), StandardCharsets.UTF_8)
                .strip();
    }

    private static byte[] bytes(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(LONGEST_DESCRIPTOR);
        } catch (IOException none) {
            return new byte[0];
        }
    }
}
