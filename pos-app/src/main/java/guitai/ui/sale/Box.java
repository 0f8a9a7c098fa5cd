package guitai.ui.sale;

import guitai.ui.text.Name;
import guitai.ui.text.Words;

/// The one box: everything scanned or typed goes here.
///
/// @param typed what stands in it
/// @param multiplier the quantity typed before `*` for the next goods, empty for one
/// @param wants what the next Enter will be read as
public record Box(String typed, String multiplier, Wants wants) {

    public static final Box EMPTY = new Box("", "", new Wants.Anything());

    /// What the box is waiting for.
    public sealed interface Wants {
        /// Goods, a name, a short number, any code.
        record Anything() implements Wants {}

        /// The weight of these goods in kilograms.
        ///
        /// @param scale what the scale on the counter says now; [Words#NONE] where there is none
        record Weight(Name goods, Words scale) implements Wants {}

        /// Words for the sale that is put aside; none are needed.
        record Note() implements Wants {}

        /// A member: a code, a card, a phone number.
        record Member() implements Wants {}

        /// A new quantity for this line.
        record Quantity(Name goods) implements Wants {}
    }
}
