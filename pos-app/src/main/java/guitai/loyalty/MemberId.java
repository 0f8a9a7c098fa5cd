package guitai.loyalty;

import java.util.Random;
import java.util.regex.Pattern;

/// A member, by a number that says nothing about the person: the only one that the journal,
/// receipts and other systems of the shop may hold.
public record MemberId(String value) {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    // 80 random bits: a million members meet with a chance of one in a million million.
    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{1,32}");

    public MemberId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not a member's id");
    }

    /// @param random must be a cryptographic one outside tests
    public static MemberId random(Random random) {
        var text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) text.append(LETTERS.charAt(random.nextInt(32)));
        return new MemberId(text.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
