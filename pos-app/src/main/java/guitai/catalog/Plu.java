package guitai.catalog;

/// A short number typed by hand or printed inside a scale label: 1 to 6 digits, leading zeros not
/// significant.
public record Plu(String digits) {
    public Plu {
        if (digits.isEmpty() || digits.length() > 6 || !CheckDigit.onlyDigits(digits)) {
            throw new IllegalArgumentException("not a short number: '" + digits + "'");
        }
        digits = digits.replaceFirst("^0+(?=.)", "");
    }

    @Override
    public String toString() {
        return digits;
    }
}
