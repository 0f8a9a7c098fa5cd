package guitai.scan;

import java.util.regex.Pattern;

/// What was typed before or around a code: `3*6901234567892` is three of that code.
///
/// `3*` alone has an empty rest: the next scan counts three times. A number outside 1 to 999 is not
/// a quantity, and the text stays whole, to be refused or searched for like any other.
///
/// @param quantity 1 unless one was typed
public record TypedLine(int quantity, String rest) {
    // ＊ is what a Chinese input method makes of the star.
    private static final Pattern TIMES =
            Pattern.compile("\\s*([1-9][0-9]{0,2})\\s*[*＊](.*)", Pattern.DOTALL);

    public TypedLine {
        if (quantity < 1 || quantity > 999) {
            throw new IllegalArgumentException("not a quantity: " + quantity);
        }
    }

    public static TypedLine of(String raw) {
        var times = TIMES.matcher(raw);
        if (!times.matches()) return new TypedLine(1, raw);
        return new TypedLine(Integer.parseInt(times.group(1)), times.group(2).strip());
    }

    /// The rest may be a payment code: masked here.
    @Override
    public String toString() {
        return quantity + "*" + Shown.of(rest);
    }

    /// Whether only a quantity was typed and the code is still to come.
    public boolean awaitsCode() {
        return rest.isEmpty();
    }
}
