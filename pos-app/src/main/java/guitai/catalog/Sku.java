package guitai.catalog;

/// The shop's own number of an item: what every other record refers to. 1 to 32 visible ASCII
/// characters.
public record Sku(String value) {
    public Sku {
        if (value.isEmpty() || value.length() > 32 || !value.chars().allMatch(Sku::visible)) {
            throw new IllegalArgumentException("not an item number: '" + value + "'");
        }
    }

    private static boolean visible(int c) {
        return c > ' ' && c < 0x7f;
    }

    @Override
    public String toString() {
        return value;
    }
}
