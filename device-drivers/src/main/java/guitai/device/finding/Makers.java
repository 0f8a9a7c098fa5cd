package guitai.device.finding;

import guitai.device.finding.Candidate.Kind;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Makers that are known by their USB number (usb.org) and make mostly one kind of device. The
/// makers of chips for serial lines are not among them: their numbers say nothing.
final class Makers {
    private static final Map<Integer, Kind> KNOWN =
            Map.ofEntries(
                    Map.entry(0x0C2E, Kind.SCANNER), // Honeywell, formerly Metrologic
                    Map.entry(0x0536, Kind.SCANNER), // Honeywell, formerly Hand Held Products
                    Map.entry(0x05E0, Kind.SCANNER), // Zebra, formerly Symbol
                    Map.entry(0x05F9, Kind.SCANNER), // Datalogic, formerly PSC
                    Map.entry(0x1EAB, Kind.SCANNER), // Newland
                    Map.entry(0x04B8, Kind.RECEIPT_PRINTER), // Seiko Epson
                    Map.entry(0x0519, Kind.RECEIPT_PRINTER), // Star Micronics
                    Map.entry(0x1504, Kind.RECEIPT_PRINTER), // Bixolon
                    Map.entry(0x154F, Kind.RECEIPT_PRINTER), // SNBC
                    Map.entry(0x0DD4, Kind.RECEIPT_PRINTER), // Custom
                    Map.entry(0x0EB8, Kind.SCALE), // Mettler-Toledo
                    Map.entry(0x072F, Kind.CARD_READER), // ACS
                    Map.entry(0x076B, Kind.CARD_READER)); // HID, formerly OmniKey

    private Makers() {}

    static Optional<Kind> kind(OptionalInt vendor) {
        return vendor.isPresent()
                ? Optional.ofNullable(KNOWN.get(vendor.getAsInt()))
                : Optional.empty();
    }
}
