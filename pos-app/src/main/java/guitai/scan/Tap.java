package guitai.scan;

/// What was held to the till's card reader.
public sealed interface Tap {

    /// A card that is known by its number alone: an operator's at the sign-on screen, else a
    /// member's.
    ///
    /// @param digits 8 to 20 hexadecimal digits; whoever knows them can write them on another card
    record Card(String digits) implements Tap {
        public Card {
            if (!digits.matches("[0-9A-F]{8,20}")) {
                throw new IllegalArgumentException("not the number of a card");
            }
        }

        /// The same as what a member shows to be scanned.
        public String asScan() {
            return "MB:" + digits;
        }

        @Override
        public String toString() {
            return "Card[****]";
        }
    }

    /// Something is written on it: the same as if it had been scanned.
    ///
    /// @param text 1 to 512 characters; may be somebody's token, never to be logged
    record Text(String text) implements Tap {
        @Override
        public String toString() {
            return "Text[****]";
        }
    }

    /// A bank card. The payment terminal is the place for it; this till read nothing of it.
    record BankCard() implements Tap {}

    /// It was held up and could not be used.
    record Unusable(Why why) implements Tap {}

    enum Why {
        /// Taken away too early.
        TOO_SHORT,
        /// Damaged, of another kind, or two at once.
        NO_ANSWER,
        /// A phone that shows no card.
        PHONE,
        /// What is written on it is nothing a till can read.
        UNREADABLE,
        /// Another program uses the card.
        IN_USE
    }
}
