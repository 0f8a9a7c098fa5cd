package guitai.scan;

import guitai.scan.Scan.Refusal;

import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the shop's own tokens, `MB: CP: RC: GB: PK: SV:` (rule GS-20). Whoever holds one can use
/// it: none is ever shown, a receipt's number apart.
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~-]{1,256}");
    private static final Pattern STORED_VALUE =
            Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+){1,3}");
    private static final Pattern RECEIPT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]{0,63}");
    private static final int KIND = 2;

    private Tokens() {}

    /// Nothing if the text does not begin like a token.
    static Optional<Scan> read(String text) {
        if (text.length() <= KIND || text.charAt(KIND) != ':') return Optional.empty();
        var kind = text.substring(0, KIND);
        return switch (kind) {
            case "MB", "CP", "GB", "PK", "RC", "SV" -> {
                var value = text.substring(KIND + 1);
                yield read(kind, value).or(() -> Optional.of(refused(kind, value)));
            }
            default -> Optional.empty();
        };
    }

    /// Nothing if the value cannot be one of this kind.
    static Optional<Scan> read(String kind, String value) {
        var form =
                switch (kind) {
                    case "RC" -> RECEIPT;
                    case "SV" -> STORED_VALUE;
                    default -> TOKEN;
                };
        if (!form.matcher(value).matches()) return Optional.empty();
        return Optional.of(
                switch (kind) {
                    case "MB" -> new Scan.MemberToken(value);
                    case "CP" -> new Scan.CouponToken(value);
                    case "GB" -> new Scan.GroupToken(value);
                    case "PK" -> new Scan.PickUpToken(value);
                    case "RC" -> new Scan.ReceiptNumber(value);
                    default -> new Scan.StoredValue(kind + ":" + value);
                });
    }

    private static Scan refused(String kind, String value) {
        var shown = kind.equals("RC") ? Shown.of(kind + ":" + value) : kind + ":***";
        return new Scan.Refused(shown, Refusal.UNKNOWN_FORMAT);
    }
}
