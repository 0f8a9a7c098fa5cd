package guitai.sale;

import java.util.regex.Pattern;

/// Our number of one sale or return, made here before anything is written down.
public record SaleId(String value) {
    // 26 characters of Crockford's base 32: a time and 80 random bits; people can read it aloud.
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");

    public SaleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a sale: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
