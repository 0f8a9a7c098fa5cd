package guitai.scan;

import guitai.catalog.Gtin;
import guitai.catalog.Plu;
import guitai.money.Money;

import java.util.Optional;
import java.util.OptionalLong;

/// What one text in the one box is (rule GS-20).
public sealed interface Scan {

    /// A trade item number with a right check digit.
    record Goods(Gtin gtin) implements Scan {}

    /// A label a scale in this shop printed: which goods, and what the scale weighed or priced.
    record ScaleLabel(Plu plu, Optional<Money> amount, OptionalLong grams) implements Scan {}

    /// A short number typed by hand.
    record ShortNumber(Plu plu) implements Scan {}

    /// A code from a customer's phone that would move money.
    record PaymentRequest(PaymentCode code) implements Scan {}

    /// A token of the shop's stored value; whoever holds it can spend.
    record StoredValue(String secret) implements Scan {
        @Override
        public String toString() {
            return "SV:***";
        }
    }

    /// The barcode of one of our receipts: starts a return.
    record ReceiptNumber(String number) implements Scan {}

    /// Words to search the catalogue for; only ever typed, never what a scanner sent.
    record Words(String text) implements Scan {}

    /// Nothing the till can act on.
    ///
    /// @param shown the text with anything secret masked, at most 64 characters, printable
    record Refused(String shown, Refusal reason) implements Scan {}

    /// Why a text was refused; the faces put it into words.
    enum Refusal {
        EMPTY,
        TOO_LONG,
        WRONG_CHECK_DIGIT,
        /// All digits, but no rule knows this length and beginning.
        UNKNOWN_NUMBER,
        /// GS1 element strings and links that the till cannot read yet.
        UNKNOWN_FORMAT,
        /// A shop's receive code was shown instead of the payment code (rule GS-22).
        RECEIVE_CODE,
        /// A member, coupon, pick-up or group token: recognised, of no use at this till yet.
        NOT_SERVED_HERE
    }
}
