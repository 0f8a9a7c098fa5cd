package guitai.scan;

import guitai.scan.Scan.Refusal;

import java.time.Year;
import java.util.Currency;

/// Reads GS1 element strings: identifier and value, one after the other, with a separator after a
/// value of open length (rule GS-05).
final class ElementString {
    private final Year today;
    private final Currency currency;

    ElementString(Year today, Currency currency) {
        this.today = today;
        this.currency = currency;
    }

    Scan read(String text) {
        var fields = new Fields(today, currency);
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == Field.SEPARATOR) {
                at++;
                continue;
            }
            var named = Field.at(text, at);
            if (named.isEmpty()) return refused(text, Refusal.UNKNOWN_FIELD);
            int from = at + named.get().length();
            int end = named.get().field().endOf(text, from);
            var refusal = fields.put(named.get(), text.substring(from, end));
            if (refusal.isPresent()) return refused(text, refusal.get());
            at = end;
        }
        return fields.read(text);
    }

    private static Scan refused(String text, Refusal why) {
        return new Scan.Refused(Shown.of(text), why);
    }
}
