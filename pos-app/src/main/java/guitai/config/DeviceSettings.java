package guitai.config;

import java.time.LocalDate;
import java.util.Optional;

/// The devices beside the printer that are bound to this till.
///
/// @param continuous whether the scanner reads as long as it sees, so that repeats do not count
/// @param verifiedUntil the last day on which the scale may be sold by; empty where the shop has
///   not said
/// @param refuseExpired whether nothing is weighed after that day; else it is only said
public record DeviceSettings(
        ScannerChoice scanner,
        boolean continuous,
        ScaleChoice scale,
        Optional<LocalDate> verifiedUntil,
        boolean refuseExpired,
        DisplayChoice display) {

    public static DeviceSettings of(Settings settings) {
        var day = settings.text(Key.SCALE_VERIFIED_UNTIL);
        return new DeviceSettings(
                settings.value(Key.SCANNER, ScannerChoice.class),
                settings.on(Key.SCANNER_CONTINUOUS),
                settings.value(Key.SCALE, ScaleChoice.class),
                day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
                settings.text(Key.SCALE_EXPIRED).equals("refuse"),
                settings.value(Key.DISPLAY, DisplayChoice.class));
    }
}
