package guitai.scan;

/// How a scale in this shop lays out the digits of its labels (rules GS-10, GS-11).
///
/// F the prefix, W the short number of the goods, E the amount in minor units, N the weight in
/// grams, P the price check digit of rule GS-14, C the check digit over all.
public enum LabelLayout {
    /// `FF WWWWW EEEEE C`
    AMOUNT_13("13A", 13, 2),
    /// `FF WWWWW NNNNN C`
    WEIGHT_13("13W", 13, 2),
    /// `FF WWWWW P EEEE C`
    CHECKED_AMOUNT_13("13P", 13, 2),
    /// `FF WWWWW EEEEE NNNNN C`
    AMOUNT_WEIGHT_18("18EN", 18, 2),
    /// `F WWWWWW NNNNN EEEEE C`
    WEIGHT_AMOUNT_18("18NE", 18, 1);

    private final String code;
    private final int length;
    private final int prefixLength;

    LabelLayout(String code, int length, int prefixLength) {
        this.code = code;
        this.length = length;
        this.prefixLength = prefixLength;
    }

    /// What the settings call it: `13A`, `13W`, `13P`, `18EN`, `18NE`.
    public String code() {
        return code;
    }

    /// How many digits a label has.
    public int length() {
        return length;
    }

    int prefixLength() {
        return prefixLength;
    }

    /// The layout of a name from the settings.
    ///
    /// @throws IllegalArgumentException if no layout is called that
    public static LabelLayout ofCode(String code) {
        for (var layout : values()) if (layout.code.equals(code)) return layout;
        throw new IllegalArgumentException("no label layout is called '" + code + "'");
    }
}
