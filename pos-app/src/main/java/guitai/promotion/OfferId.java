package guitai.promotion;

/// The shop's own key of an offer, or of one coupon that was presented: 1 to 64 characters.
///
/// Its order is the last word between offers of one priority (rule PR-20).
public record OfferId(String value) implements Comparable<OfferId> {
    public OfferId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("not an offer's id: '" + value + "'");
        }
    }

    @Override
    public int compareTo(OfferId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
