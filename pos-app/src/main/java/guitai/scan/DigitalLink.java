package guitai.scan;

import guitai.catalog.CheckDigit;
import guitai.scan.Scan.Refusal;

import java.time.Year;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Reads the goods out of a GS1 Digital Link: `…/01/GTIN`, then variant, batch and serial in that
/// order, the rest as parameters (rule GS-08). The link is data and is never opened.
final class DigitalLink {
    private static final List<Field> QUALIFIERS = List.of(Field.VARIANT, Field.BATCH, Field.SERIAL);

    private final Year today;
    private final Currency currency;

    DigitalLink(Year today, Currency currency) {
        this.today = today;
        this.currency = currency;
    }

    /// The goods, or why they cannot be read; nothing if the link is about none.
    ///
    /// @param path what follows the host, with its leading slash
    /// @param shown what a refusal shows
    Optional<Scan> read(String path, String shown) {
        int fragment = path.indexOf('#');
        var whole = fragment < 0 ? path : path.substring(0, fragment);
        int question = whole.indexOf('?');
        var segments = (question < 0 ? whole : whole.substring(0, question)).split("/");
        int key = keyOf(segments);
        if (key < 0) return Optional.empty();
        var fields = new Fields(today, currency);
        var refusal = path(fields, segments, key);
        if (refusal.isEmpty() && question >= 0) {
            refusal = query(fields, whole.substring(question + 1));
        }
        return Optional.of(
                refusal.isPresent() ? new Scan.Refused(shown, refusal.get()) : fields.read(shown));
    }

    private static int keyOf(String[] segments) {
        for (int i = 0; i + 1 < segments.length; i++) {
            if (segments[i].equals("01") && isNumber(segments[i + 1])) return i;
        }
        return -1;
    }

    private static boolean isNumber(String segment) {
        return switch (segment.length()) {
            case 8, 12, 13, 14 -> CheckDigit.onlyDigits(segment);
            default -> false;
        };
    }

    private static Optional<Refusal> path(Fields fields, String[] segments, int key) {
        var number = "0".repeat(14 - segments[key + 1].length()) + segments[key + 1];
        var refusal = fields.put(new Field.Named(Field.GTIN, 0, 2), number);
        var seen = new ArrayList<Field>();
        for (int i = key + 2; i < segments.length && refusal.isEmpty(); i += 2) {
            var named = Field.named(segments[i]);
            if (named.isEmpty()) return Optional.of(Refusal.UNKNOWN_FIELD);
            var value =
                    i + 1 < segments.length ? decoded(segments[i + 1]) : Optional.<String>empty();
            if (value.isEmpty() || !inOrder(seen, named.get().field())) {
                return Optional.of(Refusal.BROKEN_FIELD);
            }
            seen.add(named.get().field());
            refusal = fields.put(named.get(), value.get());
        }
        return refusal;
    }

    /// Variant, batch, serial; or the third party's serial alone.
    private static boolean inOrder(List<Field> seen, Field next) {
        if (next == Field.THIRD_PARTY_SERIAL) return seen.isEmpty();
        int place = QUALIFIERS.indexOf(next);
        return place >= 0 && seen.stream().allMatch(f -> isBefore(f, place));
    }

    private static boolean isBefore(Field seen, int place) {
        int at = QUALIFIERS.indexOf(seen);
        return at >= 0 && at < place;
    }

    /// Parameters that are no numbers are somebody else's and mean nothing here.
    private static Optional<Refusal> query(Fields fields, String query) {
        for (var parameter : query.split("[&;]", -1)) {
            int equals = parameter.indexOf('=');
            var name = equals < 0 ? parameter : parameter.substring(0, equals);
            if (name.isEmpty() || !CheckDigit.onlyDigits(name)) continue;
            var named = Field.named(name);
            if (named.isEmpty()) return Optional.of(Refusal.UNKNOWN_FIELD);
            var value =
                    equals < 0
                            ? Optional.<String>empty()
                            : decoded(parameter.substring(equals + 1));
            if (value.isEmpty() || belongsInPath(named.get().field())) {
                return Optional.of(Refusal.BROKEN_FIELD);
            }
            var refusal = fields.put(named.get(), value.get());
            if (refusal.isPresent()) return refusal;
        }
        return Optional.empty();
    }

    private static boolean belongsInPath(Field field) {
        return field == Field.GTIN
                || field == Field.THIRD_PARTY_SERIAL
                || QUALIFIERS.contains(field);
    }

    /// With `%2F` and the like put back; nothing if they are cut short.
    private static Optional<String> decoded(String text) {
        if (text.indexOf('%') < 0) return Optional.of(text);
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '%') {
                plain.append(text.charAt(i));
                continue;
            }
            int code = i + 2 < text.length() ? hex(text.charAt(i + 1), text.charAt(i + 2)) : -1;
            if (code < 0) return Optional.empty();
            plain.append((char) code);
            i += 2;
        }
        return Optional.of(plain.toString());
    }

    private static int hex(char high, char low) {
        int sixteens = Character.digit(high, 16);
        int ones = Character.digit(low, 16);
        return sixteens < 0 || ones < 0 ? -1 : 16 * sixteens + ones;
    }
}
