package guitai.scan;

import guitai.catalog.Gtin;
import guitai.catalog.Plu;
import guitai.money.Money;

import java.util.Optional;
import java.util.OptionalLong;

/// What one text in the one box is (rule GS-20).
public sealed interface Scan {

    /// A trade item number with a right check digit.
    ///
    /// @param alsoTry what the same eight digits are when the first number is not on file (GS-02)
    record Goods(Gtin gtin, Optional<Gtin> alsoTry) implements Scan {
        public Goods(Gtin gtin) {
            this(gtin, Optional.empty());
        }
    }

    /// A trade item number with what GS1 data or a Digital Link says besides.
    record MarkedGoods(Gtin gtin, GoodsMarks marks) implements Scan {}

    /// A book or journal with the digits beside its number, which are not part of it (GS-15).
    record Publication(Gtin gtin, String addOn) implements Scan {}

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

    /// What a customer brings to be known by, or to have something for it.
    sealed interface Claim extends Scan
            permits MemberToken,
                    Phone,
                    CouponToken,
                    Gs1Coupon,
                    GroupToken,
                    PickUpToken,
                    RefundSlip {}

    /// Who is at the counter.
    record MemberToken(String secret) implements Claim {
        @Override
        public String toString() {
            return "MB:***";
        }
    }

    /// A coupon of the shop's own.
    record CouponToken(String secret) implements Claim {
        @Override
        public String toString() {
            return "CP:***";
        }
    }

    /// A place in a group that buys together.
    record GroupToken(String secret) implements Claim {
        @Override
        public String toString() {
            return "GB:***";
        }
    }

    /// Goods that were bought elsewhere and are handed over here.
    record PickUpToken(String secret) implements Claim {
        @Override
        public String toString() {
            return "PK:***";
        }
    }

    /// A mobile telephone number of the mainland: names a member.
    record Phone(String digits) implements Claim {
        public String masked() {
            return digits.substring(0, 3) + "****" + digits.substring(7);
        }

        @Override
        public String toString() {
            return masked();
        }
    }

    /// A maker's printed coupon: GS1 prefixes 981 to 983 and 99.
    record Gs1Coupon(Gtin number) implements Claim {}

    /// What a bottle machine prints: GS1 prefix 980.
    record RefundSlip(Gtin number) implements Claim {}

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
        /// Neither goods nor a number, a link or a token of ours.
        UNKNOWN_FORMAT,
        /// A link that is none of ours and names no goods; it is not opened.
        UNKNOWN_LINK,
        /// GS1 data with a field this till does not know.
        UNKNOWN_FIELD,
        /// GS1 data with a field that is cut short, has a wrong character, an impossible date, or
        /// stands where it may not.
        BROKEN_FIELD,
        /// GS1 data without the field another one needs.
        FIELD_MISSING,
        /// GS1 data with a price in somebody else's money.
        OTHER_CURRENCY,
        /// A shop's receive code was shown instead of the payment code (rule GS-22).
        RECEIVE_CODE
    }
}
