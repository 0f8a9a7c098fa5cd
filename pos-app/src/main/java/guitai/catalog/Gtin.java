package guitai.catalog;

/// A trade item number with a right check digit, kept as 14 digits padded with zeros (rule GS-03).
public record Gtin(String digits14) {
    public Gtin {
        if (digits14.length() != 14 || !CheckDigit.isRight(digits14)) {
            throw new IllegalArgumentException("not a trade item number: '" + digits14 + "'");
        }
    }

    /// Reads 8, 12, 13 or 14 digits.
    ///
    /// @throws IllegalArgumentException if the length or the check digit is wrong; ask
    ///   [CheckDigit#isRight] first where that is a daily event
    public static Gtin of(String digits) {
        return switch (digits.length()) {
            case 8, 12, 13, 14 -> new Gtin("0".repeat(14 - digits.length()) + digits);
            default ->
                    throw new IllegalArgumentException("not a trade item number: '" + digits + "'");
        };
    }

    /// The number as it is printed below the bars: 13 digits where that is enough, 8 for an EAN-8.
    public String shortest() {
        if (digits14.startsWith("000000")) return digits14.substring(6);
        return digits14.startsWith("0") ? digits14.substring(1) : digits14;
    }

    /// Whether the number was given by a shop or for inside one (GS1 prefixes 02, 04, 20 to 29): it
    /// means something in this shop's catalogue only (rule GS-04).
    public boolean restricted() {
        if (digits14.charAt(0) != '0') return false;
        var prefix = digits14.substring(1, 3);
        return prefix.equals("02") || prefix.equals("04") || prefix.charAt(0) == '2';
    }

    @Override
    public String toString() {
        return shortest();
    }
}
