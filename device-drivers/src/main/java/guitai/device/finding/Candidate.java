package guitai.device.finding;

import java.util.OptionalInt;

/// Something that is attached, and what it may be.
///
/// @param where what opens it: a path, `HOST:PORT`, or the name of a reader; may be another one
///   after the next plug-in
/// @param name what it calls itself; may be empty
public record Candidate(Kind kind, Way way, String where, String name, Identity id, Why why) {

    public enum Kind {
        SCANNER,
        RECEIPT_PRINTER,
        SCALE,
        CARD_READER,
        /// A serial line says nothing of what is at its other end.
        ANY_SERIAL
    }

    public enum Way {
        SERIAL,
        /// `/dev/usb/lp*`.
        USB_PRINTER,
        /// `/dev/hidraw*`, with reports of its own.
        HID,
        /// `/dev/input/event*`: it types.
        KEYBOARD,
        CARD_SERVICE,
        NETWORK
    }

    /// Why it is taken for that, the surest first.
    public enum Why {
        /// It was asked and answered as such a device does.
        ANSWERS,
        /// It describes itself as one.
        SAYS_SO,
        /// Its maker makes these and little else.
        MAKER,
        /// Nothing speaks against it.
        POSSIBLE
    }

    /// By what the same device is known again at another port.
    ///
    /// @param vendor and `product`, its USB ids; empty for what is not USB
    /// @param serial its serial number, or an empty text
    public record Identity(OptionalInt vendor, OptionalInt product, String serial) {
        public static final Identity NONE =
                new Identity(OptionalInt.empty(), OptionalInt.empty(), "");

        /// `0c2e:0b61`, or an empty text.
        public String usb() {
            return vendor.isPresent() && product.isPresent()
                    ? "%04x:%04x".formatted(vendor.getAsInt(), product.getAsInt())
                    : "";
        }
    }
}
