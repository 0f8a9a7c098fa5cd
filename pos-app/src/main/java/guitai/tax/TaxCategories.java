package guitai.tax;

import java.util.List;
import java.util.Optional;

/// The tax categories a catalogue may name, each with its rate (rules PX-04, PX-06).
///
/// The rates are those of the VAT Law of the People's Republic of China (articles 9 to 11) and the
/// levies of small-scale taxpayers; they have no dates here yet.
public final class TaxCategories {
    /// 13, 9 and 6 percent, the levies of 3 and 1 percent, zero rated, and exempt, which is not
    /// zero.
    public static final List<TaxCategory> ALL =
            List.of(
                    percent(13),
                    percent(9),
                    percent(6),
                    percent(3),
                    percent(1),
                    percent(0),
                    exempt());

    private TaxCategories() {}

    /// The category of a code, written exactly as in [#ALL], or nothing.
    public static Optional<TaxCategory> ofCode(String code) {
        return ALL.stream().filter(category -> category.code().equals(code)).findFirst();
    }

    private static TaxCategory percent(long whole) {
        return new TaxCategory(Long.toString(whole), TaxRate.percent(whole));
    }

    private static TaxCategory exempt() {
        return new TaxCategory("EXEMPT", TaxRate.EXEMPT);
    }
}
