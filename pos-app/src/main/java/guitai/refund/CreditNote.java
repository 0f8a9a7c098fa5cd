package guitai.refund;

import guitai.money.Money;
import guitai.sale.DocumentNumber;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the shop owes whoever brings this paper (退货券).
///
/// @param number stands in the books and on paper; alone it pays for nothing
/// @param left what it still holds
public record CreditNote(Id number, Money issued, Money left, Instant at) {

    /// `CN-` and the number of the return it was given for.
    public record Id(DocumentNumber issuedIn) {
        private static final String PREFIX = "CN-";

        @Override
        public String toString() {
            return PREFIX + issuedIn;
        }

        public static Optional<Id> parse(String text) {
            return text.startsWith(PREFIX)
                    ? DocumentNumber.parse(text.substring(PREFIX.length())).map(Id::new)
                    : Optional.empty();
        }
    }

    /// What is printed as a code and pays: the number, and a seal only this till can make.
    ///
    /// @param seal 13 characters, 65 bits (rule RK-02 asks for 64)
    public record Code(Id number, String seal) {
        public static final int SEAL = 13;
        private static final Pattern FORM =
                Pattern.compile("(CN-[A-Z0-9-]{20,40})-([A-Z2-7]{" + SEAL + "})");

        public static Optional<Code> parse(String text) {
            var m = FORM.matcher(text.strip());
            if (!m.matches()) return Optional.empty();
            return Id.parse(m.group(1)).map(number -> new Code(number, m.group(2)));
        }

        /// The code of a note of the till whose books these are.
        public static Code of(Id number, ReturnBook book) {
            var sealed = book.sealed("credit-note", number.toString());
            return new Code(number, sealed.substring(0, SEAL));
        }

        /// What the scanner reads.
        public String text() {
            return number + "-" + seal;
        }

        @Override
        public String toString() {
            return number + "-*";
        }
    }
}
