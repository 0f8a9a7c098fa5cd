package guitai.catalog;

import java.util.Optional;

/// The short form of an American trade item number, with its zeros left out (rule GS-02).
public final class UpcE {
    private UpcE() {}

    /// The twelve digits that eight stand for, or nothing if they are not a UPC-E: it begins with 0
    /// or 1, and its check digit is that of the long form.
    public static Optional<String> expand(String digits) {
        if (digits.length() != 8 || !CheckDigit.onlyDigits(digits) || digits.charAt(0) > '1') {
            return Optional.empty();
        }
        var system = digits.substring(0, 1);
        var d = digits.substring(1, 6);
        var last = digits.charAt(6);
        // The last digit says how many digits belong to the maker and how many to the goods.
        var body =
                switch (last) {
                    case '0', '1', '2' -> d.substring(0, 2) + last + "0000" + d.substring(2);
                    case '3' -> d.substring(0, 3) + "00000" + d.substring(3);
                    case '4' -> d.substring(0, 4) + "00000" + d.substring(4);
                    default -> d + "0000" + last;
                };
        var full = system + body + digits.charAt(7);
        return CheckDigit.isRight(full) ? Optional.of(full) : Optional.empty();
    }
}
