package guitai.price;

import java.util.Locale;
import java.util.Optional;

/// Whose law says which earlier price may be shown beside today's (rules CP-01 to CP-03).
public enum PriceLaw {
    /// The lowest price really paid in the 7 days before the cut, or else the last one paid.
    CHINA(7),
    /// The lowest price asked in the 30 days before the cut.
    EUROPEAN_UNION(30),
    /// No comparison is shown.
    NONE(0);

    private final int days;

    PriceLaw(int days) {
        this.days = days;
    }

    /// How far back it looks.
    public int days() {
        return days;
    }

    /// The law under a name of the settings: `china`, `eu`, `none`.
    public static Optional<PriceLaw> named(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "china", "cn" -> Optional.of(CHINA);
            case "eu", "european-union", "european_union" -> Optional.of(EUROPEAN_UNION);
            case "none" -> Optional.of(NONE);
            default -> Optional.empty();
        };
    }
}
