package guitai.flow;

import guitai.catalog.AgeKind;
import guitai.catalog.Item;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.sale.LineItem;
import guitai.sale.Sale;
import guitai.scan.Scan;

import java.time.LocalDate;
import java.util.List;

/// What became of something put into the one box. Each case has its own look and sound.
public sealed interface ScanResult {

    /// A line is in the sale, and on disk.
    ///
    /// @param cautions what the cashier should know of the goods all the same, the gravest last
    record Added(LineItem line, Sale.Open sale, List<Caution> cautions) implements ScanResult {}

    /// Goods that must not be sold to anybody (rules GS-09, CP-23).
    record Barred(Item item, String code, Bar why) implements ScanResult {}

    sealed interface Bar {
        /// @param lastDay on which it might have been sold
        record PastDate(LocalDate lastDay) implements Bar {}

        record Recalled(String text) implements Bar {}
    }

    sealed interface Caution {
        /// To be sold soon.
        record NearDate(LocalDate lastDay) implements Caution {}

        /// Some of these goods are recalled, and the code does not say whether these are.
        ///
        /// @param which batch or piece
        record BatchRecalled(String which, String text) implements Caution {}

        /// A scale's label whose amount is not that of its weight at the shelf price (rule GS-11).
        /// The price may have changed since; or the scale has an old one.
        record LabelDisagrees(Money onLabel, Money byWeight) implements Caution {}
    }

    /// A right number that no item of this shop has.
    record NotOnFile(String number) implements ScanResult {}

    /// Not a code the till can act on; `shown` is masked.
    record Unreadable(String shown, Scan.Refusal reason) implements ScanResult {}

    record NeedsWeight(Item item) implements ScanResult {}

    /// @param bornOnOrBefore the latest birthday of a buyer who may have it
    record NeedsAgeCheck(Item item, AgeKind kind, LocalDate bornOnOrBefore) implements ScanResult {}

    record AgeRefused(Item item) implements ScanResult {}

    /// A weight was keyed before the item: so much is to be charged for.
    record WeightHeld(long grams) implements ScanResult {}

    record QuantitySet(int pieces) implements ScanResult {}

    /// Words were typed: these items fit, best first; never empty.
    record Choices(List<Item> items) implements ScanResult {}

    /// A customer's payment code. No wallet is connected to this till yet.
    record PaymentCodeShown(String masked) implements ScanResult {}

    /// A payment code was read while goods are being sold: one key charges the whole basket.
    record PaymentCodeHeld(String masked) implements ScanResult {}

    /// The customer's wallet is being charged.
    record Charging(Attempt attempt) implements ScanResult {}

    /// There was nothing to pay.
    record Paid(Checkout.Result.Completed done) implements ScanResult {}

    /// Somebody showed who they are.
    record MemberShown(MemberDesk.Result result) implements ScanResult {}

    /// Read and understood, and of no use at this till yet.
    ///
    /// @param shown without anything that could be used or name a customer
    record NotServed(String shown, Kind kind) implements ScanResult {
        static NotServed of(Scan.Claim claim) {
            return switch (claim) {
                case Scan.MemberToken token -> new NotServed(token.toString(), Kind.MEMBER);
                case Scan.Phone phone -> new NotServed(phone.masked(), Kind.PHONE);
                case Scan.CouponToken token -> new NotServed(token.toString(), Kind.COUPON);
                case Scan.Gs1Coupon(var number) -> new NotServed(number.toString(), Kind.COUPON);
                case Scan.GroupToken token -> new NotServed(token.toString(), Kind.GROUP);
                case Scan.PickUpToken token -> new NotServed(token.toString(), Kind.PICK_UP);
                case Scan.RefundSlip(var number) ->
                        new NotServed(number.toString(), Kind.REFUND_SLIP);
            };
        }
    }

    /// What [NotServed] was.
    enum Kind {
        MEMBER,
        PHONE,
        COUPON,
        GROUP,
        PICK_UP,
        REFUND_SLIP
    }

    /// A coupon was shown.
    record CouponShown(CouponDesk.Result result) implements ScanResult {}

    /// The same payment code a moment after it was read: one scan (rule GS-24).
    record Repeated(String masked) implements ScanResult {}

    /// One of our receipts: starts a return.
    record ReceiptShown(String number) implements ScanResult {}

    /// A credit note of this shop, and what taking it as money came to.
    record CreditNoteShown(Checkout.Result result) implements ScanResult {}

    record Refused(Refusal why) implements ScanResult {}
}
