package guitai.device.nfc;

import java.util.regex.Pattern;

/// What somebody held to the reader. None is ever logged in clear: numbers and tokens name people.
public sealed interface Tapped {

    /// A card or tag that is known by its number alone.
    ///
    /// @param number 4, 7 or 10 bytes as upper case hexadecimal digits
    record CardNumber(String number) implements Tapped {
        private static final Pattern FORM = Pattern.compile("([0-9A-F]{2}){4}(.{6})?(.{6})?");

        public CardNumber {
            if (!FORM.matcher(number).matches()) {
                throw new IllegalArgumentException("not the number of a card");
            }
        }

        @Override
        public String toString() {
            return "CardNumber[" + number.length() / 2 + " bytes]";
        }
    }

    /// A text or an address that is written on a card, tag or phone (NDEF).
    ///
    /// @param text 1 to 512 characters
    record Token(String text) implements Tapped {
        public static final int LONGEST = 512;

        public Token {
            if (text.isEmpty() || text.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "a token has 1.." + LONGEST + " characters: " + text.length());
            }
        }

        @Override
        public String toString() {
            return "Token[" + text.length() + " characters]";
        }
    }

    /// A bank card, or a phone that stands for one. It belongs on the payment terminal; nothing but
    /// the fact was read.
    record BankCard() implements Tapped {}

    /// Something was there and is of no use as it came; shown, never guessed at.
    record Unreadable(Why why) implements Tapped {}

    enum Why {
        /// Taken away before it was read: hold it a moment longer.
        TAKEN_AWAY,
        /// It does not answer as a chip card does: another kind, damaged, or two at once.
        NO_ANSWER,
        /// A phone without a card: its number is another one with every tap.
        RANDOM_NUMBER,
        /// Something is written on it, and it breaks its own rules.
        BROKEN,
        /// What is written on it is longer than any token.
        TOO_LONG,
        /// Another program on this machine has the card for itself.
        IN_USE
    }
}
