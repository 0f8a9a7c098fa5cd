package guitai.tax;

import java.time.LocalDate;

/// What a tax code stands for from a day on.
public record DatedRate(String code, LocalDate from, TaxRate rate) {
    public DatedRate {
        if (code.isBlank() || code.length() > 16) {
            throw new IllegalArgumentException("tax code: '" + code + "'");
        }
    }
}
