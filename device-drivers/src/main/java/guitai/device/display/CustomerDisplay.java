package guitai.device.display;

import guitai.device.Device;

/// A display for the customer that is open and claimed by this till (UnifiedPOS: LineDisplay).
///
/// Such a display only listens: that the port takes bytes is all that can be known of it, and
/// whether anybody can read it only a person can say.
public interface CustomerDisplay extends Device {

    /// Shows this instead of what was shown. Any thread; returns at once, and only the newest of
    /// what waits is sent.
    void show(Shown now);

    /// What a display can be asked to show; each shows as much of it as it can.
    sealed interface Shown {
        /// Two lines of words.
        record Words(String first, String second) implements Shown {}

        /// What goods or the whole costs, and which of the two it is.
        ///
        /// @param first words above it, where there is room
        /// @param amount digits with at most one point and a minus, such as `24.61`
        record Amount(Kind kind, String first, String amount) implements Shown {
            public Amount {
                if (!amount.matches("-?[0-9]{1,9}(\\.[0-9]{1,3})?")) {
                    throw new IllegalArgumentException("not an amount: " + amount);
                }
            }
        }

        /// Nothing.
        record Blank() implements Shown {}
    }

    /// What an amount is.
    enum Kind {
        PRICE,
        TOTAL,
        RECEIVED,
        CHANGE
    }
}
