package guitai.sale;

import guitai.time.BusinessDate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number on a document: `S001-02-20261121-000187`. Dense per till, never given twice (CM-13).
///
/// @param store 1 to 8 letters or digits
/// @param workstation 1 to 6 letters or digits
/// @param sequence from 1, without gaps, over the life of the till
public record DocumentNumber(String store, String workstation, BusinessDate date, long sequence) {
    private static final Pattern FORM =
            Pattern.compile("([A-Z0-9]{1,8})-([A-Z0-9]{1,6})-(\\d{4})(\\d{2})(\\d{2})-(\\d{6,12})");

    public static Optional<DocumentNumber> parse(String text) {
        var m = FORM.matcher(text.strip());
        if (!m.matches()) return Optional.empty();
        try {
            var day = BusinessDate.parse(m.group(3) + "-" + m.group(4) + "-" + m.group(5));
            return Optional.of(
                    new DocumentNumber(m.group(1), m.group(2), day, Long.parseLong(m.group(6))));
        } catch (java.time.DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /// The document written just before this one, on the same day.
    public DocumentNumber before() {
        return new DocumentNumber(store, workstation, date, sequence - 1);
    }

    /// The one written just after it.
    public DocumentNumber after() {
        return new DocumentNumber(store, workstation, date, sequence + 1);
    }

    @Override
    public String toString() {
        // Digits are ASCII whatever the language of the machine: this is a key.
        return String.format(
                Locale.ROOT, "%s-%s-%s-%06d", store, workstation, date.compact(), sequence);
    }
}
