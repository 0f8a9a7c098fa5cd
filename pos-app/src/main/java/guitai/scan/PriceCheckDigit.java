package guitai.scan;

import guitai.catalog.CheckDigit;

/// The check digit that guards an amount or weight inside a label (rule GS-14; GS1 General
/// Specifications, "price or weight check digit", with its weighting factors 2-, 3, 5+ and 5-).
public final class PriceCheckDigit {
    // 5- of a digit, by digit; a five-digit field is completed by reading this table backwards.
    private static final String FIVE_MINUS = "0594837261";

    private PriceCheckDigit() {}

    /// The digit that guards `field`, 4 or 5 ASCII digits.
    public static int of(String field) {
        if (!CheckDigit.onlyDigits(field)) throw notAField(field);
        return switch (field.length()) {
            case 4 ->
                    (twoMinus(field, 0)
                                    + twoMinus(field, 1)
                                    + three(field, 2)
                                    + fiveMinus(field, 3))
                            * 3
                            % 10;
            case 5 -> {
                var sum =
                        fivePlus(field, 0)
                                + twoMinus(field, 1)
                                + fiveMinus(field, 2)
                                + fivePlus(field, 3)
                                + twoMinus(field, 4);
                yield FIVE_MINUS.indexOf('0' + (10 - sum % 10) % 10);
            }
            default -> throw notAField(field);
        };
    }

    private static int twoMinus(String field, int at) {
        int product = 2 * digit(field, at);
        return (product - product / 10) % 10;
    }

    private static int three(String field, int at) {
        return 3 * digit(field, at) % 10;
    }

    private static int fivePlus(String field, int at) {
        int product = 5 * digit(field, at);
        return (product + product / 10) % 10;
    }

    private static int fiveMinus(String field, int at) {
        return FIVE_MINUS.charAt(digit(field, at)) - '0';
    }

    private static int digit(String field, int at) {
        return field.charAt(at) - '0';
    }

    private static IllegalArgumentException notAField(String field) {
        return new IllegalArgumentException("not a field of 4 or 5 digits: '" + field + "'");
    }
}
