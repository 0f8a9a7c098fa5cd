package guitai.sale;

/// How weighed goods came to their quantity: with what they lay in, without it, and who said so.
///
/// @param grossGrams as the scale, the label or the cashier said
/// @param tareGrams of the wrapping, 0 for none; less than the gross
public record Weighing(long grossGrams, long tareGrams, How how) {

    /// Where the gross weight is from.
    public sealed interface How {
        /// The scale at the counter.
        ///
        /// @param net whether it had taken off a container itself; how heavy, it does not say
        record Scale(boolean net) implements How {}

        /// Keyed by the cashier.
        ///
        /// @param reason why not weighed; empty where the counter has no scale
        record Keyed(String reason) implements How {
            public static final int LONGEST_REASON = 40;

            public Keyed {
                if (reason.length() > LONGEST_REASON) {
                    throw new IllegalArgumentException("too long");
                }
            }
        }

        /// The label of a scale elsewhere: its weight is net, and what was taken off is not known.
        record Label() implements How {}
    }

    public Weighing {
        if (tareGrams < 0 || grossGrams <= tareGrams) {
            throw new IllegalArgumentException(grossGrams + " g less " + tareGrams + " g");
        }
    }

    public long netGrams() {
        return grossGrams - tareGrams;
    }

    public boolean tared() {
        return tareGrams > 0;
    }

    /// Whether somebody keyed it where a scale could have said it.
    public boolean keyedDespiteScale() {
        return how instanceof How.Keyed(var reason) && !reason.isEmpty();
    }
}
