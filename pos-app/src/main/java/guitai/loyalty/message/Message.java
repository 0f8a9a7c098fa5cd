package guitai.loyalty.message;

import guitai.loyalty.MemberId;

import java.time.Instant;
import java.util.List;

/// Something to be told to a member: a template and what stands in its gaps.
///
/// Holds nothing personal: names, phone numbers and accounts are the carrier's.
///
/// @param number made here; the same in every repetition
/// @param values in the order of the template's gaps
/// @param at when it became due
public record Message(
        String number, MemberId member, Template template, List<Value> values, Instant at) {
    private static final int LONGEST = 120;
    private static final int MOST_VALUES = 12;

    /// @param name of the gap
    public record Value(String name, String text) {
        public Value {
            if (name.isBlank() || name.length() > LONGEST || text.length() > LONGEST) {
                throw new IllegalArgumentException("a value of a message");
            }
        }
    }

    public Message {
        values = List.copyOf(values);
        if (number.isBlank() || number.length() > LONGEST || values.size() > MOST_VALUES) {
            throw new IllegalArgumentException("a message");
        }
    }
}
