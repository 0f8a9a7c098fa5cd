package guitai.report;

import java.util.Optional;

/// A code as bars and spaces: EAN-13 and EAN-8 for their digits, Code 128 for every other text.
///
/// @param modules one character a module: `1` is a bar
/// @param text printed below
record Bars(String modules, String text) {
    // GS1 General Specifications, 5.2.1: the seven modules of each digit in number set A. Set C is
    // its complement, set B that read backwards.
    private static final String[] A = {
        "0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011",
        "0110111", "0001011"
    };
    // Which of the left six digits of an EAN-13 are in set B, by its first digit.
    private static final String[] LEFT = {
        "AAAAAA", "AABABB", "AABBAB", "AABBBA", "ABAABB", "ABBAAB", "ABBBAA", "ABABAB", "ABABBA",
        "ABBABA"
    };
    // ISO/IEC 15417, table 1: the widths of bar, space, bar, space, bar, space of values 0 to 105.
    private static final String WIDTHS =
            "212222222122222221121223121322131222122213122312132212221213221312231212112232122132"
                + "122231113222123122123221223211221132221231213212223112312131311222321122321221"
                + "312212322112322211212123212321232121111323131123131321112313132113132311211313"
                + "231113231311112133112331132131113123113321133121313121211331231131213113213311"
                + "213131311123311321331121312113312311332111314111221411431111111224111422121124"
                + "121421141122141221112214112412122114122411142112142211241211221114413111241112"
                + "134111111242121142121241114212124112124211411212421112421211212141214121412121"
                + "111143111341131141114113114311411113411311113141114131311141411131211412211214"
                + "211232";
    private static final String STOP = "2331112";
    private static final int START_B = 104;
    private static final int QUIET = 10;

    /// Empty for a text that no reader would give back: none at all, or not ASCII.
    static Optional<Bars> of(String text) {
        if (text.matches("[0-9]{13}")) return Optional.of(new Bars(ean13(text), text));
        if (text.matches("[0-9]{8}")) return Optional.of(new Bars(ean8(text), text));
        if (!text.matches("[ -~]{1,32}")) return Optional.empty();
        return Optional.of(new Bars(code128(text), text));
    }

    /// With the empty space at both ends that a reader needs.
    int width() {
        return modules.length() + 2 * QUIET;
    }

    static int quiet() {
        return QUIET;
    }

    private static String ean13(String digits) {
        var sets = LEFT[digits.charAt(0) - '0'];
        var bars = new StringBuilder("101");
        for (int i = 0; i < 6; i++) {
            var a = A[digits.charAt(i + 1) - '0'];
            bars.append(sets.charAt(i) == 'A' ? a : reversed(complement(a)));
        }
        bars.append("01010");
        for (int i = 7; i < 13; i++) bars.append(complement(A[digits.charAt(i) - '0']));
        return bars.append("101").toString();
    }

    private static String ean8(String digits) {
        var bars = new StringBuilder("101");
        for (int i = 0; i < 4; i++) bars.append(A[digits.charAt(i) - '0']);
        bars.append("01010");
        for (int i = 4; i < 8; i++) bars.append(complement(A[digits.charAt(i) - '0']));
        return bars.append("101").toString();
    }

    private static String complement(String modules) {
        return modules.replace('0', 'x').replace('1', '0').replace('x', '1');
    }

    private static String reversed(String modules) {
        return new StringBuilder(modules).reverse().toString();
    }

    private static String code128(String text) {
        var bars = new StringBuilder(wide(value(START_B)));
        int sum = START_B;
        for (int i = 0; i < text.length(); i++) {
            int value = text.charAt(i) - ' ';
            sum += value * (i + 1);
            bars.append(wide(value(value)));
        }
        return bars.append(wide(value(sum % 103))).append(wide(STOP)).toString();
    }

    private static String value(int value) {
        return WIDTHS.substring(6 * value, 6 * value + 6);
    }

    private static String wide(String widths) {
        var bars = new StringBuilder();
        for (int i = 0; i < widths.length(); i++) {
            bars.append((i % 2 == 0 ? "1" : "0").repeat(widths.charAt(i) - '0'));
        }
        return bars.toString();
    }
}
