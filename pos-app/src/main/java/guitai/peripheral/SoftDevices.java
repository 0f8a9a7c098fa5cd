package guitai.peripheral;

import guitai.device.virtual.VirtualCardService;
import guitai.device.virtual.VirtualLed8;
import guitai.device.virtual.VirtualLed8.Lamp;
import guitai.device.virtual.VirtualScale;
import guitai.device.virtual.VirtualScanner;
import guitai.device.virtual.VirtualVfd;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The devices made of software of one till, beside its printers: for training. They stand still
/// until settings bind one, and cost nothing until then.
///
/// @param display of two lines
/// @param digits the other kind of display
/// @param cards a reader behind a service for cards of its own
public record SoftDevices(
        VirtualScanner scanner,
        VirtualScale scale,
        VirtualVfd display,
        VirtualLed8 digits,
        VirtualCardService cards) {

    /// What the scale speaks.
    public static final String SCALE_PROTOCOL = "toledo-8217";

    /// What a customer reads, on whichever display is bound.
    ///
    /// @return two lines: of digits, the second is what is printed on the case beside its lamps
    public List<String> glass() {
        var lamp = digits.lamp();
        return lamp == Lamp.NONE && digits.shown().isEmpty()
                ? display.shown()
                : List.of("%20s".formatted(digits.shown()), lamps(lamp));
    }

    private static String lamps(Lamp burning) {
        return Stream.of(Lamp.PRICE, Lamp.TOTAL, Lamp.RECEIVED, Lamp.CHANGE)
                .map(lamp -> (lamp == burning ? "●" : "○") + printed(lamp))
                .collect(Collectors.joining());
    }

    private static String printed(Lamp lamp) {
        return switch (lamp) {
            case NONE -> "";
            case PRICE -> "单价";
            case TOTAL -> "总计";
            case RECEIVED -> "收款";
            case CHANGE -> "找零";
        };
    }

    public static SoftDevices made() {
        return new SoftDevices(
                new VirtualScanner(),
                VirtualScale.speaking(SCALE_PROTOCOL),
                new VirtualVfd(),
                new VirtualLed8(),
                new VirtualCardService());
    }
}
