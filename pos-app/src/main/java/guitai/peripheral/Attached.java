package guitai.peripheral;

import guitai.device.finding.Candidate;
import guitai.device.finding.Finder;
import guitai.device.finding.NetworkPrinters;
import guitai.equipment.DeviceKind;
import guitai.equipment.Found;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is attached to this machine, and by which setting the till would use it.
public final class Attached {
    // A shop's network has at most 254 addresses; each is asked once.
    private static final Duration NETWORK = Duration.ofSeconds(25);

    // What most scanners are set to as they come.
    private static final String BAUD = "@9600";

    private static final int LONGEST_NAME = 60;

    private Attached() {}

    /// Opens nothing. Blocks for some milliseconds, for two seconds while a service for cards
    /// hangs.
    public static List<Found> plugged() throws InterruptedException {
        return Finder.system().attached().stream().flatMap(Attached::all).toList();
    }

    /// On a plain line hangs a scanner or a scale; nobody can see which from outside.
    static Stream<Found> all(Candidate one) {
        return one.kind() == Candidate.Kind.ANY_SERIAL
                ? Stream.of(of(one), found(DeviceKind.SCALE, one, "", ""))
                : Stream.of(of(one));
    }

    /// Blocks for half a minute at most.
    public static List<Found> onTheNetwork() throws InterruptedException {
        return NetworkPrinters.ask(NetworkPrinters.neighbours(), NETWORK).stream()
                .map(Attached::of)
                .toList();
    }

    static Found of(Candidate one) {
        return switch (one.kind()) {
            case SCANNER, ANY_SERIAL -> scanner(one);
            case RECEIPT_PRINTER -> printer(one);
            // Which protocol it speaks nobody can see from outside.
            case SCALE -> found(DeviceKind.SCALE, one, "", "");
            case CARD_READER ->
                    found(DeviceKind.CARD_READER, one, "card-reader", "name:" + words(one.name()));
        };
    }

    /// By what it is known again at another port, where it tells that.
    private static Found scanner(Candidate one) {
        return switch (one.way()) {
            case SERIAL -> {
                var line = usb(one).orElse("serial:" + one.where());
                yield found(DeviceKind.SCANNER, one, "scanner", line + BAUD);
            }
            case HID -> found(DeviceKind.SCANNER, one, "scanner", "hid:" + one.where());
            // It types, and needs no setting.
            case KEYBOARD, USB_PRINTER, CARD_SERVICE, NETWORK ->
                    found(DeviceKind.SCANNER, one, "", "");
        };
    }

    private static Found printer(Candidate one) {
        var line =
                switch (one.way()) {
                    case NETWORK -> "tcp:" + one.where();
                    case SERIAL -> "serial:" + one.where() + BAUD;
                    case USB_PRINTER, HID, KEYBOARD, CARD_SERVICE ->
                            usb(one).map(id -> one.id().serial().isEmpty() ? id + ":" : id)
                                    .orElse("file:" + one.where());
                };
        return found(DeviceKind.PRINTER, one, "printer", line);
    }

    /// Where a serial number has signs a setting does not take, any device of its kind will do.
    private static Optional<String> usb(Candidate one) {
        var id = one.id();
        if (id.usb().isEmpty()) return Optional.empty();
        boolean named = id.serial().matches("[!-~&&[^@]]{1,64}");
        return Optional.of("usb:" + id.usb() + (named ? ":" + id.serial() : ""));
    }

    private static Found found(DeviceKind kind, Candidate one, String setting, String value) {
        return new Found(kind, one.name(), one.where(), why(one.why()), setting, value);
    }

    /// As many words of its name as the setting takes.
    private static String words(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static Found.Why why(Candidate.Why why) {
        return switch (why) {
            case ANSWERS -> Found.Why.ANSWERS;
            case SAYS_SO -> Found.Why.SAYS_SO;
            case MAKER -> Found.Why.MAKER;
            case POSSIBLE -> Found.Why.POSSIBLE;
        };
    }
}
