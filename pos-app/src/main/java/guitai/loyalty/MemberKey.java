package guitai.loyalty;

import guitai.payment.Channel;
import guitai.payment.Payer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a person is found by: a phone number, a card, an account with a wallet (rule LY-53).
///
/// Personal data: [#toString] shows nothing of it, [#masked] what a cashier may see (rule CP-16).
///
/// @param secret in the one form in which it is compared
public record MemberKey(Kind kind, String secret) {
    private static final int LONGEST = 64;
    private static final Pattern CHINESE_MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern FOREIGN = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern CARD = Pattern.compile("[0-9A-Z]{4,32}");

    public enum Kind {
        PHONE,
        CARD,
        WECHAT,
        ALIPAY
    }

    public MemberKey {
        if (secret.isBlank() || secret.length() > LONGEST) {
            throw new IllegalArgumentException("not a key of a member");
        }
    }

    /// A mobile number as people type it: with blanks, dashes, +86 or 0086; others as +49….
    public static Optional<MemberKey> phone(String typed) {
        var digits = typed.replaceAll("[ \\-()]", "").replaceFirst("^00", "+");
        var home = digits.replaceFirst("^\\+86", "");
        if (CHINESE_MOBILE.matcher(home).matches()) {
            return Optional.of(new MemberKey(Kind.PHONE, home));
        }
        return FOREIGN.matcher(digits).matches() && !digits.startsWith("+86")
                ? Optional.of(new MemberKey(Kind.PHONE, digits))
                : Optional.empty();
    }

    /// The printed or the radio number of a card.
    public static Optional<MemberKey> card(String number) {
        var text = number.strip().toUpperCase(Locale.ROOT);
        return CARD.matcher(text).matches()
                ? Optional.of(new MemberKey(Kind.CARD, text))
                : Optional.empty();
    }

    /// The account somebody pays from. Nothing for what is no account of a person.
    public static Optional<MemberKey> payer(Payer payer) {
        return switch (payer.channel()) {
            case WECHAT_PAY -> Optional.of(new MemberKey(Kind.WECHAT, payer.secret()));
            case ALIPAY -> Optional.of(new MemberKey(Kind.ALIPAY, payer.secret()));
            case CARD, STORED_VALUE -> Optional.empty();
        };
    }

    /// The account behind this key, where it is one.
    public Optional<Payer> account() {
        return switch (kind) {
            case WECHAT -> Payer.of(Channel.WECHAT_PAY, secret);
            case ALIPAY -> Payer.of(Channel.ALIPAY, secret);
            case PHONE, CARD -> Optional.empty();
        };
    }

    /// `138****8000`; of the others the last four characters.
    public String masked() {
        var shown = secret.substring(Math.max(0, secret.length() - 4));
        return kind == Kind.PHONE && secret.length() == 11
                ? secret.substring(0, 3) + "****" + shown
                : "****" + (secret.length() > 8 ? shown : "");
    }

    @Override
    public String toString() {
        return kind + " ****";
    }
}
