package guitai.catalog;

/// The mod-10 check digit of GTIN, SSCC and GLN: weight 3 on the rightmost data digit (rule GS-01).
public final class CheckDigit {
    private CheckDigit() {}

    /// The digit that completes `body`, 1 to 17 ASCII digits.
    public static int of(String body) {
        if (body.isEmpty() || !onlyDigits(body)) {
            throw new IllegalArgumentException("not digits: '" + body + "'");
        }
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int weight = (body.length() - i) % 2 == 1 ? 3 : 1;
            sum += weight * (body.charAt(i) - '0');
        }
        return (10 - sum % 10) % 10;
    }

    /// Whether the last digit of `full` is the check digit of those before it.
    public static boolean isRight(String full) {
        if (full.length() < 2 || !onlyDigits(full)) return false;
        int last = full.length() - 1;
        return of(full.substring(0, last)) == full.charAt(last) - '0';
    }

    /// ASCII digits only: scanners send nothing else, and other scripts' digits are not ours.
    public static boolean onlyDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
