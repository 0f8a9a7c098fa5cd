package guitai.app;

import guitai.config.Key;
import guitai.config.SettingLine;
import guitai.config.Settings;
import guitai.equipment.DeviceKind;

import java.util.List;
import java.util.stream.Stream;

/// Which settings each kind of device runs on.
final class DeviceKeys {
    /// The settings that say which device there is.
    static final List<Key> PLUGS =
            List.of(
                    Key.PRINTER,
                    Key.PRINTER_SECOND,
                    Key.SCANNER,
                    Key.SCALE,
                    Key.DISPLAY,
                    Key.CARD_READER);

    private DeviceKeys() {}

    static Stream<Key> of(DeviceKind kind, Settings settings) {
        return switch (kind) {
            case PRINTER -> Stream.of(Key.PRINTER, Key.PRINTER_PROFILE);
            case SECOND_PRINTER -> Stream.of(Key.PRINTER_SECOND, Key.PRINTER_SECOND_PROFILE);
            case DRAWER -> Stream.of(Key.DRAWER_PIN, Key.DRAWER_SWITCH, Key.DRAWER_LEFT_OPEN);
            case SCANNER -> Stream.of(Key.SCANNER);
            case PAYMENT_TERMINAL ->
                    settings.training()
                            ? Stream.of(Key.TRAINING)
                            : Stream.of(Key.CARD, Key.CARD_TERMINAL_URL, Key.CARD_TERMINAL_ID);
            case CARD_READER -> Stream.of(Key.CARD_READER);
            case SCALE -> Stream.of(Key.SCALE, Key.SCALE_VERIFIED_UNTIL, Key.SCALE_EXPIRED);
            case CUSTOMER_DISPLAY -> Stream.of(Key.DISPLAY);
        };
    }

    /// Whether the settings ask for one.
    static boolean wanted(DeviceKind kind, Settings settings) {
        return switch (kind) {
            case PRINTER, DRAWER -> bound(settings, Key.PRINTER);
            case SECOND_PRINTER -> bound(settings, Key.PRINTER_SECOND);
            case SCANNER -> bound(settings, Key.SCANNER);
            case SCALE -> bound(settings, Key.SCALE);
            case CUSTOMER_DISPLAY -> bound(settings, Key.DISPLAY);
            // Training brings a terminal of its own.
            case PAYMENT_TERMINAL -> settings.training() || settings.on(Key.CARD);
            case CARD_READER -> !settings.text(Key.CARD_READER).equals("none");
        };
    }

    private static boolean bound(Settings settings, Key device) {
        return !SettingLine.of(settings, device).value().equals("none");
    }
}
